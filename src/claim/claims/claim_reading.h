// ClaimReading: one sentence that may make a claim, with whose words it is and which of its words
// count. What the steps of the making of claims read from and add nothing to. ClaimCandidate: what
// these find of one of its clauses.
#pragma once

#include <optional>

#include "claim/claims/stance.h"
#include "claim/clauses/proposition.h"
#include "claim/clauses/steps.h"
#include "claim/document_reader.h"
#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/voices/attribution.h"
#include "claim/weights/salience.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

struct ClaimReading {
  const SentenceReading& sentence;
  const DocumentContext& context;
  const Attribution& attribution;
  const Lexicon& lexicon;
  // The words that count, [first, last): not those before or behind that say who said it.
  Index first = 0;
  Index last = 0;
  std::optional<Number> number;  // the first in them
  TellingOrder told;

  // Of a proposition that has a clause; kNone where that has no subject.
  Index subject_of(const Proposition& proposition) const {
    return sentence.clause(proposition.clause).subject;
  }
  // nullptr where it has none.
  const Frame* frame_of(const Proposition& proposition) const {
    if (proposition.frame == kNone) return nullptr;
    return &lexicon.predicates.frames()[proposition.frame];
  }
  // "will", "shall"
  bool to_come(WordId modal) const {
    return (lexicon.words.entry(modal).traits & bit(Trait::to_come)) != 0;
  }
};

ClaimReading claim_reading(const SentenceReading& sentence, const DocumentContext& context,
                           const Attribution& attribution);

struct ClaimCandidate {
  Proposition proposition;  // without a clause where it answers a question in a word or two
  StanceReading stance;
  int points = 0;
  FeatureSet features = 0;  // that the points come from
  SubjectFacts subject{};
  bool position = false;  // it says what the company is for or against
};

}  // namespace gainsay::claim
