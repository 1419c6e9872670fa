#include "calendar/relation.h"

#include <doctest/doctest.h>

#include "calendar/edtf.h"

namespace gainsay {
namespace {

using enum Truth;

Extent some_time(std::string_view text) { return when_from_edtf(text)->extent; }
Extent all_of(std::string_view text) { return when_from_edtf(text, Reading::throughout)->extent; }

TEST_CASE("relations of dated things") {
  CHECK(before(some_time("2017-11"), some_time("2020-06-11")) == must);
  CHECK(before(some_time("2020-06"), some_time("2020-06-11")) == may);
  CHECK(before(some_time("2020-06-11"), some_time("2020-06-11")) == cannot);
  CHECK(before(some_time("2020-06-10"), some_time("2020-06-11")) == must);
  CHECK(after(some_time("2021"), some_time("2020")) == must);
  CHECK(after(some_time("2020"), some_time("2020")) == may);
  CHECK(overlaps(all_of("2018"), some_time("2018-07")) == must);
  CHECK(overlaps(some_time("2018"), some_time("2018-07")) == may);
  CHECK(overlaps(all_of("2018"), all_of("2019")) == cannot);
  CHECK(within(some_time("2018-07"), all_of("2018")) == must);
  CHECK(within(some_time("2018"), all_of("2018-07")) == may);
  CHECK(within(all_of("2018"), all_of("2018-07")) == cannot);
  CHECK(within(some_time("2021"), all_of("2020-06-11/..")) == must);
  CHECK(within(some_time("2021"), some_time("2020-06-11/..")) == may);
  CHECK(within(some_time("2021/.."), all_of("2020-06-11/..")) == must);
}

TEST_CASE("five years before 2020-06-11 is 2015-06-11") {
  const Extent said = some_time("2020-06-11");
  const Duration five_years{5, 0, 0};
  CHECK(before_within(some_time("2015-06-11"), said, five_years) == must);
  CHECK(before_within(some_time("2015-06-10"), said, five_years) == cannot);
  CHECK(before_within(some_time("2015-06"), said, five_years) == may);
  CHECK(before_within(some_time("2017-11"), said, five_years) == must);
  CHECK(before_within(some_time("2020-06"), said, five_years) == may);
  CHECK(before_within(some_time("2020-06-11"), said, five_years) == cannot);
  CHECK(before_within(Extent{}, said, five_years) == may);
  CHECK(before_within(Extent{}, Extent{}, five_years) == may);
  CHECK(before_within(some_time("2020-06-09"), said, 2 * kDay) == must);
  CHECK(before_within(some_time("2020-06-08"), said, 2 * kDay) == cannot);

  CHECK(after_within(some_time("2025-06-11"), said, five_years) == must);
  CHECK(after_within(some_time("2025-06-12"), said, five_years) == cannot);
  CHECK(after_within(some_time("2025"), said, five_years) == may);
  CHECK(after_within(said, said, five_years) == cannot);
  CHECK(after_within(Extent{}, Extent{}, five_years) == may);
}

TEST_CASE("seconds count where a time of day is known") {
  const Extent morning = some_time("2020-06-11T08:00:00Z");
  const Extent noon = some_time("2020-06-11T12:00:00Z");
  CHECK(before(morning, noon) == must);
  CHECK(within(noon, all_of("2020-06-11")) == must);
  CHECK(before_within(morning, noon, 4 * 3600) == must);
  CHECK(before_within(morning, noon, 4 * 3600 - 1) == cannot);
  CHECK(holds(Allen::meets, some_time("2020-06-11T08:00:00Z"), some_time("2020-06-11T08:00:01Z")) ==
        must);
  // Without a zone, eight in the morning may be after noon in Greenwich.
  CHECK(before(some_time("2020-06-11T08:00:00"), noon) == may);
}

TEST_CASE("an extent without a reading stands in no relation") {
  const Extent nothing{5, 5, 5, 5};
  CHECK(before(nothing, {9, 9, 9, 9}) == cannot);
  CHECK(overlaps(nothing, Extent{}) == cannot);
  CHECK(before_within(nothing, Extent{}, {1, 0, 0}) == cannot);
  CHECK(after_within(nothing, Extent{}, {1, 0, 0}) == cannot);
}

}  // namespace
}  // namespace gainsay
