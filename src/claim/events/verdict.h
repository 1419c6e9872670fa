// Verdict: sentences that say of a statement whether, or when, it is so. "It is not true that we
// sold it", "there is no truth in the claim that we sold it", "the story that we sold it is pure
// invention": what is claimed stands in the clause after "that", and is denied. "It was in May
// that we heard of it": what is claimed stands there, too, and was no earlier.
#pragma once

#include "claim/sentence_reading.h"
#include "claim/voices/attribution.h"

namespace gainsay::claim {

// Sets `attribution.content` to the clause that the sentence calls untrue and turns `denies` round,
// or to the one that it dates and sets `late`; leaves `attribution` as it is where there is none.
void read_verdict(const SentenceReading& sentence, Attribution& attribution);

}  // namespace gainsay::claim
