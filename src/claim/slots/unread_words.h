// Unread words: what a sentence says besides what was read of it, so that nothing is held against
// it: "for burns", "in a computer model", "asked why".
#pragma once

#include <string>

#include "claim/clauses/proposition.h"
#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/slots/read_parts.h"
#include "claim/voices/attribution.h"

namespace gainsay::claim {

// The words that tell something and are in no part that was read, as they are written, a stretch of
// neighbours each, with " … " between stretches; empty where all was read.
std::string unread_words(const SentenceReading& sentence, const Lexicon& lexicon,
                         const Attribution& attribution, const Proposition& proposition,
                         const ReadParts& parts);

}  // namespace gainsay::claim
