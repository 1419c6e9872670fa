# One interface target that every target of ours links: language level, warnings, sanitizers.
add_library(gainsay_options INTERFACE)
target_compile_features(gainsay_options INTERFACE cxx_std_20)
target_compile_options(gainsay_options INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wshadow
  $<$<BOOL:${GAINSAY_WERROR}>:-Werror>
  # Paths of the building machine must not end up in the binary or in a message.
  -ffile-prefix-map=${CMAKE_SOURCE_DIR}/=)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # g++ 12 sees overlapping copies in std::string's own operators (GCC bug 105651), and uninitialised
  # values in std::optional and tl::expected once it inlines them or the sanitizers add code. Both are false; clang and the sanitizers look for the true.
  target_compile_options(gainsay_options INTERFACE -Wno-restrict
    $<$<OR:$<CONFIG:Release>,$<BOOL:${GAINSAY_SANITIZE}>>:-Wno-maybe-uninitialized>)
endif()
if(GAINSAY_SANITIZE)
  # A null pointer that is followed is seen by AddressSanitizer as well, and no object of ours lies at an odd
  # address or is cast to what derives from it; looking for them at every access takes a sixth of the tests' time.
  # The fuzz targets look for them, too.
  target_compile_options(gainsay_options INTERFACE -fsanitize=address,undefined
    $<$<NOT:$<BOOL:${GAINSAY_FUZZ}>>:-fno-sanitize=null,alignment,vptr>
    -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(gainsay_options INTERFACE -fsanitize=address,undefined)
endif()
if(GAINSAY_FUZZ)
  target_compile_options(gainsay_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
