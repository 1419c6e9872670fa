#include "mention/dates/link.h"

#include <utility>

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

bool names_day(const CalendarDate& date) {
  return date.day || date.weekday || (date.shift && date.shift->unit == Unit::day);
}

// The clock of `clock` on the day of `day`.
void put_on_day(CalendarDate& clock, const CalendarDate& day) {
  CalendarDate whole = day;
  whole.hour = clock.hour;
  whole.minute = clock.minute;
  whole.second = clock.second;
  whole.zone = clock.zone;
  clock = whole;
}

// "Between 4:15 p.m. and 4:40 p.m. on April 24": the day of one is that of both.
void share_day(Found& first, const Found& second) {
  CalendarDate& clock = *first.date();
  const CalendarDate& end = *second.date();
  if (!is_clock(clock) || !end.hour || is_clock(end)) return;
  if (!clock.zone) clock.zone = end.zone;
  put_on_day(clock, end);
  first.direction = second.direction;
}

// "On 20 February 2021, 10 a.m. to 2 p.m.": the end is of the same day, or of the next one if it
// would be before the beginning.
void keep_day(const CalendarDate& first, CalendarDate& clock) {
  if (!is_clock(clock) || !first.hour || !names_day(first)) return;
  const auto minutes = [](const CalendarDate& time) {
    return *time.hour * 60 + time.minute.value_or(0);
  };
  const bool next_day = minutes(clock) < minutes(first);
  put_on_day(clock, first);
  if (next_day) ++clock.beside;
}

// "2 p.m. (1200 GMT) on Monday".
void share_day_aside(Found& first, const Found& second) {
  if (!is_clock(*first.date()) || !names_day(*second.date())) return;
  put_on_day(*first.date(), *second.date());
  first.direction = second.direction;
}

// "Between 2 and 3 p.m.": both after noon, when the first then still is the earlier one.
void share_half_day(CalendarDate& first, const CalendarDate& second) {
  if (!first.hour || !second.hour || first.meridiem || !second.meridiem) return;
  if (*first.hour > 0 && *first.hour + 12 <= *second.hour) first.hour = *first.hour + 12;
}

// "Between 01-04-2018 and 31-10-2018": both in the order that only one of them tells.
void share_order(CalendarDate& one, const CalendarDate& other) {
  constexpr int kMonths = 12;
  const bool open =
      one.numeric && one.month && one.day && *one.month <= kMonths && *one.day <= kMonths;
  if (!open || !other.numeric || !other.month || !other.day) return;
  const bool day_first = *other.month > kMonths;
  if (!day_first && *other.day <= kMonths) return;
  if (day_first) std::swap(one.month, one.day);
  one.numeric = false;
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

// "the year": that of the document, or of whatever is talked about; but not "this year".
bool running_year(const CalendarDate& date) {
  return date.shift && date.shift->unit == Unit::year && date.shift->amount.count == 0 &&
         !date.shift->amount.vague && date.shift->base == Base::unknown && !date.month &&
         !date.day && !date.quarter && date.season == Season::none;
}

// "From 3 May 2019 until the end of the year": of 2019.
void keep_year(const CalendarDate& first, Found& second) {
  CalendarDate& end = *second.date();
  const bool told = first.year && !first.short_year && first.month && !first.bc;
  if (!told || second.expression.mod != Mod::END || !running_year(end)) return;
  end.shift.reset();
  end.year = first.year;
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

// "The quarter ended Sept. 30", "the year ending June 30, 1990", "the week ended Oct. 10": the end
// says which.
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
  } else if (first.shift && first.shift->unit == Unit::week && names_day(end) && !end.hour) {
    first = end;
    first.week_to = -1;
  }
}

}  // namespace

// "2018-05" was read as two years; it is a month where the second cannot come after the first.
void merge_months(std::vector<Found>& found) {
  std::size_t out = 0;
  for (std::size_t i = 0; i < found.size(); ++i) {
    const CalendarDate* second = found[i].date();
    CalendarDate* first = out == 0 ? nullptr : found[out - 1].date();
    const bool joined = found[i].link == Link::range || found[i].link == Link::list;
    const bool glued = out > 0 && joined && first != nullptr && second != nullptr &&
                       found[i].span.begin == found[out - 1].span.end + 1;
    if (glued && second->short_year && first->year && !first->short_year && !first->month &&
        !first->bc && *second->year >= 1 && *second->year <= 12 &&
        *second->year <= *first->year % 100) {
      first->month = second->year;
      found[out - 1].span.end = found[i].span.end;
      found[out - 1].tail = found[i].tail;
    } else {
      if (out != i) found[out] = found[i];
      ++out;
    }
  }
  found.erase(found.begin() + static_cast<std::ptrdiff_t>(out), found.end());
}

void look_back(std::vector<Found>& found, const Setting& setting) {
  constexpr int kLate = 11;  // from this month on, the year's end may be near enough
  if (setting.narrative || !setting.document || !setting.document->month) return;
  const Found* before = nullptr;
  for (Found& one : found) {
    const Found* const last = std::exchange(before, &one);
    const Found* const begin = one.link == Link::range ? last : nullptr;
    CalendarDate* const date = one.date();
    if (date == nullptr || one.expression.mod != Mod::END || !running_year(*date)) continue;
    const bool done = one.direction < 0 || (begin != nullptr && begin->direction < 0);
    const bool of_begin = begin != nullptr && begin->date() != nullptr && begin->date()->year;
    if (done && !of_begin && *setting.document->month < kLate) date->shift->amount.count = -1;
  }
}

void share_fields(std::vector<Found>& found) {
  for (std::size_t i = found.size(); i-- > 1;) {
    Found& first = found[i - 1];
    const Found& second = found[i];
    if (second.link == Link::none || first.date() == nullptr || second.date() == nullptr) continue;
    const std::optional<Shift>& shift = first.date()->shift;
    // "The week to October 4".
    const bool week_to = second.link == Link::range && shift && shift->unit == Unit::week &&
                         shift->amount.count == 0 && names_day(*second.date());
    if (second.link == Link::ending || week_to) {
      take_end(*first.date(), *second.date());
      first.direction = second.direction;
    } else if (second.link == Link::aside) {
      share_day_aside(first, second);
    } else {
      share_order(*first.date(), *second.date());
      share_order(*found[i].date(), *first.date());
      if (second.link == Link::range || first.relation == DateRelation::between) {
        share_half_day(*first.date(), *second.date());
        share_day(first, second);
      }
      backward(*first.date(), *second.date());
    }
  }
  for (std::size_t i = 1; i < found.size(); ++i) {
    Found& first = found[i - 1];
    Found& second = found[i];
    if (first.date() == nullptr || second.date() == nullptr) continue;
    if (second.link == Link::range || second.link == Link::list) {
      if (second.link == Link::range) {
        keep_day(*first.date(), *second.date());
        keep_year(*first.date(), second);
      }
      const bool in_short = second.date()->short_year;
      forward(*first.date(), *second.date());
      // "the season 2020/21"
      const bool next_year = in_short && first.date()->year && second.date()->year &&
                             *second.date()->year == *first.date()->year + 1;
      if (next_year) second.link = Link::range;
    } else if (second.link == Link::aside && first.date()->hour) {
      share_day_aside(second, first);
    }
  }
}

}  // namespace gainsay::dates
