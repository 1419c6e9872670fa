// Lost verbs: those of a clause in which every word that can be its verb was taken for a noun:
// "Nobody under eighteen works in our greenhouses". The words are tagged. Refuses sentences that do
// not end in a stop: headings and cells have no verb.
#pragma once

#include <vector>

#include "claim/words/word.h"
#include "claim/words/word_lexicon.h"

namespace gainsay::claim {

// "Nobody under eighteen works in our greenhouses", "that its app copies names": the first word
// that can be the verb of such a clause, after a noun, is it.
void find_lost_verbs(std::vector<Word>& words, const WordLexicon& lexicon);

// "…, an invoice from the depot shows.": the last word is the verb of what shows it, and no noun.
void find_closing_verb(std::vector<Word>& words, const WordLexicon& lexicon);

}  // namespace gainsay::claim
