// Span: a half-open range of bytes [begin, end) in a Document's UTF-8 text.
//
// Guarantees begin <= end. A Span says nothing about which Document it belongs to; whoever holds
// one holds the Document's id beside it.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace gainsay {

struct Span {
  std::uint32_t begin = 0;  // first byte
  std::uint32_t end = 0;    // one past the last byte

  constexpr std::uint32_t size() const { return end - begin; }
  constexpr bool empty() const { return begin == end; }
  constexpr bool contains(Span inner) const { return begin <= inner.begin && inner.end <= end; }
  constexpr bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  // The bytes of `text` that the span covers. `text` must be at least `end` bytes long.
  constexpr std::string_view of(std::string_view text) const { return text.substr(begin, size()); }

  friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

}  // namespace gainsay
