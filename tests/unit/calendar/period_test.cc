#include "calendar/period.h"

#include <doctest/doctest.h>

#include "calendar/edtf.h"

namespace gainsay {
namespace {

Instant at(std::int64_t year, unsigned month, unsigned day) {
  return start_of_day(day_number({year, month, day}));
}

Extent meant(std::string_view text, Reading reading = Reading::within) {
  return when_from_edtf(text, reading)->extent;
}

TEST_CASE("periods") {
  CHECK(day_period({2020, 2, 29}) == Period{at(2020, 2, 29), at(2020, 3, 1)});
  CHECK(week_period({2020, 53}) == Period{at(2020, 12, 28), at(2021, 1, 4)});
  CHECK(month_period(2020, 12) == Period{at(2020, 12, 1), at(2021, 1, 1)});
  CHECK(quarter_period(2020, 4) == Period{at(2020, 10, 1), at(2021, 1, 1)});
  CHECK(year_period(-1) == Period{at(-1, 1, 1), at(0, 1, 1)});
  CHECK(decade_period(2010) == Period{at(2010, 1, 1), at(2020, 1, 1)});
  CHECK(months_period(2020, 12, 3) == Period{at(2020, 12, 1), at(2021, 3, 1)});
}

TEST_CASE("periods as extents say what EDTF says") {
  CHECK(extent_of(month_period(2017, 11), Reading::within) == meant("2017-11"));
  CHECK(extent_of(month_period(2017, 11), Reading::throughout) ==
        meant("2017-11", Reading::throughout));
  CHECK(extent_from_to(month_period(2017, 9), month_period(2018, 12), Reading::within) ==
        meant("2017-09/2018-12"));
  CHECK(extent_from(year_period(2016), Reading::within) == meant("2016/.."));
  CHECK(extent_from(year_period(2016), Reading::throughout) ==
        meant("2016/..", Reading::throughout));
  CHECK(extent_until(year_period(2016), Reading::within) == meant("../2016"));
  CHECK(extent_until(year_period(2016), Reading::throughout) ==
        meant("../2016", Reading::throughout));
  // "before 2019"
  CHECK(extent_of({kBeginning, at(2019, 1, 1)}, Reading::within) == meant("[..2018]"));
}

TEST_CASE("hull and intersection") {
  const Extent september = meant("2017-09");
  const Extent year = meant("2017");
  CHECK(hull(september, meant("2018-02")) == meant("[2017-09,2018-02]"));
  CHECK(hull(september, year) == year);
  CHECK(intersect(september, year) == september);
  CHECK(intersect(september, Extent{}) == september);
  CHECK_FALSE(intersect(september, meant("2017-10")));
  // It began before October and was over in October: one day at least, from September on.
  const auto both = intersect(meant("2017-09/"), meant("/2017-10-01"));
  REQUIRE(both);
  CHECK(*both == Extent{at(2017, 9, 1), at(2017, 9, 30), at(2017, 10, 2), at(2017, 10, 2)});
  // Both ends are one instant: nothing lasts no time.
  CHECK_FALSE(intersect({5, 5, 5, 9}, {1, 9, 5, 5}));
}

TEST_CASE("durations are counted on the calendar") {
  const Instant day = at(2020, 6, 11);
  CHECK(shift(day, {-5, 0, 0}) == at(2015, 6, 11));
  CHECK(shift(at(2020, 3, 31), {0, -1, 0}) == at(2020, 2, 29));
  CHECK(shift(at(2020, 2, 29), {-1, 0, 0}) == at(2019, 2, 28));
  CHECK(shift(day, {1, 1, 1}) == at(2021, 7, 12));
  CHECK(shift(day + 3601, {0, 0, -11}) == at(2020, 5, 31) + 3601);
  CHECK(shift(kBeginning, {1, 0, 0}) == kBeginning);
  CHECK(shift(kForever, {-1, 0, 0}) == kForever);
  CHECK(shift(day, {std::int64_t{1} << 60, 0, 0}) == kForever);
  CHECK(shift(day, {0, 0, -(std::int64_t{1} << 60)}) == kBeginning);
  CHECK(shift(meant("2017-11"), {0, 1, 0}) ==
        Extent{at(2017, 12, 1), at(2017, 12, 30), at(2017, 12, 2), at(2018, 1, 1)});
}

}  // namespace
}  // namespace gainsay
