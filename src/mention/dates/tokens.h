// Tokens of the date tagger: words, numbers and marks, each with its Signature.
//
// Numbers are one token however they are written: "1,500", "2.5", "twenty-four", "a hundred",
// "nineteen ninety-seven", "21st", "twenty-first", "1990s". White space belongs to none. The text
// tokens of src/text serve sentences and claims; these serve patterns, and are made in one pass
// without Unicode tables, because that is where the tagger's time goes.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gainsay/sentence.h"
#include "mention/dates/lexicon.h"
#include "text/folded_text.h"

namespace gainsay {

// The words of a text that was cut into words already (src/text). Those of ASCII letters alone are
// words here, too, and need not be read and folded a second time.
struct KnownWords {
  const std::vector<Token>& tokens;
  const FoldedText& folded;
};

}  // namespace gainsay

namespace gainsay::dates {

struct Token {
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  WordId word = 0;
  Signature signature = 0;
  std::int32_t value = 0;   // of a number; thousandths for Shape::decimal
  bool glued = false;       // nothing between it and the token before
  bool breaks = false;      // a new paragraph or item of a list: no pattern reaches across
  bool capital = false;     // begins with a capital letter
  bool upper = false;       // two capitals or more, no small letter
  std::uint8_t digits = 0;  // number of digits of a plain number, else 0
};

class Tokenizer {
 public:
  explicit Tokenizer(const Lexicon& lexicon);

  // Appends the tokens of text[begin, end) to `tokens`, the same with `known` and without.
  void run(std::string_view text, std::size_t begin, std::size_t end, std::vector<Token>& tokens,
           const KnownWords* known = nullptr) const;

 private:
  struct Cursor;
  void read_next(Cursor& at) const;
  void known_word(Cursor& at, const KnownWords& known, std::uint32_t word) const;
  void word(Cursor& at) const;
  bool dotted(Cursor& at) const;
  void number(Cursor& at) const;
  bool number_suffix(Cursor& at, Token& token) const;
  void mark(Cursor& at) const;
  WordId find(std::string_view text, bool capital) const;
  void merge_numerals(std::vector<Token>& tokens, std::size_t from) const;
  std::size_t read_numeral(const std::vector<Token>& tokens, std::size_t at, Token& merged) const;

  const Lexicon& lexicon_;
  ClassId cardinal_;
  ClassId multiplier_;
  ClassId ordinal_;
  ClassId article_;
  ClassId and_;
  ClassId hyphen_;
  ClassId decade_lead_;
  std::vector<std::uint8_t> numeral_start_;  // by signature: may begin a number in words
  WordId marks_[128];
};

// True for the tokens of `shape`.
constexpr bool is(const Token& token, Shape shape) {
  return token.word == static_cast<WordId>(shape);
}

}  // namespace gainsay::dates
