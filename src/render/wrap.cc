#include "render/wrap.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {
namespace {

bool is_space(char32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7f && c < 0xa0); }

bool reorders(char32_t c) {
  return c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
         (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string plain_line(std::string_view text) {
  constexpr char32_t kReplacement = 0xfffd;
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at += std::max<std::uint32_t>(c.bytes, 1);
    if (c.bytes != 0 && is_space(c.value)) {
      blank = !out.empty();
      continue;
    }
    if (blank) out += ' ';
    blank = false;
    const bool unsafe = c.bytes == 0 || is_control(c.value) || reorders(c.value);
    append_utf8(out, unsafe ? kReplacement : c.value);
  }
  return out;
}

std::size_t columns(std::string_view text) { return count_code_points(text, text.size()); }

std::string wrap(std::string_view text, std::size_t indent, std::size_t width) {
  const std::size_t room = std::max<std::size_t>(width > indent ? width - indent : 0, 10);
  std::string out;
  std::size_t used = 0;
  const auto new_line = [&] {
    out += '\n';
    out.append(indent, ' ');
    used = 0;
  };
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    std::string_view word = text.substr(0, space);
    if (used > 0 && used + 1 + columns(word) > room) new_line();
    if (used > 0) {
      out += ' ';
      ++used;
    }
    while (columns(word) > room) {
      const std::size_t cut = forward_by(word, 0, room);
      out += word.substr(0, cut);
      word.remove_prefix(cut);
      new_line();
    }
    out += word;
    used += columns(word);
    if (space == std::string_view::npos) break;
    text.remove_prefix(space + 1);
  }
  return out;
}

}  // namespace gainsay
