// UTF-8: validation and stepping through code points. Everything after `source` is valid UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace gainsay {

struct CodePoint {
  char32_t value = 0;
  std::uint32_t bytes = 0;  // 1 to 4; 0 = not valid at this offset, or past the end
};

// The code point at `offset`, strict (no surrogates, no overlong forms; Unicode 15, table 3-7).
CodePoint code_point_at(std::string_view text, std::size_t offset);

// Offset of the first byte that is not part of valid UTF-8, or nothing when all of it is.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

bool is_ascii(std::string_view text);

// The number of code points before `offset`.
std::size_t count_code_points(std::string_view text, std::size_t offset);

// Moves `offset` back (forward) by at most `count` code points, within the text.
std::size_t back_by(std::string_view text, std::size_t offset, std::size_t count);
std::size_t forward_by(std::string_view text, std::size_t offset, std::size_t count);

void append_utf8(std::string& text, char32_t value);

}  // namespace gainsay
