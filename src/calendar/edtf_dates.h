// The days that an EDTF date may stand for: what unspecified digits (X), significant digits (S) and
// sub-year groupings come to in the calendar. Private to src/calendar.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/edtf_value.h"
#include "calendar/period.h"

namespace gainsay::edtf {

inline constexpr unsigned kFirstGrouping = 21;  // spring
inline constexpr unsigned kLastGrouping = 41;   // second half-year

// Whether `number` is one of the numbers that `digits` may stand for, X being any digit.
bool matches(std::string_view digits, unsigned number);

// The number that two digits without X say.
unsigned two_digits(std::string_view digits);

bool has_unspecified(const Date& date);

// The years that `year` may stand for, ascending. With significant digits only the first and the
// last of them. Nothing when one is over kMaxYear.
std::optional<std::vector<std::int64_t>> years(const Year& year);

// Of all the periods that the date may stand for, the first and the last; the same one when nothing
// is unspecified.
struct Candidates {
  Period first;
  Period last;
};

// Nothing when no such date is in the calendar. The month, if any, must match 1 to 12 or be a
// grouping, the year must have passed years().
std::optional<Candidates> candidates(const Date& date);

// The stretch of the year that a sub-year grouping (21 to 41) names.
Period grouping_period(std::int64_t year, unsigned grouping);

}  // namespace gainsay::edtf
