// Vouching: whether those who tell something, or what shows it, stand for it: inspectors who found
// it, a register that lists it, a public body; and not just anybody who says so.
#pragma once

#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/voices/attribution.h"

namespace gainsay::claim {

// Does clause `index`, above or behind what is told, stand for it? Not where it is negated or only
// possible.
bool vouches(const SentenceReading& sentence, const Lexicon& lexicon, Index index);

// The same of whoever the sentence says that it has it from; the company says what it did itself.
bool vouched_for(const SentenceReading& sentence, const Lexicon& lexicon,
                 const Attribution& attribution);

}  // namespace gainsay::claim
