// Event date: which of the dates of its sentence the grammar gives to a deed.
#pragma once

#include "claim/events/event_reading.h"

namespace gainsay::claim {

// nullptr where none is its own.
const DateMention* event_date(const EventReading& reading, const Proposition& proposition);

// Does the date stand in what hangs on the verb, "to drop it by the summer"?
bool to_come(const EventReading& reading, const DateMention& date, Index verb);

}  // namespace gainsay::claim
