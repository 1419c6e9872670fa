// Points for and against a clause being a claim (salience.h): by its subject, by what it says of it
// and by what the sentence has besides.
#pragma once

#include "claim/claims/claim_reading.h"

namespace gainsay::claim {

// Of `candidate`, whose stance and subject have been read. `number`: it counts or measures
// something.
Score points_of(const ClaimReading& reading, const ClaimCandidate& candidate, bool number);

// Of a sentence without a verb that answers the question before it: "Only the town."
Score points_of_answer(const ClaimReading& reading);

}  // namespace gainsay::claim
