#include "mention/dates/when_of.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "calendar/edtf.h"

namespace gainsay::dates {
namespace {

// What "a few" and "several" bound: more than one, and fewer than what has a name of its own.
constexpr int kVagueLeast = 2;
constexpr int kVagueMost = 10;

std::string day_text(Day day) {
  const Civil c = civil_of(day);
  std::string text;
  append_number(text, "", c.year, 4);
  append_number(text, "-", c.month, 2);
  append_number(text, "-", c.day, 2);
  return text;
}

std::string month_text(int index) {
  std::string text;
  append_number(text, "", index / 12, 4);
  append_number(text, "-", index % 12 + 1, 2);
  return text;
}

std::string edtf_year(const Moment& m) {
  std::string text;
  if (!m.bc) {
    append_number(text, "", *m.year, 4);
  } else if (*m.year == 1) {
    text = "0000";  // astronomical: 1 BC is 0000
  } else {
    append_number(text, "-", *m.year - 1, 4);
  }
  return text;
}

When read(const std::string& edtf, Reading reading = Reading::within) {
  const Result<When> when = when_from_edtf(edtf, reading);
  return when ? *when : When{};
}

Stretch fiscal_stretch(const Moment& m, int end_month) {
  const int end = *m.year * 12 + end_month - 1;
  if (m.quarter) {
    const int first = end - 11 + 3 * (*m.quarter - 1);
    return {month_text(first), month_text(first + 2)};
  }
  return {month_text(end - 11), month_text(end)};
}

std::string part_of_year(const Moment& m) {
  int code = 0;
  if (m.quarter) code = 32 + *m.quarter;
  if (m.half) code = 39 + *m.half;
  // ISO 8601-2: 21 to 24 are the seasons, 29 to 32 the southern ones.
  if (m.season != Season::none) {
    code = (m.season > Season::WI ? 24 : 20) + static_cast<int>(m.season);
  }
  return fmt::format("{}-{}", edtf_year(m), code);
}

std::string time_text(const Moment& m) {
  std::string text = fmt::format("{}T{:02}:{:02}:{:02}", day_text(m.days()), *m.hour,
                                 m.minute.value_or(0), m.second.value_or(0));
  if (!m.zone) return text;
  if (*m.zone == 0) return text + "Z";
  const int minutes = std::abs(*m.zone);
  return text + fmt::format("{}{:02}:{:02}", *m.zone < 0 ? '-' : '+', minutes / 60, minutes % 60);
}

}  // namespace

Stretch stretch_of(const Moment& m, int fiscal_end) {
  if (m.prefix) {
    if (m.bc) return {};
    const std::string text = m.grain == Unit::decade ? fmt::format("{:03}X", *m.prefix)
                                                     : fmt::format("{:02}XX", *m.prefix);
    return {text, text};
  }
  if (!m.year) return {};
  if (fiscal_end != 0 && !m.bc && !m.month) return fiscal_stretch(m, fiscal_end);
  if (m.week) {
    const Day monday = monday_of({*m.year, *m.week});
    return {day_text(monday + (m.weekend ? 5 : 0)), day_text(monday + 6)};
  }
  std::string text = edtf_year(m);
  if (m.quarter || m.half || m.season != Season::none) {
    text = part_of_year(m);
  } else if (m.month) {
    append_number(text, "-", *m.month, 2);
    if (m.day) append_number(text, "-", *m.day, 2);
    if (m.has_day() && m.hour) text = time_text(m);
  }
  return {text, text};
}

Stretch seven_days(const Moment& day, int direction) {
  constexpr Day kOthers = 6;  // of a week
  if (!day.has_day()) return {};
  const Day first = day.days() - (direction < 0 ? kOthers : 0);
  return {day_text(first), day_text(first + kOthers)};
}

Stretch week_of_month(const Moment& month, int nth) {
  constexpr Day kWeek = 7;
  const std::optional<Day> first = first_day(month);
  const std::optional<Day> last = last_day(month);
  if (!first || !last || !month.month || month.day) return {};
  const Day begin = nth < 0 ? *last - kWeek + 1 : *first + kWeek * (nth - 1);
  if (begin > *last) return {};
  return {day_text(begin) + "~", day_text(std::min(begin + kWeek - 1, *last)) + "~"};
}

Stretch half_of_month(const Moment& month, int half) {
  constexpr Day kHalf = 15;  // days
  const std::optional<Day> first = first_day(month);
  const std::optional<Day> last = last_day(month);
  if (!first || !last || !month.month || month.day) return {};
  const Day second = *first + kHalf;
  return half == 1 ? Stretch{day_text(*first) + "~", day_text(second - 1) + "~"}
                   : Stretch{day_text(second) + "~", day_text(*last) + "~"};
}

Stretch weekend_of_month(const Moment& month, int nth) {
  constexpr int kSaturday = 6;
  if (!month.year || month.bc || !month.month || month.day || nth > 4) return {};
  const Day saturday = nth_weekday(*month.year, *month.month, kSaturday, nth);
  return {day_text(saturday), day_text(saturday + 1)};
}

Stretch edge_of(const Moment& whole, const Length& length) {
  constexpr int kMonths = 12;
  const std::optional<Day> first = first_day(whole);
  const std::optional<Day> last = last_day(whole);
  const int count = static_cast<int>(length.amount.count);
  const bool even = !length.amount.vague && count > 0 && count == length.amount.count;
  if (!first || !last || length.edge == 0 || !even) return {};
  if (length.unit == Unit::month) {
    if (whole.grain != Unit::year || count > kMonths) return {};
    const int begin = *whole.year * kMonths + (length.edge < 0 ? kMonths - count : 0);
    return {month_text(begin), month_text(begin + count - 1)};
  }
  if (length.unit != Unit::day && length.unit != Unit::week) return {};
  const Day days = static_cast<Day>(count) * (length.unit == Unit::week ? 7 : 1);
  if (days > *last - *first + 1) return {};
  const Day begin = length.edge < 0 ? *last - days + 1 : *first;
  return {day_text(begin), day_text(begin + days - 1)};
}

Stretch length_to(const Moment& end, const Length& length) {
  constexpr int kMonths = 12;
  constexpr int kMost = 600;
  const std::optional<Day> last = last_day(end);
  const int count = static_cast<int>(length.amount.count);
  const bool exact = !length.amount.vague && count > 0 && count == length.amount.count;
  if (!last || !end.month || end.timed() || !exact || count > kMost) return {};
  if (length.unit == Unit::week) {
    return {day_text(*last + 1 - static_cast<Day>(count) * 7), day_text(*last)};
  }
  if (length.unit != Unit::month && length.unit != Unit::year) return {};
  const int months = count * (length.unit == Unit::year ? kMonths : 1);
  const Civil after = civil_of(*last + 1);
  const int begin = after.year * kMonths + after.month - 1 - months;
  if (!end.day) return {month_text(begin), month_text(month_index(end))};
  const int day = std::min(after.day, days_in_month(begin / kMonths, begin % kMonths + 1));
  return {day_text(day_of({begin / kMonths, begin % kMonths + 1, day})), day_text(*last)};
}

Stretch last_part(const Moment& whole, Unit grain, const Stretch& stretch) {
  const bool of_year = whole.grain == Unit::year;
  const std::optional<Day> last = last_day(whole);
  if (!last || !(of_year || whole.grain == Unit::month)) return stretch;
  if (grain == Unit::day) return {day_text(*last), day_text(*last)};
  if (grain != Unit::month || !of_year) return stretch;
  const Civil end = civil_of(*last);
  const std::string month = month_text(end.year * 12 + end.month - 1);
  return {month, month};
}

Stretch turn_of(int year) { return {month_text(year * 12 - 1), month_text(year * 12)}; }

Stretch turn_around(const Moment& m) {
  const bool decade = m.grain == Unit::decade;
  const int first = *m.prefix * (decade ? 10 : 100);
  const int around = decade ? 1 : 10;
  return {fmt::format("{:04}", first - around), fmt::format("{:04}", first + around)};
}

When when_of(const Stretch& s, DateRelation relation, bool about) {
  if (!s.known()) return {};
  const bool timed = s.first.find('T') != std::string::npos;
  const std::string mark = about && !timed ? "~" : "";
  const auto end = [&](const std::string& text) {
    return timed ? text.substr(0, 10) : text + mark;
  };
  switch (relation) {
    case DateRelation::since:
    case DateRelation::after:
      return read(end(s.first) + "/..");
    case DateRelation::until:
    case DateRelation::before:
    case DateRelation::by:
      return read("../" + end(s.last));
    case DateRelation::during:
      return s.first == s.last ? read(s.first + mark, Reading::throughout)
                               : read(s.first + "/" + s.last, Reading::throughout);
    default:
      return s.first == s.last ? read(s.first + mark) : read("[" + s.first + ".." + s.last + "]");
  }
}

When when_outside(const Moment& m, DateRelation relation) {
  const bool before = relation == DateRelation::before;
  const auto wrap = [&](const std::string& text) {
    return read(before ? "../" + text : text + "/..");
  };
  const int step = before ? -1 : 1;
  if (m.year && !m.bc && m.grain == Unit::year) return wrap(fmt::format("{:04}", *m.year + step));
  if (m.year && !m.bc && m.grain == Unit::month && m.month) {
    return wrap(month_text(*m.year * 12 + *m.month - 1 + step));
  }
  const std::optional<Day> edge = before ? first_day(m) : last_day(m);
  if (edge && !m.hour) return wrap(day_text(*edge + step));
  return when_of(stretch_of(m, 0), relation, false);
}

When when_past(const Moment& m) {
  const std::optional<Day> last = m.hour ? std::nullopt : last_day(m);
  return last ? read(day_text(*last + 1) + "/..")
              : when_of(stretch_of(m, 0), DateRelation::since, false);
}

When when_between(const Stretch& first, const Stretch& last) {
  if (!first.known() || !last.known()) return {};
  const auto date = [](const std::string& text) { return text.substr(0, text.find('T')); };
  const std::string begin = date(first.first);
  const std::string end = date(last.last);
  return read(begin == end ? begin : begin + "/" + end);  // "on 3 May from 9 to 11 a.m."
}

When when_in_either(const When& one, const When& other) {
  if (!one.known()) return other;
  if (!other.known() || one.edtf == other.edtf) return one;
  const auto ends = [](const When& when) {
    const std::size_t slash = when.edtf.find('/');
    if (slash == std::string::npos) return Stretch{when.edtf, when.edtf};
    return Stretch{when.edtf.substr(0, slash), when.edtf.substr(slash + 1)};
  };
  const Stretch a = ends(one);
  const Stretch b = ends(other);
  if (a.first == a.last && b.first == b.last) return when_either(a, b);
  const bool first = one.extent.earliest_start <= other.extent.earliest_start;
  const bool last = one.extent.latest_end >= other.extent.latest_end;
  const std::string from = a.first == b.first ? a.first : (first ? a.first : b.first) + "?";
  const std::string to = a.last == b.last ? a.last : (last ? a.last : b.last) + "?";
  When either = read(from + "/" + to);
  either.extent = {std::min(one.extent.earliest_start, other.extent.earliest_start),
                   std::max(one.extent.latest_start, other.extent.latest_start),
                   std::min(one.extent.earliest_end, other.extent.earliest_end),
                   std::max(one.extent.latest_end, other.extent.latest_end)};
  return either;
}

When when_between_either(const When& one, const When& other) {
  const auto orderly = [](const When& when) {
    return when.known() && when.extent.earliest_start <= when.extent.latest_end;
  };
  if (!orderly(one)) return other;
  return orderly(other) ? when_in_either(one, other) : one;
}

When when_open(const Stretch& s, bool until) {
  if (!s.known()) return {};
  const std::string date = s.first.substr(0, s.first.find('T'));
  return read(until ? "/" + date : date + "/");
}

When when_either(const Stretch& one, const Stretch& other) {
  // A set has no times of the day: the two days are kept.
  const std::string first = one.first.substr(0, one.first.find('T'));
  const std::string second = other.first.substr(0, other.first.find('T'));
  return read("[" + std::min(first, second) + "," + std::max(first, second) + "]");
}

namespace {

// The date `count` units from `day`, as fine as the unit.
std::string at_distance(Day day, Unit unit, double count) {
  const Civil c = civil_of(day);
  switch (unit) {
    case Unit::year:
    case Unit::decade:
    case Unit::century: {
      const double years = count * (unit == Unit::year ? 1 : unit == Unit::decade ? 10 : 100);
      return fmt::format("{:04}", c.year + static_cast<int>(std::lround(years)));
    }
    case Unit::month:
    case Unit::quarter:
    case Unit::half: {
      const double months = count * (unit == Unit::month ? 1 : unit == Unit::quarter ? 3 : 6);
      return month_text(c.year * 12 + c.month - 1 + static_cast<int>(std::lround(months)));
    }
    case Unit::week:
    case Unit::weekend:
      return day_text(day + static_cast<Day>(std::lround(count * 7)));
    case Unit::day:
      return day_text(day + static_cast<Day>(std::lround(count)));
    default:
      return day_text(day);
  }
}

}  // namespace

When when_along(const Length& length, int direction, const Moment& document) {
  if (!document.has_day() || length.unit == Unit::none || direction == 0) return {};
  const Day day = document.days();
  const std::string here = day_text(day);
  if (!length.amount.vague) {
    if (length.amount.count > 1000) return {};
    const std::string there = at_distance(day, length.unit, direction * length.amount.count) + "~";
    return read(direction < 0 ? there + "/" + here : here + "/" + there);
  }
  When when = read(direction < 0 ? "/" + here : here + "/");
  const When far = read(at_distance(day, length.unit, direction * kVagueMost));
  const When near = read(at_distance(day, length.unit, direction * kVagueLeast));
  if (!when.known() || !far.known() || !near.known()) return when;
  if (direction < 0) {
    when.extent.earliest_start = far.extent.earliest_start;
    when.extent.latest_start = near.extent.latest_start;
  } else {
    when.extent.earliest_end = near.extent.earliest_end;
    when.extent.latest_end = far.extent.latest_end;
  }
  return when;
}

}  // namespace gainsay::dates
