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

  std::uint32_t size() const { return static_cast<std::uint32_t>(hashes_.size()); }
  // Token `i` folded; valid as long as this object stays where it is.
  std::string_view word(std::uint32_t i) const {
    return std::string_view(bytes_).substr(begins_[i], begins_[i + 1] - begins_[i]);
  }
  // hash64 of word(i).
  std::uint64_t hash(std::uint32_t i) const { return hashes_[i]; }

 private:
  std::string bytes_;
  std::vector<std::uint32_t> begins_;  // one more than there are tokens
  std::vector<std::uint64_t> hashes_;
};

}  // namespace gainsay
