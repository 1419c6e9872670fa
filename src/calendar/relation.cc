#include "calendar/relation.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <optional>

namespace gainsay {
namespace {

// The four instants of a pair of intervals, each with the values that it may take. A relation is a
// conjunction of comparisons between them; whether some reading satisfies a conjunction is decided
// by narrowing the ranges until nothing changes, which is exact for comparisons of this form (when
// no range is empty then, the lowest values of all four are a reading).
enum Variable : std::uint8_t { kStartA, kEndA, kStartB, kEndB };

struct Range {
  Instant low;
  Instant high;
};

struct Readings {
  std::array<Range, 4> ranges;
  Instant grain;

  const Range& operator[](Variable variable) const { return ranges[variable]; }
};

enum class EndOrder : std::uint8_t { less, at_most };

struct EndComparison {
  Variable left;
  EndOrder order;
  Variable right;

  EndComparison negated() const {
    return {right, order == EndOrder::less ? EndOrder::at_most : EndOrder::less, left};
  }
};

using Comparisons = std::initializer_list<EndComparison>;

constexpr EndOrder kLess = EndOrder::less;
constexpr EndOrder kAtMost = EndOrder::at_most;

// Keeps of both ranges what has a partner in the other; false when nothing is left.
bool narrow(Readings& readings, const EndComparison& comparison) {
  Range& left = readings.ranges[comparison.left];
  Range& right = readings.ranges[comparison.right];
  const Instant gap = comparison.order == EndOrder::less ? readings.grain : 0;
  if (right.high < kBeginning + gap || left.low > kForever - gap) return false;
  left.high = std::min(left.high, right.high - gap);
  right.low = std::max(right.low, left.low + gap);
  return left.low <= left.high && right.low <= right.high;
}

constexpr std::array<EndComparison, 2> kIntervals = {
    {{kStartA, kLess, kEndA}, {kStartB, kLess, kEndB}}};

// The readings for which all comparisons hold, or nothing when there are none.
std::optional<Readings> narrowed(Readings readings, Comparisons comparisons) {
  for (int round = 0; round < 3; ++round) {  // the longest chain has three comparisons
    for (const EndComparison& comparison : kIntervals) {
      if (!narrow(readings, comparison)) return std::nullopt;
    }
    for (const EndComparison& comparison : comparisons) {
      if (!narrow(readings, comparison)) return std::nullopt;
    }
  }
  return readings;
}

Readings readings_of(const Extent& a, const Extent& b) {
  return {{{{a.earliest_start, a.latest_start},
            {a.earliest_end, a.latest_end},
            {b.earliest_start, b.latest_start},
            {b.earliest_end, b.latest_end}}},
          std::min(grain_of(a), grain_of(b))};
}

Truth holds(const Extent& a, const Extent& b, Comparisons comparisons) {
  const Readings readings = readings_of(a, b);
  if (!narrowed(readings, comparisons)) return Truth::cannot;
  for (const EndComparison& comparison : comparisons) {
    if (narrowed(readings, {comparison.negated()})) return Truth::may;
  }
  return Truth::must;
}

// Whether every start that an extent allows has an end, and every end a start: then one comparison
// of two extents, or several that all hold best for the earliest starts and the latest ends, can be
// answered from their bounds.
bool is_tight(const Extent& extent) {
  return extent.earliest_start < extent.earliest_end && extent.latest_start < extent.latest_end;
}

Truth truth_of(bool possible, bool always) {
  return always ? Truth::must : possible ? Truth::may : Truth::cannot;
}

// Without the readings in which one of the two has always been: nothing is near to that.
Readings with_a_beginning(Readings readings) {
  for (const Variable start : {kStartA, kStartB}) {
    Instant& low = readings.ranges[start].low;
    low = std::max(low, kBeginning + readings.grain);
  }
  return readings;
}

// `back` gives the earliest instant that still counts, from b's start. It never decreases.
template <typename Back>
Truth before_within_by(const Extent& a, const Extent& b, Back back) {
  const auto all = narrowed(readings_of(a, b), {});
  if (!all) return Truth::cannot;
  const auto ordered = narrowed(with_a_beginning(*all), {{kEndA, kAtMost, kStartB}});
  if (!ordered) return Truth::cannot;
  // The latest start of a is the best chance, with the earliest start of b that it leaves.
  const Instant start_a = (*ordered)[kStartA].high;
  const Instant end_a = std::max((*ordered)[kEndA].low, start_a + all->grain);
  const Instant start_b = std::max((*ordered)[kStartB].low, end_a);
  if (start_a < back(start_b)) return Truth::cannot;
  const bool always_before = !narrowed(*all, {{kStartB, kLess, kEndA}});
  const bool always_near = (*all)[kStartA].low >= back((*all)[kStartB].high);
  return always_before && always_near ? Truth::must : Truth::may;
}

}  // namespace

Truth holds(Allen relation, const Extent& a, const Extent& b) {
  switch (relation) {
    case Allen::precedes:
      return holds(a, b, {{kEndA, kLess, kStartB}});
    case Allen::meets:
      return holds(a, b, {{kEndA, kAtMost, kStartB}, {kStartB, kAtMost, kEndA}});
    case Allen::overlaps:
      return holds(a, b,
                   {{kStartA, kLess, kStartB}, {kStartB, kLess, kEndA}, {kEndA, kLess, kEndB}});
    case Allen::finished_by:
      return holds(a, b,
                   {{kStartA, kLess, kStartB}, {kEndA, kAtMost, kEndB}, {kEndB, kAtMost, kEndA}});
    case Allen::contains:
      return holds(a, b, {{kStartA, kLess, kStartB}, {kEndB, kLess, kEndA}});
    case Allen::starts:
      return holds(
          a, b, {{kStartA, kAtMost, kStartB}, {kStartB, kAtMost, kStartA}, {kEndA, kLess, kEndB}});
    case Allen::equals:
      return holds(a, b,
                   {{kStartA, kAtMost, kStartB},
                    {kStartB, kAtMost, kStartA},
                    {kEndA, kAtMost, kEndB},
                    {kEndB, kAtMost, kEndA}});
    case Allen::started_by:
      return holds(Allen::starts, b, a);
    case Allen::during:
      return holds(Allen::contains, b, a);
    case Allen::finishes:
      return holds(Allen::finished_by, b, a);
    case Allen::overlapped_by:
      return holds(Allen::overlaps, b, a);
    case Allen::met_by:
      return holds(Allen::meets, b, a);
    case Allen::preceded_by:
      return holds(Allen::precedes, b, a);
  }
  return Truth::cannot;
}

Truth before(const Extent& a, const Extent& b) {
  if (is_tight(a) && is_tight(b)) {
    return truth_of(a.earliest_end <= b.latest_start, a.latest_end <= b.earliest_start);
  }
  return holds(a, b, {{kEndA, kAtMost, kStartB}});
}

Truth after(const Extent& a, const Extent& b) { return before(b, a); }

Truth overlaps(const Extent& a, const Extent& b) {
  if (is_tight(a) && is_tight(b)) {
    return truth_of(a.earliest_start < b.latest_end && b.earliest_start < a.latest_end,
                    a.latest_start < b.earliest_end && b.latest_start < a.earliest_end);
  }
  return holds(a, b, {{kStartA, kLess, kEndB}, {kStartB, kLess, kEndA}});
}

Truth within(const Extent& a, const Extent& b) {
  return holds(a, b, {{kStartB, kAtMost, kStartA}, {kEndA, kAtMost, kEndB}});
}

Truth before_within(const Extent& a, const Extent& b, const Duration& most) {
  return before_within_by(a, b, [&most](Instant start) { return shift(start, -most); });
}

Truth before_within(const Extent& a, const Extent& b, Instant most) {
  return before_within_by(a, b, [most](Instant start) {
    if (start == kBeginning || start == kForever) return start;
    return start < kBeginning + most ? kBeginning : start - most;
  });
}

Truth after_within(const Extent& a, const Extent& b, const Duration& most) {
  const auto all = narrowed(readings_of(a, b), {});
  if (!all) return Truth::cannot;
  const auto ordered = narrowed(with_a_beginning(*all), {{kEndB, kAtMost, kStartA}});
  if (!ordered) return Truth::cannot;
  // The earliest start of a is the best chance, with the latest start of b that it leaves.
  const Instant start_a = (*ordered)[kStartA].low;
  const Instant start_b = std::min((*ordered)[kStartB].high, start_a - all->grain);
  if (start_a > shift(start_b, most)) return Truth::cannot;
  const bool always_after = !narrowed(*all, {{kStartA, kLess, kEndB}});
  const bool always_near = (*all)[kStartA].high <= shift((*all)[kStartB].low, most);
  return always_after && always_near ? Truth::must : Truth::may;
}

}  // namespace gainsay
