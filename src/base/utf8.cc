#include "base/utf8.h"

#include <cstring>

namespace gainsay {
namespace {

bool continues(std::string_view text, std::size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U;
}

// The first byte from `at` on that is not ASCII, eight at a time.
std::size_t skip_ascii(std::string_view text, std::size_t at) {
  for (; at + 8 <= text.size(); at += 8) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, text.data() + at, sizeof bytes);
    if ((bytes & 0x8080808080808080U) != 0) break;
  }
  while (at < text.size() && static_cast<unsigned char>(text[at]) < 0x80) ++at;
  return at;
}

char32_t low_bits(char c, unsigned mask) {
  return static_cast<char32_t>(static_cast<unsigned char>(c) & mask);
}

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  const auto lead = static_cast<unsigned char>(text[offset]);
  if (lead < 0x80) return {lead, 1};
  const std::uint32_t size = lead < 0xC2   ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (size == 0) return {};
  char32_t value = low_bits(text[offset], 0xFFU >> (size + 1));
  for (std::uint32_t i = 1; i < size; ++i) {
    if (!continues(text, offset + i)) return {};
    value = (value << 6U) | low_bits(text[offset + i], 0x3FU);
  }
  const bool overlong = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (overlong || surrogate || value > 0x10FFFF) return {};
  return {value, size};
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  std::size_t at = 0;
  while (at < text.size()) {
    at = skip_ascii(text, at);
    if (at == text.size()) break;
    const CodePoint point = code_point_at(text, at);
    if (point.bytes == 0) return at;
    at += point.bytes;
  }
  return std::nullopt;
}

bool is_ascii(std::string_view text) { return skip_ascii(text, 0) == text.size(); }

std::size_t count_code_points(std::string_view text, std::size_t offset) {
  text = text.substr(0, offset);
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t wide = skip_ascii(text, at);
    count += wide - at;
    for (at = wide; at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80; ++at) {
      if (!continues(text, at)) ++count;
    }
  }
  return count;
}

std::size_t back_by(std::string_view text, std::size_t offset, std::size_t count) {
  if (offset >= count && offset <= text.size() && is_ascii(text.substr(offset - count, count))) {
    return offset - count;
  }
  while (offset > 0 && count > 0) {
    --offset;
    while (offset > 0 && continues(text, offset)) --offset;
    --count;
  }
  return offset;
}

std::size_t forward_by(std::string_view text, std::size_t offset, std::size_t count) {
  const bool room = offset < text.size() && count < text.size() - offset;
  if (room && is_ascii(text.substr(offset, count + 1))) return offset + count;
  while (offset < text.size() && count > 0) {
    ++offset;
    while (continues(text, offset)) ++offset;
    --count;
  }
  return offset;
}

void append_utf8(std::string& text, char32_t value) {
  const auto put = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | (value >> 6U));
    put(0x80 | (value & 0x3FU));
  } else if (value < 0x10000) {
    put(0xE0 | (value >> 12U));
    put(0x80 | ((value >> 6U) & 0x3FU));
    put(0x80 | (value & 0x3FU));
  } else {
    put(0xF0 | (value >> 18U));
    put(0x80 | ((value >> 12U) & 0x3FU));
    put(0x80 | ((value >> 6U) & 0x3FU));
    put(0x80 | (value & 0x3FU));
  }
}

}  // namespace gainsay
