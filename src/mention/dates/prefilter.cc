#include "mention/dates/prefilter.h"

#include <algorithm>
#include <bit>

namespace gainsay::dates {

Prefilter::Prefilter(std::size_t signatures)
    : words_((signatures * 2 + 64) / 64), starts_(signatures + 1) {}

std::uint16_t Prefilter::intern(Bits set) {
  std::uint64_t hash = 0;
  for (const std::uint64_t word : set) hash = (hash ^ word) * 0x9E3779B97F4A7C15U + (hash >> 29U);
  const auto [first, last] = known_.equal_range(hash);
  for (auto entry = first; entry != last; ++entry) {
    const std::uint64_t* known = &sets_[entry->second * words_];
    if (std::equal(set.begin(), set.end(), known)) return entry->second;
  }
  const auto id = static_cast<std::uint16_t>(sets_.size() / words_);
  sets_.insert(sets_.end(), set.begin(), set.end());
  known_.emplace(hash, id);
  return id;
}

void Prefilter::add(Signature signature, const Start& start) {
  all_.push_back(start);
  starts_[static_cast<std::size_t>(signature) + 1] = static_cast<std::uint32_t>(all_.size());
}

void Prefilter::close() {
  for (std::size_t s = 0; s + 1 < starts_.size(); ++s) {
    starts_[s + 1] = std::max(starts_[s + 1], starts_[s]);
    Set any = set_of(false);
    for (std::uint32_t i = starts_[s]; i < starts_[s + 1]; ++i) {
      const std::uint64_t* next = &sets_[all_[i].sets[0] * words_];
      for (std::size_t w = 0; w < words_; ++w) any[w] |= next[w];
    }
    unions_.push_back(intern(any));
  }
  known_.clear();
  turn_sets();
}

void Prefilter::turn_sets() {
  const std::size_t count = words_ == 0 ? 0 : sets_.size() / words_;
  row_words_ = (count + 63) / 64;
  rows_.assign(words_ * 64 * row_words_, 0);
  for (std::size_t set = 0; set < count; ++set) {
    for (std::size_t w = 0; w < words_; ++w) {
      for (std::uint64_t bits = sets_[set * words_ + w]; bits != 0; bits &= bits - 1) {
        const std::size_t symbol = w * 64 + static_cast<std::size_t>(std::countr_zero(bits));
        rows_[symbol * row_words_ + set / 64] |= std::uint64_t{1} << (set % 64);
      }
    }
  }
  sets_ = {};
}

}  // namespace gainsay::dates
