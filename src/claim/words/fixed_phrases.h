// Fixed phrases: words that together are one part of speech, whatever each can be alone: "at no
// time", "more than" before a number, "a hundred and twenty". The lexicon lists them.
#pragma once

#include <vector>

#include "claim/words/word.h"
#include "claim/words/word_lexicon.h"

namespace gainsay::claim {

// "have at no time supplied": the words of such a phrase are adverbs, but for its negator.
void set_adverbials(std::vector<Word>& words, const WordLexicon& lexicon);

// "sold more than 500 cameras": what bounds a number stands before it and is no object of its own.
void set_bounds(std::vector<Word>& words, const WordLexicon& lexicon);

// "a hundred and twenty missiles": the "and" is part of the number. The words are tagged.
void join_numbers(std::vector<Word>& words, const WordLexicon& lexicon);

}  // namespace gainsay::claim
