// Pass: one text from bytes to mentions.
//
// The text is read in segments of bounded size, and nothing is carried over from one to the next
// but what a reader remembers (the last date mentioned, the quarter under discussion): memory does
// not grow with the text. Within a segment, what is found is linked with its neighbours and
// resolved in order.
#pragma once

#include <cstdint>
#include <optional>
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
  // `known`: words of the texts to be read, if they are known; must outlive the pass.
  Pass(const Grammar& grammar, const Tokenizer& tokenizer, const TenseReader& tense,
       const DateOptions& options, const KnownWords* known = nullptr);

  // Reads from `begin` to the end of the text, appends the mentions and returns the place that it
  // came to. When the text is not `whole`, that may be up to kSegment bytes before its end; the
  // next call goes on there, with more text. Spans count from the beginning of `text`, which need
  // not be the one of the call before, as long as it has the last kBehind bytes that were read.
  std::size_t read(std::string_view text, std::size_t begin, bool whole,
                   std::vector<DateMention>& mentions);

  static constexpr std::size_t kSegment = 64U << 10U;  // bytes
  static constexpr std::size_t kBehind = 8;

 private:
  void scan(std::size_t begin, std::size_t end);
  void collect(bool narrative);
  void read_cue(std::uint32_t first, Found& found);
  void read_tail(std::uint32_t last, Found& found);
  Setting setting_from(const DateOptions& options) const;
  void finish(std::vector<DateMention>& mentions);
  Link link_between(std::uint32_t before, std::uint32_t at) const;

  const Grammar& grammar_;
  const Tokenizer& tokenizer_;
  const TenseReader& tense_;
  const KnownWords* known_;
  std::string_view text_;
  Setting setting_;  // whether the text is a narrative, its first segment says, unless:
  bool as_of_anchor_ = false;
  std::optional<Resolver> resolver_;  // from then on
  ClassId range_;
  ClassId list_;
  ClassId ending_;
  ClassId which_;
  ClassId aside_;
  ClassId aside_end_;
  ClassId on_;
  std::uint32_t paragraph_ = 0;
  std::vector<Token> tokens_;  // of the segment
  std::vector<Match> cues_;
  std::vector<Match> matches_;  // of the segment
  std::vector<Found> found_;    // of the segment
};

}  // namespace gainsay::dates
