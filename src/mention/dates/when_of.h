// From moments to When: the pipeline's view of what TIMEX3 marks.
//
// A When is never sharper than the words: "early 2013" is some time in 2013, "the past few years"
// has a start between two and ten years back, "02/08/2012" without a region is one of two days.
#pragma once

#include <optional>
#include <string>

#include "gainsay/mention.h"
#include "mention/dates/expression.h"
#include "mention/dates/moment.h"

namespace gainsay::dates {

// The moment as EDTF, first and last date of it; the same when one date says it. Empty when the
// moment is not known well enough. `fiscal_end` is the month in which the fiscal year ends, for a
// moment that is a fiscal one; 0 for the calendar year.
struct Stretch {
  std::string first;
  std::string last;

  bool known() const { return !first.empty(); }
};
Stretch stretch_of(const Moment& moment, int fiscal_end);

// The seven days that end (-1) or begin (1) on the day; unknown where the day is.
Stretch seven_days(const Moment& day, int direction);
// The nth week or weekend of the month, -1 the last: "the first week of July" is about 1 to 7 July.
Stretch week_of_month(const Moment& month, int nth);
Stretch weekend_of_month(const Moment& month, int nth);
// Its first half (1) or second (2).
Stretch half_of_month(const Moment& month, int half);
// The first (`edge` 1) or last (-1) so many units of the year or month: "the first nine months of
// 2022". Not known where they are not whole, or are more than it has.
Stretch edge_of(const Moment& whole, const Length& length);
// So long, up to the day or month: "the 52 weeks ended 29 December".
Stretch length_to(const Moment& end, const Length& length);
// The last month or day of `whole`, as `grain` says; itself where it is no coarser, `stretch`.
Stretch last_part(const Moment& whole, Unit grain, const Stretch& stretch);
// The turn to the year: from the last month of the year before to the first of this one.
Stretch turn_of(int year);
// The turn to the decade or century: the years around its first, one or ten either way.
Stretch turn_around(const Moment& moment);

// What is dated stands in `relation` to the stretch. `about` marks the date as approximate.
When when_of(const Stretch& stretch, DateRelation relation, bool about);
// Before and after leave the stretch itself out: `before` ends by the day before it.
When when_outside(const Moment& moment, DateRelation relation);
// From the day after its last one on: "since the end of July".
When when_past(const Moment& m);
// From a time in `first` to a time in `last`.
When when_between(const Stretch& first, const Stretch& last);
// One of two, and nobody knows which: "the autumn of 2018", "since the autumn of 2018".
When when_in_either(const When& one, const When& other);
// The same of the two readings of a stretch, "from 06/01/2023 to 11/02/2023": that which is in
// order.
When when_between_either(const When& one, const When& other);
// Some time until (after) the date, nobody says since (until) when.
When when_open(const Stretch& stretch, bool until);
// One of two readings.
When when_either(const Stretch& one, const Stretch& other);
// "The past five years", "the next few weeks": a length that ends or begins at `document`.
When when_along(const Length& length, int direction, const Moment& document);

}  // namespace gainsay::dates
