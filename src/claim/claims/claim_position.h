// Claims of a position: what the company says that it is for or against (position.h), whatever else
// its sentence says.
#pragma once

#include <optional>
#include <span>

#include "claim/claims/claim_reading.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

// Does it say what somebody is for or against, by its verb? Such a position is held from when it
// was stated on.
bool opines(const ClaimReading& reading, const Proposition& proposition);

// "Let there be no doubt: we stand behind a cap on rents, and would like to see it in law": the one
// of `candidates` that takes a position, as such. Nothing where the sentence takes none, where it
// is not the company's, or where the best of them is no clause.
std::optional<ClaimCandidate> position_taken(const ClaimReading& reading,
                                             std::span<const ClaimCandidate> candidates,
                                             const ClaimCandidate& best);

// Gives `claim`, whose speaker is set, the parts of a position: it is compared by all that its
// words say of what the company is for or against.
void name_position(const ClaimReading& reading, Claim& claim);

}  // namespace gainsay::claim
