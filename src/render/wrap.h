// Plain text for terminals: made safe, measured and wrapped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace gainsay {

// False for control characters other than line feed and tab, and for characters that reorder what
// is shown (Unicode bidirectional controls, UAX #9): text with them could drive a terminal, or show
// other than what a source says.
bool shown_safely(char32_t c);

// Calls f(code point, its bytes) for each code point of `text`, with U+FFFD in place of what is not
// valid or not shown_safely(); a carriage return counts as a blank.
template <typename F>
void for_each_safe(std::string_view text, F f) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    const std::size_t size = c.bytes == 0 ? 1 : c.bytes;
    if (c.value == '\r')
      f(U' ', " ");
    else if (c.bytes == 0 || !shown_safely(c.value))
      f(U'\ufffd', "\ufffd");
    else
      f(c.value, text.substr(at, size));
    at += size;
  }
}

// `text` on one line: runs of white space become one blank, what is not shown safely U+FFFD.
std::string plain_line(std::string_view text);

// Columns that `text` takes, counting one for each code point. Wide and combining characters are
// not told apart: lines with them come out a little uneven, nothing else.
std::size_t columns(std::string_view text);

// `text` as lines of at most `width` columns, broken at blanks, words longer than a line broken
// where they must. The first line continues one that has `indent` columns already; each further one
// begins with `indent` blanks. No line feed at the end.
std::string wrap(std::string_view text, std::size_t indent, std::size_t width);

}  // namespace gainsay
