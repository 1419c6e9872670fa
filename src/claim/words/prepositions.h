// Prepositions, and the words that can be one or open a clause, "since 2016" and "since it was
// sold", or be an adverb, "walked about".
#pragma once

#include "claim/words/tagging.h"

namespace gainsay::claim {

// Does a finite clause begin here: a noun phrase, then a verb, before the next mark?
bool clause_follows(const Tagging& here);

// Of a word that can be a preposition or a subordinator.
Tag preposition_or_opener(const Tagging& here);

}  // namespace gainsay::claim
