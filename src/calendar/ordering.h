// The words of an Ordering: "2 weeks of e4", "10 days after e4", "1 month before e4".
#pragma once

#include <optional>
#include <string_view>

#include "gainsay/ordering.h"

namespace gainsay {

// Reads a count, a unit (days, weeks, months, years), one of "of", "after", "before", and the id of
// an event. Nothing when the text is none of that.
std::optional<Ordering> ordering_from_distance(std::string_view text);

}  // namespace gainsay
