// The hash of a folded word, as tables of words want it: a few instructions, as most words have
// fewer than nine bytes. Of no use outside one run of the program; base/hash.h has those that last.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace gainsay {

// Two multiplications over the first and last eight bytes, more of them for longer words
// (finalizer after D. Stafford, "Better bit mixing", 2011).
inline std::uint64_t word_hash(std::string_view word) {
  constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15ULL;
  constexpr std::uint64_t kSecond = 0xBF58476D1CE4E5B9ULL;
  const char* at = word.data();
  const std::size_t size = word.size();
  std::uint64_t hash = size;
  std::uint64_t tail = 0;
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) {
      std::uint64_t part = 0;
      std::memcpy(&part, at + i, sizeof part);
      hash = (hash ^ part) * kFirst;
      hash ^= hash >> 32U;
    }
    std::memcpy(&tail, at + size - 8, sizeof tail);
  } else if (size >= 4) {
    std::uint32_t head = 0;
    std::uint32_t end = 0;
    std::memcpy(&head, at, sizeof head);
    std::memcpy(&end, at + size - 4, sizeof end);
    tail = (std::uint64_t{head} << 32U) | end;
  } else if (size > 0) {
    const auto byte = [at](std::size_t i) {
      return std::uint64_t{static_cast<unsigned char>(at[i])};
    };
    tail = byte(0) << 16U | byte(size / 2) << 8U | byte(size - 1);
  }
  hash = (hash ^ tail) * kFirst;
  hash = (hash ^ (hash >> 32U)) * kSecond;
  return hash ^ (hash >> 29U);
}

// Words of one size up to this have the same hash only if they are the same: it is their bytes,
// mixed by steps each of which can be undone.
inline constexpr std::size_t kHashTells = 8;

// Is `a` the word `b`, whose hash is the same?
inline bool same_word(std::string_view a, std::string_view b) {
  return a.size() == b.size() &&
         (a.size() <= kHashTells || std::memcmp(a.data(), b.data(), a.size()) == 0);
}

}  // namespace gainsay
