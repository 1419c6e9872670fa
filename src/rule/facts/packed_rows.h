// Packed rows: a stretch of the columns of Rows as bytes, each column with as many bytes a number
// as its largest asks for (0, 1, 2 or 4), little-endian, behind a hash of all.
#pragma once

#include <string>
#include <string_view>

#include "rule/facts/facts.h"

namespace gainsay {

inline constexpr Row kPackedRows = 4'096;

// The rows from `begin` to before `end`.
std::string pack(const Rows& rows, Row begin, Row end);

// Appends the rows that were packed; false, and nothing is appended, when the bytes are not what
// pack() gave.
bool unpack(std::string_view bytes, Rows& rows);

}  // namespace gainsay
