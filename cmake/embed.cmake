# cmake -DROOT=<source dir> -DOUT=<file.cc> -P embed.cmake
#
# Writes a C++ file that holds every file below data/ and schemas/ as a raw literal, sorted by path. They
# are text, and longer than the standard asks of every compiler; both of ours allow it.
file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/data/*" "${ROOT}/schemas/*")
list(FILTER files EXCLUDE REGEX "[.]md$")
list(SORT files)
set(body "")
set(table "")
set(index 0)
foreach(path IN LISTS files)
  file(SIZE "${ROOT}/${path}" size)
  file(READ "${ROOT}/${path}" text)
  string(FIND "${text}" ")embedded\"" end)
  if(NOT end EQUAL -1)
    message(FATAL_ERROR "${path} holds the mark that ends a literal: )embedded\"")
  endif()
  string(APPEND body "constexpr char kFile${index}[] = R\"embedded(${text})embedded\";\n"
         "static_assert(sizeof kFile${index} - 1 == ${size});\n")
  string(APPEND table "    {\"${path}\", std::string_view(kFile${index}, ${size})},\n")
  math(EXPR index "${index} + 1")
endforeach()
set(text "// Generated from data/ and schemas/ by cmake/embed.cmake.\n#include \"base/knowledge.h\"\n\n")
string(APPEND text "#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n")
string(APPEND text "namespace gainsay {\nnamespace {\n${body}")
string(APPEND text "constexpr KnowledgeFile kFiles[] = {\n${table}};\n}  // namespace\n\n")
string(APPEND text "std::span<const KnowledgeFile> embedded_knowledge() { return kFiles; }\n}  // namespace gainsay\n#pragma GCC diagnostic pop\n")
file(WRITE "${OUT}" "${text}")
