#include "mention/dates/resolve.h"

#include "mention/dates/tense.h"

namespace gainsay::dates {

namespace {

// 30 February, the fifth quarter, 25:00.
bool impossible(const Moment& m) {
  constexpr int kWeeks = 53;
  const bool no_week = m.week && m.year && (*m.week < 1 || *m.week > kWeeks);
  const bool no_day = m.month && m.day && m.year && !m.bc &&
                      (*m.month < 1 || *m.month > 12 || *m.day > days_in_month(*m.year, *m.month));
  const bool no_year = m.year && !m.bc && *m.year < 1;
  return no_day || no_week || no_year || (m.quarter && *m.quarter > 4) || (m.half && *m.half > 2) ||
         (m.minute && *m.minute > 59) || (m.hour && *m.hour > 24);
}

// How many years the one lies before the other; 0 when that is not known.
int years_before(const Moment& one, const Moment& other) {
  if (!one.year || !other.year) return 0;
  const auto astronomical = [](const Moment& m) { return m.bc ? -*m.year : *m.year; };
  return astronomical(other) - astronomical(one);
}

// The week of ISO 8601 that has the day.
Moment whole_week(const Moment& day) {
  const Week week = week_of(day.days());
  Moment whole;
  whole.year = week.year;
  whole.week = week.week;
  whole.grain = Unit::week;
  return whole;
}

// "By the turn of the century": the next one. "It was closed at the turn of the year", told in
// August: the one that has been.
void turn_by_tense(const Moment& base, int direction, Moment& m) {
  if (m.prefix && direction > 0) ++*m.prefix;
  const bool ahead = m.year && base.year && *m.year > *base.year;
  if (ahead && direction < 0) --*m.year;
}

}  // namespace

Resolver::Resolver(const Grammar& grammar, Setting setting)
    : grammar_(grammar), setting_(setting) {}

const Moment* Resolver::base_of(const CalendarDate& date) const {
  const Base wanted = date.shift ? date.shift->base : Base::unknown;
  const bool mentioned =
      wanted == Base::mentioned || (wanted == Base::unknown && setting_.narrative);
  const Unit unit = date.shift ? date.shift->unit : Unit::none;
  const bool days = unit == Unit::day || unit == Unit::week || unit == Unit::weekend;
  const bool bare_weekday = date.weekday && !date.shift && !date.month && !date.day;
  const bool day_told = mentioned_ && mentioned_->has_day();
  // A life told in years: "he died Monday", "last week".
  if (wanted == Base::unknown && (bare_weekday || days) && setting_.document && !day_told) {
    return &*setting_.document;
  }
  if (mentioned && mentioned_) {
    const bool finer = (days && !day_told) || (unit == Unit::month && !mentioned_->month);
    const bool coarse = finer && !setting_.narrative;
    return coarse && setting_.document ? &*setting_.document : &*mentioned_;
  }
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
  if (date.week) m.week = date.week, finer(Unit::week);
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

// The quarter under discussion: the one named last, else the last one that was over.
bool Resolver::topic(const CalendarDate& date, Moment& m) const {
  const Moment* base = base_of(date);
  if (quarter_) {
    m = *quarter_;
  } else if (lengths_ && date.topic == -1 && base != nullptr && base->year) {
    m.year = base->year;  // "in the first two months … over the same period last year"
    m.grain = Unit::year;
  } else {
    const std::optional<int> here = base == nullptr ? std::nullopt : quarter_index(*base);
    if (!here) return false;
    set_quarter(m, *here - 1);
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
  const std::optional<int> here =
      setting_.document ? quarter_index(*setting_.document) : std::nullopt;
  // Results are of quarters that are over; the one that runs may be told of, or only be expected.
  const std::optional<int> named = moment.quarter ? quarter_index(moment) : std::nullopt;
  const bool ahead = here && named && (direction > 0 ? named >= here : named > here);
  const bool elsewhere = date.topic || date.shift || ahead ||
                         (date.year && setting_.document && date.year < setting_.document->year);
  if (moment.quarter && moment.year && !elsewhere) {
    quarter_ = moment;
    quarter_paragraph_ = paragraph_;
    lengths_ = false;
  }
  if (date.topic == 0 && !date.year) quarter_paragraph_ = paragraph_;  // "the latest quarter"
  if ((!moment.year && !moment.prefix) || date.any) return;
  const bool back =
      date.topic.value_or(0) < 0 ||
      (date.shift && date.shift->base == Base::mentioned && date.shift->amount.count < 0);
  if (back) return;  // "the previous year", "the year-ago quarter" look back: no step
  if (since_ && setting_.narrative && mentioned_ && years_before(moment, *mentioned_) > 1) return;
  mentioned_ = moment;
  mentioned_paragraph_ = paragraph_;
  mentioned_->part = DayPart::none;
  if (moment.year && moment.month) month_ = *mentioned_;
  if (date.year && !moment.bc) {
    told_.reset();
    const bool dated = moment.month || moment.season != Season::none;
    Moment start = moment;
    if (!start.month) start.month = first_month(moment.season);
    const std::optional<Moment>& now = setting_.document;
    if (dated && now && now->year && month_index(start) + 12 <= month_index(*now)) {
      told_ = month_index(start);
      told_day_ = moment.day;
      told_paragraph_ = paragraph_;
    }
  }
}

namespace {

// From the day that is named to the one that is meant: days from it, the weekday next to it, the
// edge of the month or year, the week that has it.
void go_beside(const CalendarDate& date, Moment& m) {
  if (date.beside != 0 && m.has_day()) m.set_day(m.days() + date.beside);
  if (date.beside_weekday != 0 && date.weekday && m.has_day()) {
    constexpr int kWeek = 7;
    const int step = date.beside_weekday;
    const int away = ((*date.weekday - weekday_of(m.days())) * step % kWeek + kWeek) % kWeek;
    m.set_day(m.days() + Day{step} * (away == 0 ? kWeek : away));
  }
  if (date.edge_day != 0) {
    const std::optional<Day> edge = date.edge_day > 0 ? first_day(m) : last_day(m);
    if (edge) m.set_day(*edge);
  }
  if ((date.week_of || date.weekend_of) && m.has_day()) {
    m = whole_week(m);
    m.weekend = date.weekend_of;
    if (date.weekend_of) m.grain = Unit::weekend;
  }
}

}  // namespace

Resolved Resolver::date(CalendarDate date, int direction) {
  Resolved result;
  std::optional<CalendarDate> other;
  order_numeric(date, other);
  if (date.by_date != 0) {
    const Holiday* once = called_by_date(date);
    if (once != nullptr) date.year = once->year;
    if (once == nullptr && date.by_date == 2) return {};
    if (once != nullptr) other.reset();
  }
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
    move(date, *base, m);
    if (date.turn) turn_by_tense(*base, direction, m);
  } else if (date.shift) {
    m.grain = date.shift->unit;
  }
  if (!by_topic) put_fields(date, m);
  if (!date.shift && !by_topic && !date.holiday && !date.any && base != nullptr) {
    if (date.weekend) {
      complete_weekend(*base, direction, m);
    } else {
      complete(date, *base, direction, m);
    }
  }
  if (date.nth && m.year && m.month && !m.bc) {
    m.set_day(nth_weekday(*m.year, *m.month, date.weekday.value_or(1), *date.nth));
  }
  if (date.weekday && m.week && m.year) {  // "Wednesday of last week"
    const Day day = monday_of({*m.year, *m.week}) + *date.weekday - 1;
    m.week.reset();
    m.set_day(day);
  }
  if (date.weekday && !m.day) m.weekday = date.weekday;
  if (m.timed() && m.grain == Unit::none) m.grain = Unit::day;  // "by night", of nobody knows when
  if (date.holiday) place_holiday(date, base, direction, m);
  go_beside(date, m);
  if (other) {
    Moment swapped;
    put_fields(*other, swapped);
    if (!swapped.year && base != nullptr) complete(*other, *base, direction, swapped);
    if (swapped.has_day()) result.another = swapped;
  }
  if (impossible(m)) return {};
  result.type =
      m.timed() || m.grain == Unit::hour || m.grain == Unit::minute || m.grain == Unit::second
          ? TimexType::time
          : TimexType::date;
  result.value = timex_value(date.week_to != 0 && m.has_day() ? whole_week(m) : m);
  remember(m, date, direction);
  week_ = m.week && m.year && !m.bc ? std::optional(m) : std::nullopt;
  return result;
}

Resolved Resolver::resolve(const Found& found) {
  const Expression& expression = found.expression;
  paragraph_ = found.paragraph;
  since_ = found.relation == DateRelation::since && found.direction == TenseReader::kSurelyPast;
  const int toward = expression.direction != 0 ? expression.direction : found.direction;
  in_week_ = found.link == Link::list ? week_ : std::nullopt;
  week_.reset();
  Resolved result;
  if (const auto* named = std::get_if<CalendarDate>(&expression.body)) {
    const bool either = setting_.seasons == Seasons::either && named->season != Season::none;
    if (!either) return date(*named, toward);
    Resolver southern = *this;
    CalendarDate there = *named;
    there.season = in_south(named->season);
    Resolved dated = date(*named, toward);
    dated.another = southern.date(there, toward).moment;
    return dated;
  }
  if (const auto* length = std::get_if<Length>(&expression.body)) {
    result.type = TimexType::duration;
    result.value = duration_value(*length);
    // "For the nine months": what follows compares with a year before, not with a quarter.
    if (length->unit == Unit::month && length->amount.count > 3) quarter_.reset();
    if (length->unit == Unit::month) lengths_ = true;
    if (length->unit == Unit::year) quarter_paragraph_ = 0;
  } else if (const auto* set = std::get_if<Recurrence>(&expression.body)) {
    result.type = TimexType::set;
    if (set->named) {
      Moment m;
      put_fields(*set->named, m);
      m.weekday = set->named->weekday;
      m.weekend = set->named->weekend;
      if (set->named->any) m.grain = Unit::day;  // "every morning"
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
