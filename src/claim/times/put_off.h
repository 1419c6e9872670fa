// What was put off: "did not tell the agency until 1 June", "waited until May to tell it".
#pragma once

#include "claim/clauses/proposition.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {

// The word behind which it says when `proposition`, which the sentence first denies, was done after
// all, or when what "did not stop" was over; kNone where nothing was put off.
Index put_off_until(const SentenceReading& sentence, const WordLexicon& lexicon,
                    const Proposition& proposition);

// When that was, by the date behind word `until`; unknown where the words do not say ("until a
// paper had it"). `order`, `paper` and `done` as for day_told.
When put_off_to(const SentenceReading& sentence, const Proposition& proposition, Index until,
                const When& paper, bool done);

}  // namespace gainsay::claim
