// Tagger: the part of speech of each word of a sentence, by lexicon, shape and neighbours.
//
// A few dozen ordered preferences in place of a trained model: each decision can be read off, the
// same everywhere, and costs a handful of comparisons a word. Good enough to find verb groups and
// noun phrases; refuses finer distinctions.
#pragma once

#include <vector>

#include "claim/words/word.h"
#include "claim/words/word_lexicon.h"
#include "gainsay/sentence.h"
#include "text/folded_text.h"

namespace gainsay::claim {

// Replaces `words` with those of the tokens [first, last).
void tag_sentence(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last,
                  const FoldedText& folded, const WordLexicon& lexicon, std::vector<Word>& words);

}  // namespace gainsay::claim
