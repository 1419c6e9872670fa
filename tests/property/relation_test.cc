// Every relation answers as enumeration over all readings does.
//
// The model: instants are the days 0 to 4, minus and plus infinity, and far days on both sides that
// stand for the finite ones beyond (three each, since a chain of four instants needs no more).
#include "calendar/relation.h"

#include <doctest/doctest.h>

#include <array>
#include <functional>
#include <random>

#include "rounds.h"

namespace gainsay {
namespace {

constexpr int kDays = 5;
constexpr int kFar = 12;  // also the longest duration tried

struct Interval {
  Instant start;
  Instant end;
};

std::vector<Instant> model() {
  std::vector<Instant> instants = {kBeginning};
  for (Instant day = -kFar; day < kDays + kFar; ++day) instants.push_back(day * kDay);
  instants.push_back(kForever);
  return instants;
}

std::vector<Interval> readings(const Extent& extent, const std::vector<Instant>& instants) {
  std::vector<Interval> all;
  for (const Instant start : instants) {
    if (start < extent.earliest_start || start > extent.latest_start) continue;
    for (const Instant end : instants) {
      if (end < extent.earliest_end || end > extent.latest_end || end <= start) continue;
      all.push_back({start, end});
    }
  }
  return all;
}

std::string shown(const Extent& extent) {
  std::string text;
  for (const Instant instant :
       {extent.earliest_start, extent.latest_start, extent.earliest_end, extent.latest_end}) {
    text += instant == kBeginning ? " -inf"
            : instant == kForever ? " +inf"
                                  : " " + std::to_string(instant / kDay);
  }
  return text;
}

using Relation = std::function<bool(const Interval&, const Interval&)>;

Truth enumerated(const std::vector<Interval>& a, const std::vector<Interval>& b,
                 const Relation& relation) {
  bool some = false;
  bool all = true;
  for (const Interval& one : a) {
    for (const Interval& other : b) {
      const bool holds = relation(one, other);
      some = some || holds;
      all = all && holds;
    }
    if (some && !all) return Truth::may;
  }
  return !some ? Truth::cannot : all ? Truth::must : Truth::may;
}

Relation allen(Allen relation) {
  switch (relation) {
    case Allen::precedes:
      return [](auto& a, auto& b) { return a.end < b.start; };
    case Allen::meets:
      return [](auto& a, auto& b) { return a.end == b.start; };
    case Allen::overlaps:
      return [](auto& a, auto& b) { return a.start < b.start && b.start < a.end && a.end < b.end; };
    case Allen::finished_by:
      return [](auto& a, auto& b) { return a.start < b.start && a.end == b.end; };
    case Allen::contains:
      return [](auto& a, auto& b) { return a.start < b.start && b.end < a.end; };
    case Allen::starts:
      return [](auto& a, auto& b) { return a.start == b.start && a.end < b.end; };
    case Allen::equals:
      return [](auto& a, auto& b) { return a.start == b.start && a.end == b.end; };
    case Allen::started_by:
      return [](auto& a, auto& b) { return a.start == b.start && b.end < a.end; };
    case Allen::during:
      return [](auto& a, auto& b) { return b.start < a.start && a.end < b.end; };
    case Allen::finishes:
      return [](auto& a, auto& b) { return b.start < a.start && a.end == b.end; };
    case Allen::overlapped_by:
      return [](auto& a, auto& b) { return b.start < a.start && a.start < b.end && b.end < a.end; };
    case Allen::met_by:
      return [](auto& a, auto& b) { return a.start == b.end; };
    case Allen::preceded_by:
      return [](auto& a, auto& b) { return b.end < a.start; };
  }
  return {};
}

class Extents {
 public:
  explicit Extents(unsigned seed) : random_(seed) {}

  // Any four instants of the model's days and infinities, in an order that valid() allows.
  Extent next() {
    for (;;) {
      const Extent extent{instant(), instant(), instant(), instant()};
      if (extent.valid()) return extent;
    }
  }

  Instant instant() {
    const int n = std::uniform_int_distribution<int>(-1, kDays)(random_);
    if (n < 0) return kBeginning;
    return n == kDays ? kForever : n * kDay;
  }

 private:
  std::mt19937 random_;
};

TEST_CASE("all thirteen of Allen's and the rest agree with enumeration") {
  const std::vector<Instant> instants = model();
  Extents extents(20200611);
  for (int i = 0; i < rounds(2000); ++i) {
    const Extent a = extents.next();
    const Extent b = extents.next();
    const auto as = readings(a, instants);
    const auto bs = readings(b, instants);
    CAPTURE(shown(a));
    CAPTURE(shown(b));
    for (int r = 0; r < 13; ++r) {
      CAPTURE(r);
      const auto relation = static_cast<Allen>(r);
      REQUIRE(holds(relation, a, b) == enumerated(as, bs, allen(relation)));
    }
    REQUIRE(before(a, b) == enumerated(as, bs, [](auto& x, auto& y) { return x.end <= y.start; }));
    REQUIRE(after(a, b) == enumerated(as, bs, [](auto& x, auto& y) { return y.end <= x.start; }));
    REQUIRE(overlaps(a, b) == enumerated(as, bs, [](auto& x, auto& y) {
              return x.start < y.end && y.start < x.end;
            }));
    REQUIRE(within(a, b) == enumerated(as, bs, [](auto& x, auto& y) {
              return y.start <= x.start && x.end <= y.end;
            }));
  }
}

TEST_CASE("relations with a duration agree with enumeration") {
  const std::vector<Instant> instants = model();
  Extents extents(20171101);
  for (int i = 0; i < rounds(3000); ++i) {
    const Extent a = extents.next();
    const Extent b = extents.next();
    const auto as = readings(a, instants);
    const auto bs = readings(b, instants);
    const std::int64_t days = i % 8;
    const Instant most = days * kDay;
    // An infinite distance is more than any duration.
    const auto near = [most](Instant earlier, Instant later) {
      const bool finite = earlier != kBeginning && later != kForever && later != kBeginning;
      return finite && later - earlier <= most;
    };
    CAPTURE(shown(a));
    CAPTURE(shown(b));
    CAPTURE(days);
    REQUIRE(before_within(a, b, Duration{0, 0, days}) == before_within(a, b, most));
    REQUIRE(before_within(a, b, most) == enumerated(as, bs, [&near](auto& x, auto& y) {
              return x.end <= y.start && near(x.start, y.start);
            }));
    REQUIRE(after_within(a, b, Duration{0, 0, days}) ==
            enumerated(as, bs, [&near](auto& x, auto& y) {
              return y.end <= x.start && near(y.start, x.start);
            }));
  }
}

// Month ends are where counting on the calendar differs from counting days.
TEST_CASE("calendar durations agree with enumeration around the end of February") {
  std::mt19937 random(229);
  const std::int64_t base = day_number({2020, 1, 26});
  const auto instant = [&] {
    return start_of_day(base + std::uniform_int_distribution<int>(0, 70)(random));
  };
  std::vector<Instant> instants;
  for (int i = 0; i <= 70; ++i) instants.push_back(start_of_day(base + i));
  const Duration month{0, 1, 0};
  for (int i = 0; i < rounds(300); ++i) {
    Extent a{instant(), 0, 0, 0};
    a.latest_start = a.earliest_start + (i % 4) * kDay;
    a.earliest_end = a.earliest_start + kDay;
    a.latest_end = a.latest_start + (1 + i % 3) * kDay;
    Extent b{instant(), 0, 0, 0};
    b.latest_start = b.earliest_start + (i % 5) * kDay;
    b.earliest_end = b.earliest_start + kDay;
    b.latest_end = b.latest_start + kDay;
    const auto as = readings(a, instants);
    const auto bs = readings(b, instants);
    if (a.latest_end > instants.back() || b.latest_end > instants.back()) continue;
    REQUIRE(before_within(a, b, month) == enumerated(as, bs, [&month](auto& x, auto& y) {
              return x.end <= y.start && x.start >= shift(y.start, -month);
            }));
    REQUIRE(after_within(a, b, month) == enumerated(as, bs, [&month](auto& x, auto& y) {
              return y.end <= x.start && x.start <= shift(y.start, month);
            }));
  }
}

TEST_CASE("shifting never decreases") {
  const Duration month_and_day{0, -1, -1};
  Instant last = kBeginning;
  for (std::int64_t day = day_number({2019, 12, 1}); day < day_number({2021, 1, 1}); ++day) {
    const Instant shifted = shift(start_of_day(day), month_and_day);
    CHECK(shifted >= last);
    last = shifted;
  }
}

TEST_CASE("hull and intersection allow what enumeration allows") {
  const std::vector<Instant> instants = model();
  Extents extents(1983);
  const auto allows = [](const Extent& extent, const Interval& reading) {
    return extent.earliest_start <= reading.start && reading.start <= extent.latest_start &&
           extent.earliest_end <= reading.end && reading.end <= extent.latest_end;
  };
  for (int i = 0; i < rounds(1000); ++i) {
    const Extent a = extents.next();
    const Extent b = extents.next();
    const auto both = intersect(a, b);
    if (both) REQUIRE(both->valid());
    REQUIRE(hull(a, b).valid());
    for (const Interval& reading : readings(Extent{}, instants)) {
      const bool in_both = allows(a, reading) && allows(b, reading);
      REQUIRE(in_both == (both && allows(*both, reading)));
      if (allows(a, reading) || allows(b, reading)) REQUIRE(allows(hull(a, b), reading));
    }
  }
}

TEST_CASE("Kleene's laws") {
  const std::array<Truth, 3> all = {Truth::cannot, Truth::may, Truth::must};
  for (const Truth a : all) {
    CHECK(!!a == a);
    CHECK((a & a) == a);
    CHECK((a | a) == a);
    CHECK((a & Truth::must) == a);
    CHECK((a | Truth::cannot) == a);
    for (const Truth b : all) {
      CHECK((a & b) == (b & a));
      CHECK((a | b) == (b | a));
      CHECK(!(a & b) == ((!a) | (!b)));
      CHECK((a & (a | b)) == a);
      for (const Truth c : all) {
        CHECK(((a & b) & c) == (a & (b & c)));
        CHECK((a & (b | c)) == ((a & b) | (a & c)));
      }
    }
  }
}

}  // namespace
}  // namespace gainsay
