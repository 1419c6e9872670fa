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

  // -1 past, 1 coming, 0 unknown, for the expression of tokens [first, last); kSurelyPast where no
  // reading ahead is left ("since May").
  int direction(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first,
                std::uint32_t last) const;

  static constexpr int kSurelyPast = -2;

 private:
  static constexpr int kDeadline = 2;  // a cue that the verb decides
  enum class Verb : std::uint8_t { none, past, future, future_helper, stop };
  enum Trait : std::uint16_t {
    chain = 1,  // may stand between "to" and a participle
    determiner = 2,
    modal = 4,  // what only may be
    have = 8,
    had = 512,  // of what was over by then
    being = 16,
    genitive = 32,
    noun = 64,         // a noun too, after a determiner
    relative = 256,    // a determiner that may as well begin a clause
    infinitive = 128,  // a word of the lexicon that is a verb after "to"
    staying = 1024,    // before a participle that tells how things are
    denial = 2048,     // before a verb: what was not done until then
    month = 4096,      // with a capital no verb: "on 5 May"
  };
  bool is_a(Trait trait, const Token& token) const {
    return (traits_[token.signature] & trait) != 0;
  }
  bool names_month(const Token& token) const { return token.capital && is_a(month, token); }
  Verb verb_at(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at) const;
  bool helped(const std::vector<Token>& tokens, std::uint32_t at) const;
  bool to_do(std::string_view text, const std::vector<Token>& tokens, std::uint32_t at) const;
  int before(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first) const;
  int after(std::string_view text, const std::vector<Token>& tokens, std::uint32_t last) const;
  int deadline(std::string_view text, const std::vector<Token>& tokens, std::uint32_t first,
               std::uint32_t last) const;

  std::vector<std::uint16_t> traits_;  // by signature: Traits
  std::vector<std::uint8_t> kinds_;    // by signature: Verb
  std::vector<int> cues_;              // by signature: a direction
};

}  // namespace gainsay::dates
