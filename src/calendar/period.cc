#include "calendar/period.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr Instant plus(Instant instant, Instant seconds) {
  return finite(instant) ? instant + seconds : instant;
}

}  // namespace

Period day_period(const CivilDay& day) {
  const Instant begin = start_of_day(day_number(day));
  return {begin, begin + kDay};
}

Period week_period(const IsoWeek& week) {
  const Instant begin = start_of_day(first_day(week));
  return {begin, begin + 7 * kDay};
}

Period months_period(std::int64_t year, unsigned month, unsigned count) {
  const CivilDay first = add_months({year, 1, 1}, static_cast<std::int64_t>(month) - 1);
  return {start_of_day(day_number(first)), start_of_day(day_number(add_months(first, count)))};
}

Period month_period(std::int64_t year, unsigned month) { return months_period(year, month, 1); }

Period quarter_period(std::int64_t year, unsigned quarter) {
  return months_period(year, quarter * 3 - 2, 3);
}

Period year_period(std::int64_t year) { return years_period(year, year); }

Period years_period(std::int64_t first, std::int64_t last) {
  return {start_of_day(day_number({first, 1, 1})), start_of_day(day_number({last + 1, 1, 1}))};
}

Period decade_period(std::int64_t first) { return years_period(first, first + 9); }

Instant grain_of(const Extent& extent) {
  const auto midnight = [](Instant instant) { return !finite(instant) || instant % kDay == 0; };
  return midnight(extent.earliest_start) && midnight(extent.latest_start) &&
                 midnight(extent.earliest_end) && midnight(extent.latest_end)
             ? kDay
             : 1;
}

Extent tightened(Extent extent) {
  const Instant grain = grain_of(extent);
  extent.earliest_end = std::max(extent.earliest_end, plus(extent.earliest_start, grain));
  extent.latest_start = std::min(extent.latest_start, plus(extent.latest_end, -grain));
  return extent;
}

Extent extent_of(const Period& period, Reading reading) {
  if (reading == Reading::throughout) return {period.begin, period.begin, period.end, period.end};
  return tightened({period.begin, period.end, period.begin, period.end});
}

Extent extent_from_to(const Period& first, const Period& last, Reading reading) {
  const Extent start = extent_of(first, reading);
  const Extent end = extent_of(last, reading);
  return tightened({start.earliest_start, start.latest_start, end.earliest_end, end.latest_end});
}

Extent extent_from(const Period& first, Reading reading) {
  const Extent start = extent_of(first, reading);
  const Instant end = reading == Reading::throughout ? kForever : kBeginning;
  return tightened({start.earliest_start, start.latest_start, end, kForever});
}

Extent extent_until(const Period& last, Reading reading) {
  const Extent end = extent_of(last, reading);
  const Instant start = reading == Reading::throughout ? kBeginning : kForever;
  return tightened({kBeginning, start, end.earliest_end, end.latest_end});
}

Extent hull(const Extent& a, const Extent& b) {
  return {std::min(a.earliest_start, b.earliest_start), std::max(a.latest_start, b.latest_start),
          std::min(a.earliest_end, b.earliest_end), std::max(a.latest_end, b.latest_end)};
}

std::optional<Extent> intersect(const Extent& a, const Extent& b) {
  const Extent both = tightened(
      {std::max(a.earliest_start, b.earliest_start), std::min(a.latest_start, b.latest_start),
       std::max(a.earliest_end, b.earliest_end), std::min(a.latest_end, b.latest_end)});
  if (!both.valid() || both.earliest_start >= both.latest_end) return std::nullopt;
  return both;
}

Instant shift(Instant instant, const Duration& duration) {
  if (!finite(instant)) return instant;
  // A duration beyond this many leaves the range of an Instant whatever its other parts are.
  const auto bounded = [](std::int64_t n, std::int64_t most) { return std::clamp(n, -most, most); };
  const std::int64_t months =
      bounded(duration.years, 8 * kMaxYear) * 12 + bounded(duration.months, 96 * kMaxYear);
  const std::int64_t days = bounded(duration.days, 3'200 * kMaxYear);
  const std::int64_t day = day_of(instant);
  const std::int64_t shifted = day_number(add_months(civil_day(day), months)) + days;
  if (shifted >= kForever / kDay) return kForever;
  if (shifted <= kBeginning / kDay) return kBeginning;
  return start_of_day(shifted) + (instant - start_of_day(day));
}

Extent shift(const Extent& extent, const Duration& duration) {
  return {shift(extent.earliest_start, duration), shift(extent.latest_start, duration),
          shift(extent.earliest_end, duration), shift(extent.latest_end, duration)};
}

}  // namespace gainsay
