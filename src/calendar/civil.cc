#include "calendar/civil.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::int64_t floor_div(std::int64_t a, std::int64_t b) {
  return a / b - (a % b < 0 ? 1 : 0);
}

constexpr std::int64_t kDaysInEra = 146'097;   // 400 Gregorian years
constexpr std::int64_t kEpochShift = 719'468;  // from 0000-03-01 to 1970-01-01

}  // namespace

// The year is made to begin in March, so that the leap day is its last.
std::int64_t day_number(const CivilDay& day) {
  const std::int64_t y = day.year - (day.month <= 2 ? 1 : 0);
  const std::int64_t era = floor_div(y, 400);
  const std::int64_t year_of_era = y - era * 400;
  const std::int64_t march_month = (static_cast<std::int64_t>(day.month) + 9) % 12;
  const std::int64_t day_of_year = (153 * march_month + 2) / 5 + day.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * kDaysInEra + day_of_era - kEpochShift;
}

CivilDay civil_day(std::int64_t day_number) {
  const std::int64_t z = day_number + kEpochShift;
  const std::int64_t era = floor_div(z, kDaysInEra);
  const std::int64_t day_of_era = z - era * kDaysInEra;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t march_month = (5 * day_of_year + 2) / 153;
  const auto day = static_cast<unsigned>(day_of_year - (153 * march_month + 2) / 5 + 1);
  const auto month = static_cast<unsigned>(march_month < 10 ? march_month + 3 : march_month - 9);
  return {year_of_era + era * 400 + (month <= 2 ? 1 : 0), month, day};
}

unsigned weekday(std::int64_t day_number) {
  // 1970-01-01 was a Thursday.
  const std::int64_t days = day_number + 3;
  return static_cast<unsigned>(days - floor_div(days, 7) * 7) + 1;
}

IsoWeek iso_week(std::int64_t day_number) {
  const std::int64_t thursday = day_number + 4 - static_cast<std::int64_t>(weekday(day_number));
  const std::int64_t year = civil_day(thursday).year;
  const std::int64_t days = thursday - gainsay::day_number({year, 1, 1});
  return {year, static_cast<unsigned>(days / 7) + 1};
}

std::int64_t first_day(const IsoWeek& week) {
  const std::int64_t fourth = day_number({week.year, 1, 4});  // always in week 1
  const std::int64_t monday = fourth + 1 - static_cast<std::int64_t>(weekday(fourth));
  return monday + 7 * (static_cast<std::int64_t>(week.week) - 1);
}

unsigned weeks_in_year(std::int64_t iso_year) {
  return iso_week(day_number({iso_year, 12, 28})).week;  // always in the last week
}

CivilDay add_months(const CivilDay& day, std::int64_t months) {
  const std::int64_t count = day.year * 12 + static_cast<std::int64_t>(day.month) - 1 + months;
  const std::int64_t year = floor_div(count, 12);
  const auto month = static_cast<unsigned>(count - year * 12) + 1;
  return {year, month, std::min(day.day, days_in_month(year, month))};
}

}  // namespace gainsay
