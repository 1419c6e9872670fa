// Vocabulary: folded words numbered 1, 2, 3 … in the order in which they are added; 0 is any other
// word. An open-addressing hash table, exact (words are compared, not only their hashes).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_hash.h"

namespace gainsay {

using WordId = std::uint32_t;

class Vocabulary {
 public:
  // The id of `word`, new or not.
  WordId add(std::string_view word);
  // The id of `word`, whose word_hash is `hash`, or 0.
  WordId find(std::string_view word, std::uint64_t hash) const {
    for (std::size_t at = hash & mask_; slots_[at].id != 0; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.hash != hash || slot.size != word.size()) continue;
      if (word.size() <= kHashTells || words_[slot.id - 1] == word) return slot.id;
    }
    return 0;
  }
  WordId find(std::string_view word) const { return find(word, word_hash(word)); }
  // Has the memory fetched that find() will look at first.
  void fetch(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & mask_]); }
  // The word of an id from 1 to size().
  std::string_view word(WordId id) const { return words_[id - 1]; }
  // The number of words; ids run from 1 to size().
  std::uint32_t size() const { return static_cast<std::uint32_t>(words_.size()); }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    WordId id = 0;
    std::uint32_t size = 0;  // of the word
  };
  void grow();

  std::vector<std::string> words_;  // by id - 1
  std::vector<Slot> slots_ = {{}};  // a power of two of them, at most half full
  std::size_t mask_ = 0;            // their number less one
};

}  // namespace gainsay
