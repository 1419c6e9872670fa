// The characters that a YAML file may hold, and where each byte stands in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay::yaml {

// Line and column, both from 1, of the byte at `offset`. LF, CR LF and a lone CR each end a line
// (YAML 1.2.2, 5.4); columns count code points, and a byte that is not UTF-8 as one.
Place place_at(std::string_view text, std::size_t offset, const std::string& file);

// The byte at a line and column; the end of the line, or of the text, where there are fewer.
std::size_t offset_at(std::string_view text, const Place& place);

// Fails, at the first of them, if `text` is not UTF-8 or holds a character outside c-printable
// (YAML 1.2.2, 5.1), such as a NUL or an escape code.
Result<void> check_characters(std::string_view text, const std::string& file);

// What stands at `offset`, for an Error's fragment: to the end of the line, at most 40 code points.
std::string fragment_at(std::string_view text, std::size_t offset);

}  // namespace gainsay::yaml
