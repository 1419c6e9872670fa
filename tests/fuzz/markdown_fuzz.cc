// Any bytes as a file of Markdown.
#include "hold_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return gainsay::hold_document("fuzz.md", data, size);
}
