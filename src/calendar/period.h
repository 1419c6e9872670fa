// Periods and what they mean as Extents: the pieces from which every dated value is made.
//
// A Period is a stretch of the calendar with known ends: a day, a month, a quarter, a decade. A
// Period says nothing about what happened in it; extent_of() does, given a Reading.
#pragma once

#include <cstdint>
#include <optional>

#include "calendar/civil.h"
#include "gainsay/extent.h"

namespace gainsay {

// How a written date is meant in its place.
enum class Reading : std::uint8_t {
  within,      // some time in it: an event "in 2018"
  throughout,  // the whole of it: a yearly figure, a validity
};

// [begin, end); begin may be kBeginning and end kForever ("before 2019", "after 2016").
struct Period {
  Instant begin = kBeginning;
  Instant end = kForever;

  friend bool operator==(const Period&, const Period&) = default;
};

Period day_period(const CivilDay& day);
Period week_period(const IsoWeek& week);
Period month_period(std::int64_t year, unsigned month);      // month 1 to 12
Period quarter_period(std::int64_t year, unsigned quarter);  // 1 to 4
Period year_period(std::int64_t year);
Period years_period(std::int64_t first, std::int64_t last);  // both included
Period decade_period(std::int64_t first);                    // 2010: 2010 to 2019
// `count` calendar months from the first day of a month; `month` may be over 12.
Period months_period(std::int64_t year, unsigned month, unsigned count);

// Is it an instant, and neither kBeginning nor kForever?
constexpr bool finite(Instant instant) { return instant != kBeginning && instant != kForever; }

// The grain in which an Extent is told: kDay when its finite instants are all midnights, else one
// second. Something that took place lasted at least that long.
Instant grain_of(const Extent& extent);

// Takes away only what s < e already excludes, and so restores valid() where an end was given that
// begins before the start does: earliest_end is at least a grain after earliest_start, latest_start
// at least a grain before latest_end. Infinite instants stay.
Extent tightened(Extent extent);

// Something that took place in the period. within: it starts and ends on some day in it.
// throughout: it fills it.
Extent extent_of(const Period& period, Reading reading);

// From a time in `first` to a time in `last`. within: it starts on some day in `first` and ends on
// some day in `last`. throughout: all of `first` to all of `last`. "From 2016 on" is
// extent_from(year_period(2016), Reading::within), which may end on any later day;
// with throughout it never ends.
Extent extent_from_to(const Period& first, const Period& last, Reading reading);
Extent extent_from(const Period& first, Reading reading);
Extent extent_until(const Period& last, Reading reading);

// What is known when either of the two may be meant: the narrowest Extent that allows all readings
// of both.
Extent hull(const Extent& a, const Extent& b);

// What is known when both are true of the same thing; nothing when they allow no common reading.
std::optional<Extent> intersect(const Extent& a, const Extent& b);

// A duration as people say it. Years and months are counted on the calendar, then days: five years
// before 2020-06-11 is 2015-06-11, one month before 2020-03-31 is 2020-02-29.
struct Duration {
  std::int64_t years = 0;
  std::int64_t months = 0;
  std::int64_t days = 0;

  Duration operator-() const { return {-years, -months, -days}; }
  friend bool operator==(const Duration&, const Duration&) = default;
};

// `instant` later (earlier, for a negative duration) with its time of day kept. Infinite instants
// stay, and what would leave the range of an Instant becomes infinite. Never decreasing in
// `instant`.
Instant shift(Instant instant, const Duration& duration);
// All four instants shifted.
Extent shift(const Extent& extent, const Duration& duration);

}  // namespace gainsay
