// Proposition: what one clause says was, is or will be done: a predicate with its parts, and how it
// stands to what happened (negated, tried, stopped, promised).
#pragma once

#include <cstdint>

#include "claim/clauses/predicates.h"

namespace gainsay::claim {

struct Proposition {
  Index clause = kNone;  // of the finite verb
  Index inner = kNone;   // of the verb that carries the action: "tried to sell"
  Index joined = kNone;  // the last clause whose verb has its object, too: "sell or rent"
  std::uint32_t frame = kNone;
  WordId verb = 0;  // base form of the action's verb
  Effect effect = Effect::none;
  Index predicate_last = 0;  // one past the words of the predicate
  Index actor = kNone;       // phrases
  Index object = kNone;
  Index counterparty = kNone;
  Index sum = kNone;   // the money in whose place the object stands: "paid $400 for cameras"
  Index noun = kNone;  // the phrase whose noun carries the action ("a demonstration")
  bool negated = false;
  bool affirmed = false;  // by two negatives: "never stopped selling"
  bool never = false;
  bool perfect = false;
  bool past = false;
  bool passive = false;
  bool progressive = false;
  bool of_thing = false;          // "e-mailed offers to": see Frame::thing
  bool negative_subject = false;  // "no order", "nobody"
  WordId modal = 0;

  // The clause of the verb that carries the action.
  Index acting_clause() const { return inner == kNone ? clause : inner; }
};

struct SentenceReading;

// Reads clause `index`, which has a finite verb (or is the only clause).
Proposition read_proposition(const SentenceReading& sentence, const Predicates& predicates,
                             const WordLexicon& lexicon, Index index);

}  // namespace gainsay::claim
