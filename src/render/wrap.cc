#include "render/wrap.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {
namespace {

bool may_break_at(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == 0x2028 || c == 0x2029;
}

}  // namespace

bool shown_safely(char32_t c) {
  const bool control = (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
  const bool reorders = c == 0x061c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
                        (c >= 0x2066 && c <= 0x2069);
  return !control && !reorders;
}

std::string plain_line(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool blank = false;
  for_each_safe(text, [&](char32_t c, std::string_view bytes) {
    if (may_break_at(c)) {
      blank = !out.empty();
      return;
    }
    if (blank) out += ' ';
    blank = false;
    out += bytes;
  });
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
