// Where the sentences of a block end.
//
// A rule-based splitter in the manner of Grefenstette and Tapanainen ("What is a word, what is a
// sentence?", 1994): a full stop, question or exclamation mark with its closing quotes ends a
// sentence unless what follows begins in small letters; after an abbreviation the lexicon decides.
// A number or letter that labels a list item ("2. In an archive …") ends nothing; an empty line
// always ends one.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gainsay/document.h"
#include "gainsay/sentence.h"
#include "text/token_lexicon.h"

namespace gainsay {

// Appends the sentences of the tokens [first, tokens.size()), all of one block.
void split_sentences(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first,
                     std::uint32_t block, BlockKind kind, const TokenLexicon& lexicon,
                     std::vector<Sentence>& sentences);

}  // namespace gainsay
