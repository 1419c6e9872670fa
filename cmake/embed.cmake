# cmake -DROOT=<source dir> -DOUT=<file.cc> -P embed.cmake
#
# Writes a C++ file that holds every file below data/ and schemas/ as bytes, sorted by path.
file(GLOB_RECURSE files RELATIVE "${ROOT}" "${ROOT}/data/*" "${ROOT}/schemas/*")
list(FILTER files EXCLUDE REGEX "[.]md$")
list(SORT files)
set(body "")
set(table "")
set(index 0)
foreach(path IN LISTS files)
  file(SIZE "${ROOT}/${path}" size)
  # Several short literals side by side: compilers limit the length of one. Together they may be longer
  # than the standard asks of every compiler; both of ours allow it.
  set(literals "\"\"")
  foreach(offset RANGE 0 ${size} 4096)
    file(READ "${ROOT}/${path}" hex OFFSET ${offset} LIMIT 4096 HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "\\\\x\\1" bytes "${hex}")
    string(APPEND literals "\n\"${bytes}\"")
  endforeach()
  string(APPEND body "constexpr char kFile${index}[] =\n${literals};\n")
  string(APPEND table "    {\"${path}\", std::string_view(kFile${index}, ${size})},\n")
  math(EXPR index "${index} + 1")
endforeach()
set(text "// Generated from data/ and schemas/ by cmake/embed.cmake.\n#include \"base/knowledge.h\"\n\n")
string(APPEND text "#pragma GCC diagnostic push\n#pragma GCC diagnostic ignored \"-Woverlength-strings\"\n")
string(APPEND text "namespace gainsay {\nnamespace {\n${body}")
string(APPEND text "constexpr KnowledgeFile kFiles[] = {\n${table}};\n}  // namespace\n\n")
string(APPEND text "std::span<const KnowledgeFile> embedded_knowledge() { return kFiles; }\n}  // namespace gainsay\n#pragma GCC diagnostic pop\n")
file(WRITE "${OUT}" "${text}")
