// Token and Sentence: a Document's text cut for reading.
//
// Tokens are words, numbers and single marks of punctuation, in order; white space belongs to none.
// A Sentence is a run of tokens inside one block; headings and table rows are sentences of their
// own.
#pragma once

#include <cstdint>
#include <vector>

#include "gainsay/span.h"

namespace gainsay {

enum class TokenKind : std::uint8_t {
  word,         // letters, with inner apostrophes, full stops (U.S.) and hyphens
  number,       // digits, with separators, currency or percent sign apart
  punctuation,  // one mark
  symbol,       // anything else that is visible
};

enum class Letters : std::uint8_t { none, lower, capitalised, upper, mixed };

struct Token {
  Span span;
  TokenKind kind = TokenKind::word;
  Letters letters = Letters::none;
  bool plain = false;  // nothing but ASCII letters, where the cutting of the text says so
};

struct Sentence {
  Span span;                      // from the first token to the end of the last
  std::uint32_t first_token = 0;  // index into TokenizedText::tokens
  std::uint32_t last_token = 0;   // one past
  std::uint32_t block = 0;        // index into Document::blocks
};

struct TokenizedText {
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
};

}  // namespace gainsay
