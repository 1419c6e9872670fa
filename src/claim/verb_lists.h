// Verb lists: "was planted, drained or cleared", "do not sell, rent or lend". The verbs of a list
// share what stands before the first: its auxiliaries and its subject.
#pragma once

#include <span>
#include <vector>

#include "claim/parse.h"
#include "claim/word.h"

namespace gainsay::claim {

// What stands in such a list is a verb of the form of the first, whatever else it could be: "rent"
// in "do not sell, rent or lend". The words are tagged.
void settle_verb_lists(std::vector<Word>& words);

// Lone participles get the auxiliaries of the group that opens their list.
void share_auxiliaries(std::span<const Word> words, std::vector<VerbGroup>& groups);

}  // namespace gainsay::claim
