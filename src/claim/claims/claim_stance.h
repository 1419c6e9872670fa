// The stance of a clause that may be a claim: what the grammar reads of it (stance.h), where its
// sentence leaves that standing, and how far what was learned may change it.
#pragma once

#include "claim/claims/claim_reading.h"

namespace gainsay::claim {

// By the grammar. An assertion where it only seems to be more: what others learned and promised,
// what only tells in which order things were, what was taken up again. `number`: it counts or
// measures something.
StanceReading stance_by_grammar(const ClaimReading& reading, const Proposition& proposition,
                                const SubjectFacts& subject, bool number);

// By all signs, which speak for `weighed`: that of the grammar where it is sure of it.
StanceReading stance_by_signs(const ClaimReading& reading, const ClaimCandidate& candidate,
                              Stance weighed);

}  // namespace gainsay::claim
