#include "calendar/edtf.h"

namespace gainsay {

Result<When> when_from_edtf(std::string_view text, Reading) {
  return When{std::string(text), Extent{}};
}

}  // namespace gainsay
