// Event points: what speaks for a clause being an event at all, and whether that is enough.
#pragma once

#include "claim/events/event_reading.h"
#include "claim/weights/salience.h"

namespace gainsay::claim {

// By what its clause and sentence show; whatever else `candidate` has, but its points, is known.
Score event_points(const EventReading& reading, const EventCandidate& candidate);

// Is it an event worth keeping? By all that the sentence shows.
bool worth_keeping(const EventReading& reading, const EventCandidate& candidate);

}  // namespace gainsay::claim
