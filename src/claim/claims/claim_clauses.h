// The clauses of a sentence that may be claims: those that state something and are not whose words
// it is, what was learned or what carries a promise.
#pragma once

#include "claim/claims/claim_reading.h"

namespace gainsay::claim {

// May clause `i` be a claim of the sentence?
bool may_be_claim(const ClaimReading& reading, Index i);

// "We give our word that no chat will be read": is what clause `i` promises in the next one?
bool promises_that(const ClaimReading& reading, Index i);

// "… and that has not changed", "any such occurrence might …", "… and has had none since": does it
// say more of what the clause before said?
bool is_aside(const SentenceReading& sentence, const Clause& clause);

// "nobody", "no one": does nobody do what it tells of?
bool of_nobody(const SentenceReading& sentence, const Clause& clause);

}  // namespace gainsay::claim
