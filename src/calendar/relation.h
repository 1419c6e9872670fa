// Relations between Extents: Allen's thirteen (J. F. Allen, "Maintaining knowledge about temporal
// intervals", CACM 26(11), 1983) and the few that rules need, each answering must, may or cannot.
//
// The answer is over all pairs of intervals [s, e) that the two extents allow (s in
// [earliest_start, latest_start], e in [earliest_end, latest_end], s < e): must if the relation
// holds for all of them, cannot if for none, else may.
#pragma once

#include "gainsay/extent.h"
#include "gainsay/truth.h"

namespace gainsay {

Truth before(const Extent& a, const Extent& b);    // a is over before or when b starts
Truth after(const Extent& a, const Extent& b);     // b is over before or when a starts
Truth overlaps(const Extent& a, const Extent& b);  // they share an instant
Truth within(const Extent& a, const Extent& b);    // a lies inside b, ends may coincide
// a is over before or when b starts, and starts at most `most` seconds before b starts.
Truth before_within(const Extent& a, const Extent& b, Instant most);

}  // namespace gainsay
