// Word forms: what a word can be before its neighbours are looked at: what the lexicon says of it,
// else what its shape does, "relabelling" or "Vinh Long". Refuses to choose where it can be
// several.
#pragma once

#include <cstdint>
#include <vector>

#include "claim/words/word.h"
#include "claim/words/word_lexicon.h"
#include "gainsay/sentence.h"
#include "text/folded_text.h"

namespace gainsay::claim {

// Replaces `words` with those of the tokens [first, last), none of which is tagged yet.
void make_words(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last,
                const FoldedText& folded, const WordLexicon& lexicon, std::vector<Word>& words);

}  // namespace gainsay::claim
