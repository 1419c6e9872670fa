// ReadMarks: which words of a sentence have been read so far.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "claim/sentence_reading.h"
#include "claim/slots/slots.h"

namespace gainsay::claim {

class ReadMarks {
 public:
  explicit ReadMarks(const SentenceReading& sentence)
      : sentence_(sentence), read_(sentence.view.size(), false) {}

  bool has(Index i) const { return read_[i]; }
  Index size() const { return static_cast<Index>(read_.size()); }
  void set(Index i) { read_[i] = true; }
  void set(Index first, Index last) {
    for (Index i = first; i < std::min(last, size()); ++i) read_[i] = true;
  }
  void set(Span span) {
    for (Index i = 0; i < size(); ++i) {
      if (sentence_.view[i].span.overlaps(span)) read_[i] = true;
    }
  }
  // A phrase with what "of" joins to it; kNone is none.
  void set_phrase(Index phrase) {
    if (phrase != kNone) set(extended_span(sentence_, phrase));
  }
  // Where they stand first; nothing where they do not.
  void set_words(std::string_view words) {
    const Span all = sentence_.view.span();
    const std::size_t at = sentence_.text_of(all).find(words);
    if (words.empty() || at == std::string_view::npos) return;
    const auto begin = static_cast<std::uint32_t>(all.begin + at);
    set(Span{begin, static_cast<std::uint32_t>(begin + words.size())});
  }

 private:
  const SentenceReading& sentence_;
  std::vector<bool> read_;  // by word
};

}  // namespace gainsay::claim
