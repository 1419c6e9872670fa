// The hash of a folded word, as tables of words want it: a few instructions, as most words have
// fewer than nine bytes. Of no use outside one run of the program; base/hash.h has those that last.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <type_traits>

namespace gainsay {

// The bytes from `at` on as a number, in the order of the machine; of a literal while compiling,
// too, where memory cannot be copied.
template <typename Number>
constexpr Number number_at(const char* at) {
  Number number = 0;
  if (!std::is_constant_evaluated()) {
    std::memcpy(&number, at, sizeof number);
    return number;
  }
  for (std::size_t i = 0; i < sizeof number; ++i) {
    const std::size_t from = std::endian::native == std::endian::little ? sizeof number - 1 - i : i;
    number = static_cast<Number>(number << 8U) | static_cast<unsigned char>(at[from]);
  }
  return number;
}

// Two multiplications over the first and last eight bytes, more of them for longer words
// (finalizer after D. Stafford, "Better bit mixing", 2011).
constexpr std::uint64_t word_hash(std::string_view word) {
  constexpr std::uint64_t kFirst = 0x9E3779B97F4A7C15ULL;
  constexpr std::uint64_t kSecond = 0xBF58476D1CE4E5B9ULL;
  const char* at = word.data();
  const std::size_t size = word.size();
  std::uint64_t hash = size * kSecond;  // far from the bytes of a short word, to which it is added
  std::uint64_t tail = 0;
  if (size >= 8) {
    for (std::size_t i = 0; i + 8 < size; i += 8) {
      hash = (hash ^ number_at<std::uint64_t>(at + i)) * kFirst;
      hash ^= hash >> 32U;
    }
    tail = number_at<std::uint64_t>(at + size - 8);
  } else if (size >= 4) {
    tail = std::uint64_t{number_at<std::uint32_t>(at)} << 32U |
           number_at<std::uint32_t>(at + size - 4);
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
