// Quoted labels: what is called by its words, and not said. "Messages such as "only one room left"
// have been gone": nobody left, and no room has gone.
#pragma once

#include <vector>

#include "claim/words/word.h"

namespace gainsay::claim {

// Makes words between two marks, with a verb among them, part of nothing where the words around the
// marks make it a label: no verb, comma or colon before the one, the verb of the sentence behind
// the other. But "the firm "has never sold" them" says so in part, and its verb is the quoted one.
void settle_quoted_labels(std::vector<Word>& words);

}  // namespace gainsay::claim
