// The last step of resolving: the year, month or day that the words leave out.
#include "mention/dates/resolve.h"
#include "mention/dates/tense.h"

namespace gainsay::dates {
namespace {

// How unlikely a reading is that lies `distance` from the base, when the clause looks in
// `direction`.
double cost(double distance, int direction, double against, double past_bias) {
  double c = distance < 0 ? -distance * past_bias : distance;
  if ((direction < 0 && distance > 0) || (direction > 0 && distance < 0)) c += against;
  return c;
}

}  // namespace

// In a narrative, a month within a season of the last one told belongs with it, whatever years were
// named in passing since.
bool Resolver::near_last_month(Moment& m) const {
  if (!setting_.narrative || !month_ || month_->bc || !m.month) return false;
  int best = 4;
  const int here = month_index(*month_);
  for (int year = *month_->year - 1; year <= *month_->year + 1; ++year) {
    const int distance = year * 12 + *m.month - 1 - here;
    const int away = distance < 0 ? 1 - distance : distance;
    if (away < best) {
      best = away;
      m.year = year;
    }
  }
  return best < 4;
}

// In news, a month or day soon after one that is told with its year, of more than a year ago, in
// the same paragraph, goes on from it: "Iraq invaded on Aug. 2, 1990. Sanctions followed on
// Aug. 6."
bool Resolver::goes_on(int direction, Moment& m) const {
  constexpr int kSoon = 6;  // months
  if (setting_.narrative || !told_ || told_paragraph_ != paragraph_) return false;
  if (direction > 0 || direction == TenseReader::kSurelyPast) return false;
  if (!m.month) return false;
  const int same_year = *told_ / 12 * 12 + *m.month - 1;
  const int index = same_year < *told_ ? same_year + 12 : same_year;
  // What is of these weeks needs no year: "the war that ended in August 1988 … on Aug. 2". But
  // "opened on March 7, 2022. … posted on March 9": a day that follows a day.
  const bool day_after_day =
      told_day_ && m.day && (index == *told_ ? *m.day >= *told_day_ : index == *told_ + 1);
  const int here = month_index(*setting_.document);
  const int back = ((here % 12) - (*m.month - 1) + 12) % 12;
  if (back <= 1 && !day_after_day) return false;
  if (index - *told_ > kSoon) return false;
  m.year = index / 12;
  return true;
}

// The year of a month, day or season that has none.
void Resolver::complete_month(const Moment& base, int direction, Moment& m) const {
  if (!base.year) return;
  if (base.bc) {
    m.bc = true;
    m.year = base.year;
    return;
  }
  if (near_last_month(m) || goes_on(direction, m)) return;
  const int month = m.month ? *m.month : first_month(m.season);
  if (!base.month) {
    m.year = base.year;
    return;
  }
  double against = setting_.narrative ? 0 : 8;
  if (direction == TenseReader::kSurelyPast && !setting_.narrative) against = 100;
  const double past_bias = setting_.narrative ? 1.3 : 1.0;
  double best = 1e9;
  for (int year = *base.year - 1; year <= *base.year + 1; ++year) {
    double distance = (year - *base.year) * 12 + month - *base.month;
    if (m.season != Season::none && distance <= 0 && distance > -3) distance = 0;
    if (m.day && base.day) distance += (*m.day - *base.day) / 31.0;
    const double c = cost(distance, direction, against, past_bias);
    if (c < best) {
      best = c;
      m.year = year;
    }
  }
}

void Resolver::complete_quarter(bool fiscal, const Moment& base, int direction, Moment& m) const {
  std::optional<int> here = quarter_index(base);
  if (fiscal && setting_.fiscal_end_month != 0 && here && base.month) {
    here = (month_index(base) + 12 - setting_.fiscal_end_month) / 3;
  }
  if (!here) {
    m.year = base.year;
    return;
  }
  double best = 1e9;
  const int q = *m.quarter;
  for (int year = *base.year - 1; year <= *base.year + 1; ++year) {
    const double c = cost(year * 4 + q - 1 - *here, direction, 1.9, 0.9);
    if (c < best) {
      best = c;
      m.year = year;
    }
  }
}

// "Sunday the 3rd": the month near the base, the earlier of two, in which it falls so.
void Resolver::complete_weekday_of_month(const CalendarDate& date, const Moment& base,
                                         Moment& m) const {
  for (const int away : {0, -1, 1, -2, 2, -3, 3}) {
    Moment month;
    set_month(month, month_index(base) + away);
    if (*date.day > days_in_month(*month.year, *month.month)) continue;
    const Day day = day_of({*month.year, *month.month, *date.day});
    if (weekday_of(day) != *date.weekday) continue;
    m.set_day(day);
    return;
  }
}

void Resolver::complete(const CalendarDate& date, const Moment& base, int direction,
                        Moment& m) const {
  if (m.prefix) return;
  if (m.year || date.year) return;
  if (m.quarter) return complete_quarter(date.fiscal, base, direction, m);
  if (m.half || m.week) {
    m.year = base.year;
    return;
  }
  if (m.month || m.season != Season::none) return complete_month(base, direction, m);
  if (date.weekday && !date.day) {
    if (in_week_) {
      m.year = in_week_->year;
      m.week = in_week_->week;
      return;
    }
    if (!base.has_day()) return;
    const int ahead = (*date.weekday - weekday_of(base.days()) + 7) % 7;
    const bool told = mentioned_ && mentioned_->has_day();
    const bool coming = direction > 0 || (setting_.narrative && told);
    m.set_day(base.days() + (coming || ahead == 0 ? ahead : ahead - 7));
    return;
  }
  if (m.day && date.weekday && base.has_day()) return complete_weekday_of_month(date, base, m);
  if (m.day && base.has_day()) return complete_day(base, direction, m);
  // A part of the day or a time alone; a time, of the day told before it in the paragraph.
  const bool told = mentioned_ && mentioned_->has_day() && mentioned_paragraph_ == paragraph_;
  const Moment& day = m.hour && told && direction <= 0 ? *mentioned_ : base;
  m.year = day.year;
  m.bc = day.bc;
  m.month = day.month;
  if (!m.day) m.day = day.day;
  m.grain = Unit::day;
}

// A day of the month alone, "on the 27th": of the month told before it in the paragraph ("was ill
// on 6 May 2014 and died on the 27th"), else the last such day where the clause looks back.
void Resolver::complete_day(const Moment& base, int direction, Moment& m) const {
  const bool told = mentioned_ && mentioned_->has_day() && mentioned_paragraph_ == paragraph_;
  const bool goes_on = told && direction <= 0 && *m.day >= *mentioned_->day;
  int month = month_index(goes_on ? *mentioned_ : base);
  if (!goes_on && direction < 0 && *m.day > *base.day) --month;
  const int day = *m.day;
  set_month(m, month);
  m.day = day;
  m.grain = Unit::day;
}

// "The weekend": the coming one from Thursday on or when the clause looks ahead, else the last one.
void Resolver::complete_weekend(const Moment& base, int direction, Moment& m) const {
  m.weekend = true;
  m.grain = Unit::weekend;
  if (!base.has_day()) {
    m.year = base.year;
    return;
  }
  const bool last = direction <= 0 && weekday_of(base.days()) <= 3;
  const Week week = week_of(base.days() - (last ? 7 : 0));
  m.year = week.year;
  m.week = week.week;
}

// The day that was once and is called by its date, if this is it: "9/11".
const Holiday* Resolver::called_by_date(const CalendarDate& date) const {
  for (const Holiday& holiday : grammar_.holidays) {
    if (holiday.by_date && holiday.month == date.month && holiday.day == date.day) return &holiday;
  }
  return nullptr;
}

// The day that the holiday falls on in `year`.
Day Resolver::holiday_in(int which, int year) const {
  const Holiday& holiday = grammar_.holidays[static_cast<std::size_t>(which)];
  if (holiday.month == 0) return easter_sunday(year) + holiday.easter;
  if (holiday.day != 0) return day_of({year, holiday.month, holiday.day});
  return nth_weekday(year, holiday.month, holiday.weekday, holiday.nth) + holiday.then;
}

void Resolver::place_holiday(const CalendarDate& date, const Moment* base, int direction,
                             Moment& m) const {
  const Holiday& holiday = grammar_.holidays[static_cast<std::size_t>(*date.holiday)];
  if (holiday.year != 0) {
    m = Moment{};
    m.set_day(day_of({holiday.year, holiday.month, holiday.day}));
    return;
  }
  if (m.bc || (!m.year && (base == nullptr || !base->year || base->bc))) return;
  if (m.year || !base->has_day()) {
    m.set_day(holiday_in(*date.holiday, m.year ? *m.year : *base->year));
    return;
  }
  double best = 1e9;
  Day found = 0;
  for (int year = *base->year - 1; year <= *base->year + 1; ++year) {
    const Day day = holiday_in(*date.holiday, year);
    const double c = cost(static_cast<double>(day - base->days()), direction, 240, 1.0);
    if (c < best) {
      best = c;
      found = day;
    }
  }
  m.set_day(found);
}

}  // namespace gainsay::dates
