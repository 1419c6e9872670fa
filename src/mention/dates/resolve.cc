#include "mention/dates/resolve.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstdlib>

namespace gainsay::dates {
namespace {

int month_index(const Moment& m) { return *m.year * 12 + m.month.value_or(1) - 1; }

void set_month_index(Moment& m, int index) {
  m.year = index / 12;
  m.month = index % 12 + 1;
  m.grain = Unit::month;
}

int quarter_of(int month) { return (month - 1) / 3 + 1; }

void set_quarter_index(Moment& m, int index) {
  m.year = index / 4;
  m.quarter = index % 4 + 1;
  m.grain = Unit::quarter;
}

std::optional<int> quarter_index(const Moment& m) {
  if (!m.year) return std::nullopt;
  if (m.quarter) return *m.year * 4 + *m.quarter - 1;
  if (m.month) return *m.year * 4 + quarter_of(*m.month) - 1;
  return std::nullopt;
}

std::string number_text(double value) {
  return value == std::floor(value) ? fmt::format("{}", static_cast<std::int64_t>(value))
                                    : fmt::format("{:g}", value);
}

// How unlikely a reading is that lies `distance` from the base, when the clause looks in
// `direction`.
double cost(double distance, int direction, double against, double past_bias) {
  double c = distance < 0 ? -distance * past_bias : distance;
  if ((direction < 0 && distance > 0) || (direction > 0 && distance < 0)) c += against;
  return c;
}

}  // namespace

std::string duration_value(const Length& length) {
  struct Form {
    Unit unit;
    std::string_view prefix;
    std::string_view letter;
    int times;
  };
  static constexpr std::array<Form, 14> kForms = {{{Unit::second, "PT", "S", 1},
                                                   {Unit::minute, "PT", "M", 1},
                                                   {Unit::hour, "PT", "H", 1},
                                                   {Unit::day, "P", "D", 1},
                                                   {Unit::weekend, "P", "WE", 1},
                                                   {Unit::week, "P", "W", 1},
                                                   {Unit::month, "P", "M", 1},
                                                   {Unit::season, "P", "M", 3},
                                                   {Unit::quarter, "P", "Q", 1},
                                                   {Unit::half, "P", "M", 6},
                                                   {Unit::year, "P", "Y", 1},
                                                   {Unit::decade, "P", "Y", 10},
                                                   {Unit::century, "P", "Y", 100},
                                                   {Unit::millennium, "P", "Y", 1000}}};
  for (const Form& form : kForms) {
    if (form.unit != length.unit) continue;
    if (!length.amount.vague) {
      return fmt::format("{}{}{}", form.prefix, number_text(length.amount.count * form.times),
                         form.letter);
    }
    std::string_view letter = form.letter;
    if (form.unit == Unit::decade) letter = "DE";
    if (form.unit == Unit::century) letter = "C";
    return fmt::format("{}X{}", form.prefix, letter);
  }
  return "PXX";
}

Resolver::Resolver(const Grammar& grammar, Setting setting)
    : grammar_(grammar), setting_(std::move(setting)) {}

const Moment* Resolver::base_of(const CalendarDate& date) const {
  const Base wanted = date.shift ? date.shift->base : Base::unknown;
  const bool mentioned =
      wanted == Base::mentioned || (wanted == Base::unknown && setting_.narrative);
  if (mentioned && mentioned_) return &*mentioned_;
  if (setting_.narrative) return mentioned_ ? &*mentioned_ : nullptr;
  return setting_.document ? &*setting_.document : nullptr;
}

int Resolver::full_year(int year, bool short_year) const {
  if (!short_year || year >= 100) return year;
  int base = 2000;
  if (const Moment* known = setting_.narrative && mentioned_ ? &*mentioned_
                            : setting_.document              ? &*setting_.document
                                                             : nullptr) {
    base = known->year.value_or(2000);
  }
  const int full = base / 100 * 100 + year;
  if (full > base + 20) return full - 100;
  return full <= base - 80 ? full + 100 : full;
}

// "a year earlier", "a year ago": as fine as what is being talked about.
void Resolver::year_ago(const CalendarDate& date, const Moment& base, Moment& moment) const {
  const int years = static_cast<int>(date.shift->amount.count);
  const bool talking = quarter_ && paragraph_ <= quarter_paragraph_ + 4;
  if (talking && !date.shift->amount.vague && std::abs(years) == 1) {
    moment = *quarter_;
    moment.year = *moment.year + years;
    return;
  }
  moment.bc = base.bc;
  moment.year = *base.year + (base.bc ? -years : years);
  moment.grain = Unit::year;
}

// A move by whole units. False when the base does not know enough.
bool Resolver::shifted(const CalendarDate& date, const Moment& base, Moment& moment) {
  const Shift& shift = *date.shift;
  const int n = static_cast<int>(shift.amount.count);
  moment.grain = shift.unit;
  moment.bc = base.bc;
  if (!base.year && !base.prefix) return false;
  switch (shift.unit) {
    case Unit::year:
      if (!base.year) return false;
      if (shift.exact) {
        year_ago(date, base, moment);
      } else {
        moment.year = *base.year + (base.bc ? -n : n);
      }
      return true;
    case Unit::decade:
    case Unit::century: {
      const int size = shift.unit == Unit::decade ? 10 : 100;
      const int from = base.year ? *base.year / size : *base.prefix;
      moment.prefix = from + (base.bc ? -n : n);
      return true;
    }
    case Unit::half:
    case Unit::month:
      if (!base.year || !base.month || base.bc)
        return base.month && n == 0 && (moment = base, true);
      set_month_index(moment, month_index(base) + n);
      return true;
    case Unit::quarter: {
      const std::optional<int> index = quarter_index(base);
      if (!index) return false;
      set_quarter_index(moment, *index + n);
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
    case Unit::second: {
      if (!base.has_day()) return false;
      moment.set_day(base.days());
      if (!base.hour) {
        moment.grain = shift.unit;
        return true;
      }
      const int scale = shift.unit == Unit::hour ? 60 : 1;
      const std::int64_t minutes =
          base.days() * 1440 + *base.hour * 60 + base.minute.value_or(0) + n * scale;
      moment.set_day(minutes / 1440);
      moment.hour = static_cast<int>(minutes % 1440 / 60);
      moment.minute = static_cast<int>(minutes % 60);
      return true;
    }
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
  if (month != 0 && base.month && !base.bc) {
    const int end = date.season != Season::none ? (month + 2) % 12 : month;
    if (n < 0 && end >= *base.month) moment.year = *base.year - 1;
    if (n > 0 && month <= *base.month) moment.year = *base.year + 1;
  } else if (month != 0) {
    moment.year = *base.year + n;
  }
  if (month == 0 && date.quarter && base.month) {
    const int at = quarter_of(*base.month);
    if (n < 0 && *date.quarter >= at) moment.year = *base.year - 1;
    if (n > 0 && *date.quarter <= at) moment.year = *base.year + 1;
  }
  if (month == 0 && !date.quarter && base.has_day()) moment.set_day(base.days() + n);
}

void Resolver::put_fields(const CalendarDate& date, Moment& m) const {
  const auto finer = [&](Unit unit) { m.grain = unit; };
  if (date.year) {
    m.year = full_year(*date.year, date.short_year);
    m.bc = date.bc;
    finer(Unit::year);
  }
  if (date.century) {
    m.prefix = *date.century - 1;
    m.bc = date.bc;
    finer(Unit::century);
  }
  if (date.decade) {
    const int first = full_year(*date.decade, *date.decade < 100);
    const bool century = first % 100 == 0 && first < 2000;  // "the 1800s"
    m.prefix = first / (century ? 100 : 10);
    m.bc = date.bc;
    finer(century ? Unit::century : Unit::decade);
  }
  if (date.half) m.half = date.half, finer(Unit::half);
  if (date.quarter) m.quarter = date.quarter, finer(Unit::quarter);
  if (date.season != Season::none) m.season = date.season, finer(Unit::season);
  if (date.month) m.month = date.month, finer(Unit::month);
  if (date.day) m.day = date.day, finer(Unit::day);
  if (date.part != DayPart::none) m.part = date.part;
  m.hour = date.hour ? date.hour : m.hour;
  m.minute = date.minute ? date.minute : m.minute;
  m.second = date.second ? date.second : m.second;
  m.zone = date.zone ? date.zone : m.zone;
}

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

// The year of a month, day or season that has none.
void Resolver::complete_month(const Moment& base, int direction, Moment& m) const {
  if (!base.year) return;
  if (base.bc) {
    m.bc = true;
    m.year = base.year;
    return;
  }
  if (near_last_month(m)) return;
  const int month = m.month ? *m.month : first_month(m.season);
  if (!base.month) {
    m.year = base.year;
    return;
  }
  const double against = setting_.narrative ? 0 : 8;
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

void Resolver::complete_quarter(const Moment& base, int direction, Moment& m) const {
  const std::optional<int> here = quarter_index(base);
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

void Resolver::complete(const CalendarDate& date, const Moment& base, int direction,
                        Moment& m) const {
  if (m.prefix) return;
  if (m.year || date.year) return;
  if (m.quarter) return complete_quarter(base, direction, m);
  if (m.half) {
    m.year = base.year;
    return;
  }
  if (m.month || m.season != Season::none) return complete_month(base, direction, m);
  if (date.weekday) {
    if (!base.has_day()) return;
    const int ahead = (*date.weekday - weekday_of(base.days()) + 7) % 7;
    const bool coming = direction > 0 || setting_.narrative;
    m.set_day(base.days() + (coming || ahead == 0 ? ahead : ahead - 7));
    return;
  }
  // A day of the month, a part of the day or a time alone.
  m.year = base.year;
  m.bc = base.bc;
  m.month = base.month;
  if (!m.day) m.day = base.day;
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

// The quarter under discussion: the one named last, else the last one that was over.
bool Resolver::topic(const CalendarDate& date, Moment& m) const {
  if (quarter_) {
    m = *quarter_;
  } else {
    const Moment* base = base_of(date);
    const std::optional<int> here = base == nullptr ? std::nullopt : quarter_index(*base);
    if (!here) return false;
    set_quarter_index(m, *here - 1);
  }
  m.year = date.year ? *date.year : *m.year + *date.topic;
  return true;
}

// Which of the two numbers is the month.
void Resolver::order_numeric(CalendarDate& date, std::optional<CalendarDate>& other) const {
  if (!date.numeric || !date.month || !date.day) return;
  CalendarDate swapped = date;
  std::swap(swapped.month, swapped.day);
  const bool month_first = *date.month <= 12;
  const bool day_first = *date.day <= 12;
  if (!month_first || (day_first && setting_.day_first)) date = swapped;
  if (month_first && day_first && setting_.ambiguous && *date.month != *date.day) other = swapped;
}

void Resolver::remember(const Moment& moment, const CalendarDate& date, int direction) {
  const bool looks_back = date.topic || date.shift || direction > 0 ||
                          (date.year && setting_.document && date.year < setting_.document->year);
  if (moment.quarter && moment.year && !looks_back) {
    quarter_ = moment;
    quarter_paragraph_ = paragraph_;
  }
  if (!moment.year && !moment.prefix) return;
  const bool back =
      date.shift && date.shift->base == Base::mentioned && date.shift->amount.count < 0;
  if (back) return;  // "the previous year" is a look back, not a step
  mentioned_ = moment;
  mentioned_->part = DayPart::none;
  if (moment.year && moment.month) month_ = *mentioned_;
}

Resolved Resolver::date(CalendarDate date, int direction) {
  Resolved result;
  std::optional<CalendarDate> other;
  order_numeric(date, other);
  Moment& m = result.moment;
  const Moment* base = base_of(date);
  if (date.over) direction = -1;
  const bool by_topic = date.topic && topic(date, m);
  if (date.shift && base != nullptr) {
    if (date.shift->amount.vague) {
      result.value =
          to_string(date.shift->amount.count < 0 ? Reference::PAST_REF : Reference::FUTURE_REF);
      return result;
    }
    if (date.shift->unit == Unit::none) {
      shifted_name(date, *base, m);
    } else {
      shifted(date, *base, m);
    }
  } else if (date.shift) {
    m.grain = date.shift->unit;
  }
  if (!by_topic) put_fields(date, m);
  if (!date.shift && !by_topic && !date.holiday && base != nullptr) {
    if (date.weekend) {
      complete_weekend(*base, direction, m);
    } else {
      complete(date, *base, direction, m);
    }
  }
  if (date.weekday && !m.day) m.weekday = date.weekday;
  if (date.holiday) place_holiday(date, base, direction, m);
  if (date.week_of && m.has_day()) {
    const Week week = week_of(m.days());
    m = Moment{};
    m.year = week.year;
    m.week = week.week;
    m.grain = Unit::week;
  }
  if (other) {
    Moment swapped;
    put_fields(*other, swapped);
    if (swapped.has_day()) result.another = swapped;
  }
  const bool impossible =
      (m.month && m.day && m.year && !m.bc &&
       (*m.month < 1 || *m.month > 12 || *m.day > days_in_month(*m.year, *m.month))) ||
      (m.quarter && *m.quarter > 4) || (m.minute && *m.minute > 59);
  if (impossible) return {};
  result.type =
      m.timed() || m.grain == Unit::hour || m.grain == Unit::minute || m.grain == Unit::second
          ? TimexType::time
          : TimexType::date;
  result.value = timex_value(m);
  remember(m, date, direction);
  return result;
}

// The day that the holiday falls on in `year`.
Day Resolver::holiday_in(int which, int year) const {
  const Holiday& holiday = grammar_.holidays[static_cast<std::size_t>(which)];
  if (holiday.month == 0) return easter_sunday(year) + holiday.easter;
  if (holiday.day != 0) return day_of({year, holiday.month, holiday.day});
  if (holiday.nth > 0) {
    const Day first = day_of({year, holiday.month, 1});
    return first + (holiday.weekday - weekday_of(first) + 7) % 7 +
           7 * (static_cast<Day>(holiday.nth) - 1);
  }
  const Day last = day_of({year, holiday.month, days_in_month(year, holiday.month)});
  return last - (weekday_of(last) - holiday.weekday + 7) % 7;
}

void Resolver::place_holiday(const CalendarDate& date, const Moment* base, int direction,
                             Moment& m) const {
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

Resolved Resolver::resolve(const Found& found) {
  const Expression& expression = found.expression;
  paragraph_ = found.paragraph;
  const int toward = expression.direction != 0 ? expression.direction : found.direction;
  Resolved result;
  if (const auto* named = std::get_if<CalendarDate>(&expression.body)) return date(*named, toward);
  if (const auto* length = std::get_if<Length>(&expression.body)) {
    result.type = TimexType::duration;
    result.value = duration_value(*length);
    // "For the nine months": what follows compares with a year before, not with a quarter.
    if (length->unit == Unit::month && length->amount.count > 3) quarter_.reset();
    if (length->unit == Unit::year) quarter_paragraph_ = 0;
  } else if (const auto* set = std::get_if<Recurrence>(&expression.body)) {
    result.type = TimexType::set;
    if (set->named) {
      Moment m;
      put_fields(*set->named, m);
      m.weekday = set->named->weekday;
      result.value = timex_value(m);
    } else {
      result.value = duration_value(set->every);
    }
  } else if (const auto* reference = std::get_if<Reference>(&expression.body)) {
    result.value = to_string(*reference);
  }
  return result;
}

}  // namespace gainsay::dates
