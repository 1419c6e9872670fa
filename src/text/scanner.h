// Scanner: the tokens of a stretch of text, from left to right in one pass.
//
//   U.S. Inc. p.m. T.           one token with its full stop, if the lexicon or what follows says
//                               that it is an abbreviation or an initial; else the stop is its own
//   didn't  it's  we’ll         did|n't, it|'s, we|’ll (can't is ca|n't, as in the Penn Treebank)
//   Dublin-based  36-percent    one word
//   2,204  10:41  4.1M  19th    one number; $ and % are symbols, 12/11/2018 is three numbers
//   a.b@c.example  c.example    one word
//   ...                         one mark
#pragma once

#include <string_view>
#include <vector>

#include "gainsay/sentence.h"
#include "text/token_lexicon.h"

namespace gainsay {

// Appends the tokens of `span` to `tokens`. `span` must begin and end between characters.
void scan(std::string_view text, Span span, const TokenLexicon& lexicon,
          std::vector<Token>& tokens);

}  // namespace gainsay
