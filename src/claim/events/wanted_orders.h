// Wanted orders: a sentence that says what is wanted of the company, and until when or under what
// threat (ultimatum.h), is an order to it, beside what else it tells.
#pragma once

#include <cstddef>
#include <vector>

#include "claim/events/event_reading.h"

namespace gainsay::claim {

// Adds the order before the last of the events that the sentence gave, those from `first` on; none
// where one of them is that order. Did it add one?
bool add_wanted(const EventReading& reading, DocumentContext& context, std::vector<Event>& events,
                std::size_t first);

}  // namespace gainsay::claim
