// Inversion: "At no time did a ship of ours anchor", "Only in May did the firm learn of it": what
// stands in front of the clause has put the subject after the auxiliary.
#pragma once

#include <span>

#include "claim/words/word.h"

namespace gainsay::claim {

// Do the words in front of word `auxiliary` turn its clause round: "Not until May did"?
bool turned_by_front(std::span<const Word> words, Index auxiliary);

// Do they deny what follows: "Not once did", "Nor did", but not "Not until May did", "Only then
// did"?
bool denied_by_front(std::span<const Word> words, Index auxiliary);

// The main verb of the clause whose auxiliary is word `auxiliary`, where a subject of words other
// than a pronoun stands between the two; kNone where the words are in their usual order. Looks at
// what words can be, so that it may be asked before the verb is tagged.
Index turned_verb(std::span<const Word> words, Index auxiliary);

}  // namespace gainsay::claim
