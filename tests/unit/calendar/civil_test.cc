#include "calendar/civil.h"

#include <date/date.h>
#include <doctest/doctest.h>

namespace gainsay {
namespace {

// The library's years have 16 bits; within them it must agree with us on every day.
TEST_CASE("days agree with the date library over ±32000 years") {
  const std::int64_t first = day_number({-32000, 1, 1});
  const std::int64_t last = day_number({32000, 12, 31});
  // A step that is prime to 7, 400 years and every month length meets them all in turn.
  for (std::int64_t n = first; n <= last; n += 97) {
    const CivilDay day = civil_day(n);
    const date::year_month_day theirs{date::sys_days{date::days{n}}};
    REQUIRE(day.year == static_cast<int>(theirs.year()));
    REQUIRE(day.month == static_cast<unsigned>(theirs.month()));
    REQUIRE(day.day == static_cast<unsigned>(theirs.day()));
    REQUIRE(day_number(day) == n);
    REQUIRE(weekday(n) == date::weekday{date::sys_days{date::days{n}}}.iso_encoding());
  }
}

TEST_CASE("days far beyond 16-bit years come back") {
  for (const std::int64_t year : {-kMaxYear, std::int64_t{-170'000'002}, std::int64_t{-32768},
                                  std::int64_t{32768}, std::int64_t{170'000'002}, kMaxYear}) {
    for (unsigned month = 1; month <= 12; ++month) {
      const CivilDay last{year, month, days_in_month(year, month)};
      CHECK(civil_day(day_number(last)) == last);
      CHECK(civil_day(day_number(last) + 1) == add_months({year, month, 1}, 1));
    }
  }
}

TEST_CASE("ISO weeks") {
  struct Row {
    CivilDay day;
    IsoWeek week;
    unsigned weekday;
  };
  const std::vector<Row> rows = {
      {{2005, 1, 1}, {2004, 53}, 6},   {{2005, 1, 2}, {2004, 53}, 7},
      {{2005, 12, 31}, {2005, 52}, 6}, {{2007, 1, 1}, {2007, 1}, 1},
      {{2008, 12, 29}, {2009, 1}, 1},  {{2009, 12, 31}, {2009, 53}, 4},
      {{2010, 1, 3}, {2009, 53}, 7},   {{1970, 1, 1}, {1970, 1}, 4},
      {{-1, 12, 31}, {-1, 52}, 5},     {{0, 1, 1}, {-1, 52}, 6},
  };
  for (const Row& row : rows) {
    const std::int64_t n = day_number(row.day);
    CAPTURE(row.day.year);
    CHECK(iso_week(n) == row.week);
    CHECK(weekday(n) == row.weekday);
    CHECK(first_day(row.week) == n + 1 - row.weekday);
  }
  CHECK(weeks_in_year(2004) == 53);
  CHECK(weeks_in_year(2005) == 52);
}

TEST_CASE("months are counted with the last day kept inside") {
  CHECK(add_months({2020, 1, 31}, 1) == CivilDay{2020, 2, 29});
  CHECK(add_months({2020, 1, 31}, -11) == CivilDay{2019, 2, 28});
  CHECK(add_months({2020, 2, 29}, -60) == CivilDay{2015, 2, 28});
  CHECK(add_months({0, 1, 15}, -1) == CivilDay{-1, 12, 15});
}

TEST_CASE("an instant's day, also before 1970") {
  CHECK(day_of(0) == 0);
  CHECK(day_of(kDay - 1) == 0);
  CHECK(day_of(-1) == -1);
  CHECK(day_of(-kDay) == -1);
  CHECK(day_of(-kDay - 1) == -2);
}

}  // namespace
}  // namespace gainsay
