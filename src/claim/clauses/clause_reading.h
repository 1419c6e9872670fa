// ClauseReading: a sentence with the lists of words by which its clauses are read. What the steps
// of the reading of propositions read from and add nothing to.
#pragma once

#include <vector>

#include "claim/sentence_reading.h"

namespace gainsay::claim {

struct ClauseReading {
  const SentenceReading& sentence;
  const Predicates& predicates;
  const WordLexicon& words;

  const Word& word(Index i) const { return sentence.view[i]; }
  const std::vector<NounPhrase>& phrases() const { return sentence.parse->phrases; }
  const NounPhrase& phrase(Index i) const { return sentence.phrase(i); }
  const std::vector<Clause>& clauses() const { return sentence.parse->clauses; }
  const Clause& clause(Index i) const { return sentence.clause(i); }

  const Operator& operator_of(const PredicateMatch& found) const {
    return predicates.operators()[found.index];
  }
  const Frame& frame(std::uint32_t i) const { return predicates.frames()[i]; }
  // nullptr where it has none.
  const Frame* frame_of(const Proposition& proposition) const {
    return proposition.frame == kNone ? nullptr : &frame(proposition.frame);
  }
  // The frame of what the noun of a phrase says was done: "a demonstration".
  PredicateMatch deed_named(Index phrase) const;
};

}  // namespace gainsay::claim
