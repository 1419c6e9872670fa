// Runs of ASCII letters, eight bytes at a time within one register (L. Lamport, "Multiple byte
// processing with full-word instructions", CACM 18, 1975).
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace gainsay {

inline constexpr std::size_t kAtOnce = 8;  // bytes of a LetterBytes

// Eight bytes of text, the first one lowest.
class LetterBytes {
 public:
  // Of the eight bytes from `at` on, which must be there.
  explicit LetterBytes(const char* at) {
    std::memcpy(&bytes_, at, kAtOnce);
    if constexpr (std::endian::native == std::endian::big) bytes_ = __builtin_bswap64(bytes_);
  }

  // With all ASCII letters small; what is no letter is another byte then, but no letter either.
  LetterBytes lowered() const { return LetterBytes(bytes_ | 0x20U * kEach); }
  // How many of the bytes, from the first on, are small ASCII letters.
  std::size_t small_letters() const {
    const std::uint64_t low = bytes_ & 0x7FU * kEach;
    const std::uint64_t from_a = low + (0x80U - 'a') * kEach;  // the high bits say so
    const std::uint64_t past_z = low + (0x7FU - 'z') * kEach;
    const std::uint64_t others = (~from_a | past_z | bytes_) & 0x80U * kEach;
    return others == 0 ? kAtOnce : static_cast<std::size_t>(std::countr_zero(others)) / 8;
  }
  // Is one of the first `count`, which are letters, a small one?
  bool any_small(std::size_t count) const {
    const std::uint64_t first = count < kAtOnce ? (std::uint64_t{1} << (8 * count)) - 1 : ~0ULL;
    return (bytes_ & first & 0x20U * kEach) != 0;
  }
  void copy_to(char* to) const {
    std::uint64_t bytes = bytes_;
    if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes);
    std::memcpy(to, &bytes, kAtOnce);
  }

 private:
  explicit LetterBytes(std::uint64_t bytes) : bytes_(bytes) {}

  static constexpr std::uint64_t kEach = 0x0101010101010101ULL;
  std::uint64_t bytes_ = 0;
};

// Where the run of small ASCII letters that begins at `at` ends.
inline std::size_t after_small_letters(std::string_view text, std::size_t at) {
  for (; at + kAtOnce <= text.size(); at += kAtOnce) {
    const std::size_t letters = LetterBytes(text.data() + at).small_letters();
    if (letters < kAtOnce) return at + letters;
  }
  while (at < text.size() && text[at] >= 'a' && text[at] <= 'z') ++at;
  return at;
}

}  // namespace gainsay
