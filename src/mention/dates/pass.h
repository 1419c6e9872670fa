// Pass: one text from bytes to mentions.
//
// The text is read in segments of bounded size, so that memory holds the tokens of one segment and
// the expressions of all; what is found is then linked with its neighbours and resolved in order.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "mention/dates.h"
#include "mention/dates/found.h"
#include "mention/dates/grammar.h"
#include "mention/dates/resolve.h"
#include "mention/dates/tense.h"
#include "mention/dates/tokens.h"

namespace gainsay::dates {

class Pass {
 public:
  Pass(const Grammar& grammar, const Tokenizer& tokenizer, const TenseReader& tense,
       std::string_view text);

  // The mentions in `part` of the text; their spans count from the beginning of the whole.
  std::vector<DateMention> run(Span part, const DateOptions& options);

 private:
  void scan(std::size_t begin, std::size_t end);
  void collect(bool narrative);
  void read_cue(std::uint32_t first, Found& found);
  void read_tail(std::uint32_t last, Found& found);
  Setting setting_from(const DateOptions& options) const;
  Link link_between(std::uint32_t before, std::uint32_t at) const;

  const Grammar& grammar_;
  const Tokenizer& tokenizer_;
  const TenseReader& tense_;
  std::string_view text_;
  ClassId range_;
  ClassId list_;
  ClassId ending_;
  std::uint32_t paragraph_ = 0;
  std::vector<Token> tokens_;  // of the segment
  std::vector<Match> cues_;
  std::vector<Match> matches_;  // of the segment
  std::vector<Found> found_;    // of the text
};

}  // namespace gainsay::dates
