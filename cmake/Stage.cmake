# gainsay_stage(NAME [DEPENDS stage...] [LIBS target...])
#
# One object library for one folder of src/. DEPENDS names the stages whose headers it may include
# (see the layout in docs/architecture.md); LIBS the third-party targets that it alone may use.
function(gainsay_stage name)
  cmake_parse_arguments(arg "" "" "DEPENDS;LIBS" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${name}/*.cc")
  add_library(gainsay_${name} OBJECT ${sources})
  target_include_directories(gainsay_${name} PUBLIC
    "${PROJECT_SOURCE_DIR}/include" "${PROJECT_SOURCE_DIR}/src" "${PROJECT_BINARY_DIR}/generated")
  target_link_libraries(gainsay_${name} PUBLIC gainsay_options tl::expected fmt::fmt)
  target_link_libraries(gainsay_${name} PUBLIC ${arg_LIBS})
  # Under the sanitizers, where most of the tests' time is spent pays for its optimisation.
  if(GAINSAY_SANITIZE AND name MATCHES "^(calendar|mention|ontology|text)$")
    target_compile_options(gainsay_${name} PRIVATE -O1)
  endif()
  # The readers of YAML run at every start; the rest of their folder is templates.
  if(name STREQUAL "yaml")
    set(readers node.cc parse.cc simple.cc)
    list(TRANSFORM readers PREPEND "${CMAKE_CURRENT_SOURCE_DIR}/yaml/")
    set_source_files_properties(${readers} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON
      COMPILE_OPTIONS $<IF:$<BOOL:${GAINSAY_SANITIZE}>,-O1,$<$<CONFIG:Release>:-O3>>)
  endif()
  # Where little of the program's time is spent, the compiler's is saved: a third of it.
  if(NOT GAINSAY_SANITIZE AND name MATCHES "^(casefile|hygiene|render|store|yaml)$")
    target_compile_options(gainsay_${name} PRIVATE $<$<CONFIG:Release>:-O1>)
  endif()
  foreach(stage IN LISTS arg_DEPENDS)
    target_link_libraries(gainsay_${name} PUBLIC gainsay_${stage})
  endforeach()
  set_property(GLOBAL APPEND PROPERTY GAINSAY_STAGES gainsay_${name})
endfunction()

# gainsay_objects(OUT): the object files of every stage, for linking into an executable or library.
# Object libraries do not pass their objects on transitively, so each binary names them all.
function(gainsay_objects out)
  get_property(stages GLOBAL PROPERTY GAINSAY_STAGES)
  set(objects "")
  foreach(stage IN LISTS stages)
    list(APPEND objects $<TARGET_OBJECTS:${stage}>)
  endforeach()
  set(${out} ${objects} PARENT_SCOPE)
endfunction()
