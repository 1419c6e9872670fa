// Plain text for terminals: made safe, measured and wrapped.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gainsay {

// `text` on one line, fit for a terminal: runs of white space become one blank; control characters
// (which could drive the terminal) and characters that reorder what is shown (Unicode
// bidirectional controls, UAX #9) become U+FFFD.
std::string plain_line(std::string_view text);

// Columns that `text` takes, counting one for each code point. Wide and combining characters are
// not told apart: lines with them come out a little uneven, nothing else.
std::size_t columns(std::string_view text);

// `text` as lines of at most `width` columns, broken at blanks, words longer than a line broken
// where they must. The first line continues one that has `indent` columns already; each further one
// begins with `indent` blanks. No line feed at the end.
std::string wrap(std::string_view text, std::size_t indent, std::size_t width);

}  // namespace gainsay
