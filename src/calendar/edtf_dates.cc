#include "calendar/edtf_dates.h"

#include <algorithm>
#include <array>

namespace gainsay::edtf {
namespace {

constexpr char kUnspecified = 'X';

bool unspecified(std::string_view digits) {
  return digits.find(kUnspecified) != std::string_view::npos;
}

// All numbers that the digits may stand for, ascending: the digits of a counter fill the X's.
std::vector<std::int64_t> numbers(std::string_view digits) {
  std::int64_t combinations = 1;
  for (const char c : digits) combinations *= c == kUnspecified ? 10 : 1;
  std::vector<std::int64_t> all;
  for (std::int64_t counter = 0; counter < combinations; ++counter) {
    std::int64_t number = 0;
    std::int64_t place = combinations;
    for (const char c : digits) {
      if (c == kUnspecified) place /= 10;
      number = number * 10 + (c == kUnspecified ? counter / place % 10 : c - '0');
    }
    all.push_back(number);
  }
  return all;
}

// The value of a Y year, or nothing when it is over kMaxYear.
std::optional<std::int64_t> prefixed_value(const Year& year) {
  std::int64_t value = 0;
  for (const char c : year.component.digits) {
    value = value * 10 + (c - '0');
    if (value > kMaxYear) return std::nullopt;
  }
  for (unsigned i = 0; i < year.exponent.value_or(0); ++i) {
    value *= 10;
    if (value > kMaxYear) return std::nullopt;
  }
  return value;
}

// The first and last number that share `value`'s first `significant` digits.
std::array<std::int64_t, 2> significant_range(std::int64_t value, std::size_t digits,
                                              unsigned significant) {
  std::int64_t unit = 1;
  for (std::size_t i = significant; i < digits; ++i) unit *= 10;
  const std::int64_t first = value / unit * unit;
  return {first, first + unit - 1};
}

// The first day (month, year) that the date may stand for, or the last.
std::optional<Period> nearest_day(const Date& date, std::int64_t year, unsigned month, bool last) {
  const unsigned days = days_in_month(year, month);
  if (!unspecified(date.day->digits)) {
    const unsigned day = two_digits(date.day->digits);
    if (day < 1 || day > days) return std::nullopt;
    return day_period({year, month, day});
  }
  for (unsigned i = 1; i <= days; ++i) {
    const unsigned day = last ? days + 1 - i : i;
    if (matches(date.day->digits, day)) return day_period({year, month, day});
  }
  return std::nullopt;
}

std::optional<Period> nearest_in_year(const Date& date, std::int64_t year, bool last) {
  if (!date.month) return year_period(year);
  if (!unspecified(date.month->digits)) {
    const unsigned number = two_digits(date.month->digits);
    if (number >= kFirstGrouping) return grouping_period(year, number);
    if (number < 1 || number > 12) return std::nullopt;
    return date.day ? nearest_day(date, year, number, last) : month_period(year, number);
  }
  for (unsigned i = 1; i <= 12; ++i) {
    const unsigned month = last ? 13 - i : i;
    if (!matches(date.month->digits, month)) continue;
    if (!date.day) return month_period(year, month);
    if (const auto day = nearest_day(date, year, month, last)) return day;
  }
  return std::nullopt;
}

}  // namespace

bool matches(std::string_view digits, unsigned number) {
  const char tens = static_cast<char>('0' + number / 10);
  const char ones = static_cast<char>('0' + number % 10);
  return (digits[0] == kUnspecified || digits[0] == tens) &&
         (digits[1] == kUnspecified || digits[1] == ones);
}

unsigned two_digits(std::string_view digits) {
  return static_cast<unsigned>((digits[0] - '0') * 10 + (digits[1] - '0'));
}

bool has_unspecified(const Date& date) {
  return unspecified(date.year.component.digits) ||
         (date.month && unspecified(date.month->digits)) ||
         (date.day && unspecified(date.day->digits));
}

std::optional<std::vector<std::int64_t>> years(const Year& year) {
  std::vector<std::int64_t> all;
  if (year.prefixed) {
    const auto value = prefixed_value(year);
    if (!value) return std::nullopt;
    all.push_back(*value);
  } else {
    all = numbers(year.component.digits);
  }
  if (year.significant) {
    const std::size_t digits = year.component.digits.size() + year.exponent.value_or(0);
    const auto range = significant_range(all.front(), digits, *year.significant);
    all.assign(range.begin(), range.end());
  }
  if (year.negative) {
    // There is no year -0000: zero is written without a sign.
    all.erase(std::remove(all.begin(), all.end(), 0), all.end());
    std::reverse(all.begin(), all.end());
    for (std::int64_t& number : all) number = -number;
  }
  return all;
}

std::optional<Candidates> candidates(const Date& date) {
  const auto all = years(date.year);
  if (!all) return std::nullopt;
  std::optional<Period> first;
  std::optional<Period> last;
  for (auto year = all->begin(); year != all->end() && !first; ++year) {
    first = nearest_in_year(date, *year, false);
  }
  for (auto year = all->rbegin(); year != all->rend() && !last; ++year) {
    last = nearest_in_year(date, *year, true);
  }
  if (!first || !last) return std::nullopt;
  return Candidates{*first, *last};
}

Period grouping_period(std::int64_t year, unsigned grouping) {
  struct Months {
    unsigned first;  // counted from January of the year; 12 begins in December
    unsigned count;
  };
  // ISO 8601-2:2019, table 3. Seasons are the meteorological ones; those without a hemisphere are
  // read as northern. A winter (in the south: a summer) begins in December of the year that it is
  // named after.
  constexpr std::array<Months, kLastGrouping - kFirstGrouping + 1> kGroupings = {{
      {3, 3}, {6, 3},  {9, 3}, {12, 3},  // 21-24 spring, summer, autumn, winter
      {3, 3}, {6, 3},  {9, 3}, {12, 3},  // 25-28 the same, northern hemisphere
      {9, 3}, {12, 3}, {3, 3}, {6, 3},   // 29-32 the same, southern hemisphere
      {1, 3}, {4, 3},  {7, 3}, {10, 3},  // 33-36 quarters
      {1, 4}, {5, 4},  {9, 4},           // 37-39 thirds
      {1, 6}, {7, 6},                    // 40-41 halves
  }};
  const Months months = kGroupings[grouping - kFirstGrouping];
  return months_period(year, months.first, months.count);
}

}  // namespace gainsay::edtf
