// Claims beside one: what its sentence says of more than one thing, party, verb or time, so that
// each can be contradicted by itself.
#pragma once

#include <vector>

#include "claim/claims/claim_reading.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

// Appends to `claims` what is denied besides `claim`, which is of `proposition`: "We do not sell or
// rent names or addresses to banks or shops", the same of each thing, each party and each verb that
// "or" joins; "have never sold it and never will", the same of another time. Bounded.
void add_beside(const ClaimReading& reading, const Proposition& proposition, const Claim& claim,
                std::vector<Claim>& claims);

}  // namespace gainsay::claim
