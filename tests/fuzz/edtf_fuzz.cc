// EDTF: whatever is read is printed back the same, and means a valid Extent.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "calendar/edtf.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace gainsay;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto value = edtf::parse(text);
  if (!value) {
    const bool placed = value.error().code == ErrorCode::limit || value.error().place.column > 0;
    if (!placed || first_invalid_utf8(value.error().fragment)) std::abort();
    return 0;
  }
  const auto printed = edtf::print(*value);
  const auto again = edtf::parse(printed);
  if (printed != text || !again || *again != *value) std::abort();
  for (const Reading reading : {Reading::within, Reading::throughout}) {
    const Extent extent = edtf::extent_of(*value, reading);
    if (!extent.valid() || tightened(extent) != extent) std::abort();
  }
  return 0;
}
