// Verb lists: "was planted, drained or cleared", "do not sell, rent or lend". The verbs of a list
// share what stands before the first: its auxiliaries and its subject.
#pragma once

#include <span>
#include <vector>

#include "claim/clauses/parse.h"
#include "claim/words/word.h"

namespace gainsay::claim {

// What stands in such a list is a verb of the form of the first, whatever else it could be: "rent"
// in "do not sell, rent or lend". The words are tagged.
void settle_verb_lists(std::vector<Word>& words);

// Is `group` a participle with no more than adverbs before it, which may share the auxiliaries of
// another? After a passive one it has no object: "was dismissed and left the firm".
bool lone_participle(std::span<const Word> words, const VerbGroup& group, bool passive);

// `group`, a participle, has the auxiliaries of `first`, which is finite.
void take_auxiliaries(const VerbGroup& first, VerbGroup& group);

// Lone participles get the auxiliaries of the group that opens their list.
void share_auxiliaries(std::span<const Word> words, std::vector<VerbGroup>& groups);

}  // namespace gainsay::claim
