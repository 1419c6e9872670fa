// Event status: whether a deed was done, and if not, what: planned, attempted, declined, not done,
// or only alleged.
#pragma once

#include "claim/events/event_reading.h"
#include "gainsay/event.h"

namespace gainsay::claim {

// "paid $4 million in May to settle charges that it sold data": alleged, and not of May. But of "a
// lawsuit that it filed in May" the clause says which.
bool charged(const EventReading& reading, const Proposition& proposition);

EventStatus event_status(const EventReading& reading, const EventCandidate& candidate);

}  // namespace gainsay::claim
