// Slot prepositions: which slots of a predicate the phrases behind prepositions fill: "by" whom it
// was done, and what the frame's own prepositions lead to. A phrase that is part of a name or tells
// how something was done fills none.
#pragma once

#include <vector>

#include "claim/clauses/clause_reading.h"

namespace gainsay::claim {

// Fills the slots of `result` that are still open, from the words of `clause`; not with phrase
// `noun`.
void fill_prepositions(const ClauseReading& reading, Proposition& result, const Clause& clause,
                       Index noun);

// Puts a phrase (or kNone) into the slot of that role, unless it is filled.
void put_in_slot(Proposition& result, SlotRole role, Index phrase);

bool one_of(const std::vector<WordId>& words, WordId word);

}  // namespace gainsay::claim
