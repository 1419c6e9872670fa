// Verb groups of a tagged sentence: auxiliaries, adverbs, negators and the main verb.
#pragma once

#include <vector>

#include "claim/clauses/parse.h"

namespace gainsay::claim {

void find_verb_groups(std::span<const Word> words, const WordLexicon& lexicon,
                      std::vector<VerbGroup>& groups);

}  // namespace gainsay::claim
