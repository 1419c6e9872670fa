// The second step of resolving: moves from the base, by units and by occurrences of a name.
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "mention/dates/resolve.h"

namespace gainsay::dates {

namespace {

// Moves by more than this many units leave every calendar.
constexpr double kFarthest = 100'000;

// `years` from the base's year; those before the year 1 are before Christ.
void move_by_years(int years, const Moment& base, Moment& moment) {
  const int year = (base.bc ? 1 - *base.year : *base.year) + years;  // 1 BC is the year 0
  moment.bc = year < 1;
  moment.year = moment.bc ? 1 - year : year;
}

// "a decade ago", "the next century"; "half a century ago" is a year.
bool move_by_decades(const Shift& shift, const Moment& base, Moment& moment) {
  const int size = shift.unit == Unit::decade ? 10 : 100;
  const int n = static_cast<int>(shift.amount.count);
  if (n != shift.amount.count && base.year) {
    move_by_years(static_cast<int>(shift.amount.count * size), base, moment);
    moment.grain = Unit::year;
    return true;
  }
  const int from = base.year ? *base.year / size : *base.prefix;
  const int prefix = from + (base.bc ? -n : n);
  if (prefix < 0) return false;
  moment.prefix = prefix;
  return true;
}

// By hours, minutes or seconds, on a day whose hour may not be known.
bool move_by_hours(Unit unit, int n, const Moment& base, Moment& moment) {
  if (!base.has_day()) return false;
  moment.set_day(base.days());
  if (!base.hour) {
    moment.grain = unit;
    return true;
  }
  const Day scale = unit == Unit::hour ? 60 : 1;
  const Day clock = Day{*base.hour} * 60 + base.minute.value_or(0);
  const Day minutes = base.days() * 1440 + clock + n * scale;
  const Day of_day = (minutes % 1440 + 1440) % 1440;  // days before 1970 count down
  moment.set_day((minutes - of_day) / 1440);
  moment.hour = static_cast<int>(of_day / 60);
  moment.minute = static_cast<int>(of_day % 60);
  return true;
}

}  // namespace

// "a year earlier", "a year ago": as fine as what is being talked about.
void Resolver::year_ago(const CalendarDate& date, const Moment& base, Moment& moment) const {
  const int years = static_cast<int>(date.shift->amount.count);
  if (years != date.shift->amount.count && base.month && !base.bc) {  // "a year and a half ago"
    set_month(moment, month_index(base) + static_cast<int>(date.shift->amount.count * 12));
    moment.month.reset();
    moment.grain = Unit::year;
    return;
  }
  const bool talking = quarter_ && paragraph_ <= quarter_paragraph_ + 4;
  if (talking && !date.shift->amount.vague && std::abs(years) == 1) {
    moment = *quarter_;
    moment.year = *moment.year + years;
    return;
  }
  move_by_years(years, base, moment);
  moment.grain = Unit::year;
}

// A move by whole units. False when the base does not know enough.
bool Resolver::shifted(const CalendarDate& date, const Moment& base, Moment& moment) {
  const Shift& shift = *date.shift;
  int n = static_cast<int>(std::clamp(shift.amount.count, -kFarthest, kFarthest));
  // In July 2019, the fiscal year 2020 of a company that ends it in June is the current one; and
  // the turn of the year is nearer to the next one.
  const int year_ends = date.fiscal ? setting_.fiscal_end_month : 0;
  if (year_ends != 0 && base.month.value_or(0) > year_ends) ++n;
  if (date.turn && base.month.value_or(0) > 6) ++n;
  moment.grain = shift.unit;
  moment.bc = base.bc;
  if (std::abs(shift.amount.count) > kFarthest || (!base.year && !base.prefix)) return false;
  switch (shift.unit) {
    case Unit::year:
      if (!base.year) return false;
      if (shift.same_day && base.has_day()) {  // "thirty years ago today"
        moment = base;
        moment.hour.reset();
        moment.year = *base.year + n;
        return true;
      }
      if (shift.exact) {
        year_ago(date, base, moment);
      } else {
        move_by_years(n, base, moment);
      }
      return true;
    case Unit::decade:
    case Unit::century:
      return move_by_decades(shift, base, moment);
    case Unit::half:
    case Unit::month:
      if (!base.year || !base.month || base.bc)
        return base.month && n == 0 && (moment = base, true);
      set_month(moment, month_index(base) + n);
      return true;
    case Unit::quarter: {
      const std::optional<int> index = quarter_index(base);
      if (!index) return false;
      set_quarter(moment, *index + n);
      return true;
    }
    case Unit::week:
    case Unit::weekend: {
      if (!base.has_day()) return false;
      const Week week = week_of(base.days() + 7 * static_cast<Day>(n));
      moment.year = week.year;
      moment.week = week.week;
      moment.weekend = shift.unit == Unit::weekend;
      return true;
    }
    case Unit::day:
      if (!base.has_day()) return false;
      moment.set_day(base.days() + n);
      return true;
    case Unit::hour:
    case Unit::minute:
    case Unit::second:
      return move_by_hours(shift.unit, n, base, moment);
    default:
      return false;
  }
}

// "last July", "next Friday", "this summer", "last night": by occurrences of what is named.
void Resolver::shifted_name(const CalendarDate& date, const Moment& base, Moment& moment) const {
  const int n = static_cast<int>(date.shift->amount.count);
  if (date.weekday && base.has_day()) {
    const Day day = base.days();
    int ahead = (*date.weekday - weekday_of(day) + 7) % 7;
    if (n < 0) {
      ahead = ahead == 0 ? -7 : ahead - 7;
    } else if (n > 0 && ahead == 0) {
      ahead = 7;
    }
    moment.set_day(day + ahead);
    return;
  }
  if (!base.year) return;
  moment.bc = base.bc;
  moment.year = base.year;
  int month = 0;
  if (date.month) month = *date.month;
  if (date.season != Season::none) month = first_month(date.season);
  if (date.holiday) month = grammar_.holidays[static_cast<std::size_t>(*date.holiday)].month;
  if (over_new_year(date.season) && base.month && !base.bc) {
    // A winter has the year of its December: in March 2013, "last winter" is that of 2012.
    const bool early = *base.month < 6;
    moment.year = *base.year + (n < 0 || (n == 0 && early) ? -1 : 0) + (n > 0 && *base.month == 12);
  } else if (month != 0 && base.month && !base.bc) {
    const int end = date.season != Season::none ? (month + 2) % 12 : month;
    if (n < 0 && end >= *base.month) moment.year = *base.year - 1;
    if (n > 0 && month <= *base.month) moment.year = *base.year + 1;
  } else if (month != 0) {
    moment.year = *base.year + (base.bc ? -n : n);
  }
  if (month == 0 && date.quarter && base.month) {
    const int at = quarter_of(*base.month);
    if (n < 0 && *date.quarter >= at) moment.year = *base.year - 1;
    if (n > 0 && *date.quarter <= at) moment.year = *base.year + 1;
  }
  if (month == 0 && !date.quarter && base.has_day()) moment.set_day(base.days() + n);
}

// By what the shift says: its units, or what the date names.
void Resolver::move(const CalendarDate& date, const Moment& base, Moment& moment) {
  constexpr int kLastYear = 9999;
  if (date.shift->unit == Unit::none) {
    shifted_name(date, base, moment);
    return;
  }
  shifted(date, base, moment);
  const bool outside = moment.year && !moment.bc && (*moment.year < 1 || *moment.year > kLastYear);
  if (!outside) return;
  moment = Moment{};
  moment.grain = date.shift->unit;
}

}  // namespace gainsay::dates
