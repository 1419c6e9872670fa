// Event time: when a deed took place. By grammar, from the date of its sentence, else from what
// stands before it, the entry or the paper; then, of all the days that may be meant, the one that
// most speaks for. Refuses to say more than the text does: of what "has been called off" no more
// than by when.
#pragma once

#include "claim/events/event_reading.h"

namespace gainsay::claim {

// Unknown where nobody says when it was.
When event_time(const EventReading& reading, const EventCandidate& candidate);

}  // namespace gainsay::claim
