#include "mention/dates/link.h"

namespace gainsay::dates {
namespace {

bool has_year(const CalendarDate& date) { return date.year || date.shift || date.century; }

bool needs_year(const CalendarDate& date) {
  return !has_year(date) && !date.decade &&
         (date.month || date.day || date.season != Season::none || date.quarter || date.half);
}

bool is_clock(const CalendarDate& date) {
  return date.hour && !date.day && !date.month && !date.weekday && !date.shift && !date.year;
}

// "Between 4:15 p.m. and 4:40 p.m. on April 24": the day of one is that of both.
void share_day(CalendarDate& first, const CalendarDate& second) {
  if (!is_clock(first) || !second.hour || is_clock(second)) return;
  CalendarDate whole = second;
  whole.hour = first.hour;
  whole.minute = first.minute;
  whole.second = first.second;
  if (first.zone) whole.zone = first.zone;
  first = whole;
}

// The second end says what the first leaves out.
void backward(CalendarDate& first, const CalendarDate& second) {
  if (!first.month && first.day && second.month) first.month = second.month;
  if (first.year && second.bc && !first.bc && *first.year < 1000) first.bc = true;
  if (!needs_year(first) || !has_year(second) || second.short_year) return;
  const bool wraps = first.month && second.month && *first.month > *second.month;
  if (second.year) {
    first.year = *second.year - (wraps ? 1 : 0);
    first.bc = second.bc;
  } else if (second.shift && second.shift->unit == Unit::year) {
    first.shift = second.shift;
    if (wraps) first.shift->amount.count -= 1;
  }
}

// The first end says what the second leaves out.
void forward(const CalendarDate& first, CalendarDate& second) {
  if (second.short_year && second.year && first.year && !first.short_year && !first.bc) {
    second.year = *first.year / 100 * 100 + *second.year;
    second.short_year = false;
  }
  if (!second.month && second.day && first.month) second.month = first.month;
  if (!needs_year(second) || !first.year || first.short_year) return;
  const bool wraps = first.month && second.month && *second.month < *first.month;
  second.year = *first.year + (wraps ? 1 : 0);
  second.bc = first.bc;
}

// "The quarter ended Sept. 30", "the year ending June 30, 1990": the end says which.
void take_end(CalendarDate& first, const CalendarDate& end) {
  if (first.quarter && !has_year(first)) {
    first.over = true;
  } else if (first.topic && end.month) {
    first.topic.reset();
    first.quarter = (*end.month - 1) / 3 + 1;
    first.year = end.year;
  } else if (first.shift && first.shift->unit == Unit::year && end.year && !end.short_year) {
    first.shift.reset();
    first.year = end.year;
  }
}

}  // namespace

void share_fields(std::vector<Found>& found) {
  for (std::size_t i = found.size(); i-- > 1;) {
    CalendarDate* first = found[i - 1].date();
    const CalendarDate* second = found[i].date();
    if (found[i].link == Link::none || first == nullptr || second == nullptr) continue;
    if (found[i].link == Link::ending) {
      take_end(*first, *second);
    } else {
      if (found[i].link == Link::range || found[i - 1].relation == DateRelation::between) {
        share_day(*first, *second);
      }
      backward(*first, *second);
    }
  }
  for (std::size_t i = 1; i < found.size(); ++i) {
    const CalendarDate* first = found[i - 1].date();
    CalendarDate* second = found[i].date();
    if (found[i].link != Link::range && found[i].link != Link::list) continue;
    if (first == nullptr || second == nullptr) continue;
    forward(*first, *second);
  }
}

}  // namespace gainsay::dates
