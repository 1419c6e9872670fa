// The parts of a claim: whose it is, of whom, of what and of when, and what narrows it.
#pragma once

#include "claim/claims/claim_reading.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

// What `candidate`, a clause of the sentence, claims. Its words and the day it was said are kept in
// `context`, the one of `reading`, for what is said next.
Claim claim_of(const ClaimReading& reading, const ClaimCandidate& candidate,
               DocumentContext& context);

}  // namespace gainsay::claim
