// EDTF: written dates of ISO 8601-2:2019 (https://www.loc.gov/standards/datetime/), levels 0 to 2,
// read into a typed value and printed back the same.
//
// STUB: to be completed by the calendar stage.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "gainsay/when.h"

namespace gainsay {

// How a written date is meant in its place.
enum class Reading : std::uint8_t {
  within,      // some time in it: an event "in 2018"
  throughout,  // the whole of it: a yearly figure, a validity
};

// The When that `text` means. Fails with ErrorCode::input; the error's place.column is the code
// point in `text` (from 1) at which it stops being EDTF, and the fragment is what stands there.
Result<When> when_from_edtf(std::string_view text, Reading reading = Reading::within);

}  // namespace gainsay
