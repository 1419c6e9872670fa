// Any bytes as a file of e-mail.
#include "hold_document.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return gainsay::hold_document("fuzz.eml", data, size);
}
