// Words that stand aside: what numbers a paragraph, whom a letter greets, the "no" that answers,
// the "each" behind an amount. They are no part of what the sentence says, or only of how.
#pragma once

#include <vector>

#include "claim/words/word.h"
#include "claim/words/word_lexicon.h"

namespace gainsay::claim {

// Gives such words tags by which no later step takes them for a subject, an object or a denial.
void set_words_aside(std::vector<Word>& words, const WordLexicon& lexicon);

}  // namespace gainsay::claim
