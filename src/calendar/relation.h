// Relations between Extents: Allen's thirteen (J. F. Allen, "Maintaining knowledge about temporal
// intervals", CACM 26(11), 1983) and the few that rules need, each answering must, may or cannot.
//
// The answer is over all pairs of intervals [s, e) that the two extents allow (s in
// [earliest_start, latest_start], e in [earliest_end, latest_end], s < e): must if the relation
// holds for all of them, cannot if for none, else may. Infinite instants are values like others:
// what never ends ends when everything else that never ends does.
//
// When all finite instants of both extents are midnights, s and e are midnights too; else they are
// whole seconds. An extent that allows no interval (start and end are one instant) has no reading,
// and every relation with it is `cannot`.
#pragma once

#include <cstdint>

#include "calendar/period.h"
#include "gainsay/extent.h"
#include "gainsay/truth.h"

namespace gainsay {

// How interval a stands to interval b; exactly one holds for any two intervals.
enum class Allen : std::uint8_t {
  precedes,       // a is over some time before b starts
  meets,          // a is over when b starts
  overlaps,       // a starts first, b ends last, they share a time
  finished_by,    // a starts first, they end together
  contains,       // a starts first and ends last
  starts,         // they start together, b ends last
  equals,         // they start and end together
  started_by,     // they start together, a ends last
  during,         // b starts first and ends last
  finishes,       // b starts first, they end together
  overlapped_by,  // b starts first, a ends last, they share a time
  met_by,         // b is over when a starts
  preceded_by,    // b is over some time before a starts
};

Truth holds(Allen relation, const Extent& a, const Extent& b);

Truth before(const Extent& a, const Extent& b);    // a is over before or when b starts
Truth after(const Extent& a, const Extent& b);     // b is over before or when a starts
Truth overlaps(const Extent& a, const Extent& b);  // they share an instant (seven of Allen's)
Truth within(const Extent& a, const Extent& b);    // a lies inside b, ends may coincide

// a is over before or when b starts, and starts at most `most` before b starts: 2015-06-11 is
// within five years before 2020-06-11, 2015-06-10 is not. `most` is not negative.
Truth before_within(const Extent& a, const Extent& b, const Duration& most);
Truth before_within(const Extent& a, const Extent& b, Instant most);  // seconds
// b is over before or when a starts, and a starts at most `most` after b starts.
Truth after_within(const Extent& a, const Extent& b, const Duration& most);

}  // namespace gainsay
