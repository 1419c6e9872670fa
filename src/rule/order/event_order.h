// An order of events that depends on what they say alone, and not on how they came in.
#pragma once

#include <string_view>
#include <tuple>

#include "gainsay/event.h"

namespace gainsay {

// By day, then by the place of the quote.
inline auto order_of(const Event& event) {
  return std::tuple(event.when.extent.earliest_start, std::string_view(event.quote.source),
                    event.quote.span.begin, std::string_view(event.quote.exact),
                    std::string_view(event.id));
}

}  // namespace gainsay
