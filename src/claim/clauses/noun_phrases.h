// Noun phrases of a tagged sentence.
#pragma once

#include <span>
#include <vector>

#include "claim/clauses/parse.h"

namespace gainsay::claim {

void find_noun_phrases(std::span<const Word> words, std::vector<NounPhrase>& phrases);

}  // namespace gainsay::claim
