// Verdict: sentences that say of a statement whether it is so. "It is not true that we sold it",
// "there is no truth in the claim that we sold it", "the story that we sold it is pure invention":
// what is claimed stands in the clause after "that", and is denied.
#pragma once

#include "claim/attribution.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {

// Sets `attribution.content` to the clause that the sentence calls untrue and turns `denies` round;
// leaves `attribution` as it is where no clause is called so.
void read_verdict(const SentenceReading& sentence, Attribution& attribution);

}  // namespace gainsay::claim
