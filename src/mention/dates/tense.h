// Tense: does the clause around an expression look back or ahead?
//
// No parser: the closed class of auxiliaries, a list of irregular past forms, "-ed", and cues that
// stand right before a date ("payable", "ended") say enough for the one question that dates ask,
// which of two equally named days or months is meant.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/dates/lexicon.h"
#include "mention/dates/tokens.h"

namespace gainsay::dates {

class TenseReader {
 public:
  explicit TenseReader(const Lexicon& lexicon);

  // -1 past, 1 coming, 0 unknown, for the expression of tokens [first, last).
  int direction(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first,
                std::uint32_t last) const;

 private:
  enum class Verb : std::uint8_t { none, past, future, future_helper, stop };
  Verb verb_at(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at) const;
  bool helped(const std::vector<Token>& tokens, std::uint32_t at) const;

  std::vector<bool> chain_;          // by signature: may stand between "to" and a participle
  std::vector<bool> determiner_;     // by signature
  std::vector<bool> modal_;          // by signature: what only may be
  std::vector<bool> have_;           // by signature
  std::vector<bool> being_;          // by signature
  std::vector<bool> genitive_;       // by signature
  std::vector<std::uint8_t> kinds_;  // by signature: Verb
  std::vector<std::uint8_t> cues_;   // by signature: 1 past, 2 future
};

}  // namespace gainsay::dates
