// Unread words: what a sentence says besides what was read of it, so that nothing is held against
// it: "for burns", "in a computer model", "asked why".
#pragma once

#include <optional>
#include <span>
#include <string>

#include "claim/clauses/proposition.h"
#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/voices/attribution.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

// What is known to have been read of a sentence besides `proposition`.
struct ReadParts {
  std::span<const NodeRef* const> slots;    // filled ones: whom and what they name
  std::span<const std::string_view> words;  // of the sentence, as they stand there
  std::span<const When* const> times;       // those that its dates gave
  bool counted = false;  // a number is compared, so that a word that narrows what it counts tells
  // It is a claim, and of this stance: that the company says it tells nothing more.
  std::optional<Stance> stance{};
};

// The words that tell something and are in no part that was read, as they are written, a stretch of
// neighbours each, with " … " between stretches; empty where all was read.
std::string unread_words(const SentenceReading& sentence, const Lexicon& lexicon,
                         const Attribution& attribution, const Proposition& proposition,
                         const ReadParts& parts);

}  // namespace gainsay::claim
