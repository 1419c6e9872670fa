// Civil days: the proleptic Gregorian calendar (ISO 8601-1:2019) as day numbers.
//
// A day number counts days from 1970-01-01, which is 0. Years are astronomical: 0 is 1 BC, -1 is
// 2 BC. Exact for every year within ±kMaxYear, which is far more than a 16-bit year allows and is
// chosen so that all of its seconds fit an Instant. Refuses time zones and leap seconds.
//
// Source of the algorithms: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms",
// https://howardhinnant.github.io/date_algorithms.html.
#pragma once

#include <compare>
#include <cstdint>

#include "gainsay/extent.h"

namespace gainsay {

inline constexpr std::int64_t kMaxYear = 100'000'000'000;  // either way from 0

struct CivilDay {
  std::int64_t year = 1970;
  unsigned month = 1;  // 1 to 12
  unsigned day = 1;    // 1 to days_in_month

  friend auto operator<=>(const CivilDay&, const CivilDay&) = default;
};

// A week of ISO 8601: it begins on a Monday and belongs to the year that has its Thursday.
struct IsoWeek {
  std::int64_t year = 1970;
  unsigned week = 1;  // 1 to weeks_in_year

  friend auto operator<=>(const IsoWeek&, const IsoWeek&) = default;
};

constexpr bool is_leap_year(std::int64_t year) {
  return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

// `month` from 1 to 12.
constexpr unsigned days_in_month(std::int64_t year, unsigned month) {
  if (month == 2) return is_leap_year(year) ? 29 : 28;
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

std::int64_t day_number(const CivilDay& day);
CivilDay civil_day(std::int64_t day_number);

// 1 (Monday) to 7 (Sunday).
unsigned weekday(std::int64_t day_number);

IsoWeek iso_week(std::int64_t day_number);
// The Monday of the week.
std::int64_t first_day(const IsoWeek& week);
unsigned weeks_in_year(std::int64_t iso_year);  // 52 or 53

// Months are counted through; a day that the month does not have becomes its last one:
// 2020-01-31 and one month is 2020-02-29, and minus eleven months 2019-02-28.
CivilDay add_months(const CivilDay& day, std::int64_t months);

// Midnight UTC at which the day begins.
constexpr Instant start_of_day(std::int64_t day_number) { return day_number * kDay; }
// The day that has the instant, which must be finite.
constexpr std::int64_t day_of(Instant instant) {
  return instant / kDay - (instant % kDay < 0 ? 1 : 0);
}

}  // namespace gainsay
