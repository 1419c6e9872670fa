// "Company records from 2015 show that": a word that may be a noun, too, before "that".
#pragma once

#include <span>

#include "claim/words/word.h"
#include "claim/words/word_lexicon.h"

namespace gainsay::claim {

// May the word at `i` be the verb before "that"?
inline bool says_shows(std::span<const Word> words, Index i, const WordLexicon& lexicon) {
  return i + 1 < words.size() && words[i + 1].has(Trait::says_that) &&
         lexicon.in(WordGroup::shows, words[i].verb);
}

// As a verb of the present: "shows" or "show".
inline Tag present_of(const Word& word) {
  return word.can(Tag::verb_s) ? Tag::verb_s : Tag::verb_base;
}

}  // namespace gainsay::claim
