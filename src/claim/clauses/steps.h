// Steps: what a sentence says happened one after the other ("the panel chose, then the board
// approved; only after that was it signed").
#pragma once

#include <vector>

#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

struct TellingOrder {
  std::vector<ToldStep> steps;  // empty, or of two ranks or more; in the order of the words
  bool in_turn = false;         // told in turn ("then"), and not by a clause of time alone
};

// Of the clauses that begin in words [first, last): those of the past, not denied and not supposed.
TellingOrder told_in_order(const SentenceReading& sentence, const Lexicon& lexicon, Index first,
                           Index last);

}  // namespace gainsay::claim
