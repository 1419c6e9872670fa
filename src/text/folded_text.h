// FoldedText: the folded form (text/fold.h) of every token of a Document, made once and shared by
// all tables that are looked up.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/sentence.h"

namespace gainsay {

class FoldedText {
 public:
  FoldedText(std::string_view text, const std::vector<Token>& tokens);

  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }
  // Token `i` folded; valid as long as this object stays where it is.
  std::string_view word(std::uint32_t i) const {
    return {bytes_.data() + words_[i].begin, words_[i].size};
  }
  // word_hash of word(i).
  std::uint64_t hash(std::uint32_t i) const { return words_[i].hash; }

 private:
  struct Word {
    std::uint64_t hash = 0;
    std::uint32_t begin = 0;  // in bytes_
    std::uint32_t size = 0;
  };

  std::string bytes_;  // the text in small letters, then the tokens that have more than ASCII
  std::vector<Word> words_;
};

}  // namespace gainsay
