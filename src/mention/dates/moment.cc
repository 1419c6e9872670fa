#include "mention/dates/moment.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "calendar/civil.h"

namespace gainsay::dates {

Day day_of(Civil c) {
  return day_number({c.year, static_cast<unsigned>(c.month), static_cast<unsigned>(c.day)});
}

Civil civil_of(Day day) {
  const CivilDay c = civil_day(day);
  return {static_cast<int>(c.year), static_cast<int>(c.month), static_cast<int>(c.day)};
}

int days_in_month(int year, int month) {
  return static_cast<int>(gainsay::days_in_month(year, static_cast<unsigned>(month)));
}

int weekday_of(Day day) { return static_cast<int>(weekday(day)); }

Day easter_sunday(int year) {
  const int a = year % 19;
  const int b = year / 100;
  const int c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int m = (a + 11 * h + 22 * l) / 451;
  const int n = h + l - 7 * m + 114;
  return day_of({year, n / 31, n % 31 + 1});
}

Week week_of(Day day) {
  const IsoWeek week = iso_week(day);
  return {static_cast<int>(week.year), static_cast<int>(week.week)};
}

Day monday_of(Week week) {
  return gainsay::first_day(IsoWeek{week.year, static_cast<unsigned>(week.week)});
}

void Moment::set_day(Day value) {
  const Civil civil = civil_of(value);
  year = civil.year;
  month = civil.month;
  day = civil.day;
  grain = Unit::day;
}

Day nth_weekday(int year, int month, int weekday, int nth) {
  if (nth > 0) {
    const Day first = day_of({year, month, 1});
    return first + (weekday - weekday_of(first) + 7) % 7 + 7 * (static_cast<Day>(nth) - 1);
  }
  const Day last = day_of({year, month, days_in_month(year, month)});
  return last - (weekday_of(last) - weekday + 7) % 7 + 7 * (static_cast<Day>(nth) + 1);
}

int month_index(const Moment& m) { return *m.year * 12 + m.month.value_or(1) - 1; }

int quarter_of(int month) { return (month - 1) / 3 + 1; }

std::optional<int> quarter_index(const Moment& m) {
  if (!m.year) return std::nullopt;
  if (m.quarter) return *m.year * 4 + *m.quarter - 1;
  if (m.month) return *m.year * 4 + quarter_of(*m.month) - 1;
  return std::nullopt;
}

void set_month(Moment& m, int index) {
  m.year = index / 12;
  m.month = index % 12 + 1;
  m.grain = Unit::month;
}

void set_quarter(Moment& m, int index) {
  m.year = index / 4;
  m.quarter = index % 4 + 1;
  m.grain = Unit::quarter;
}

int first_month(Season season) {
  switch (season) {
    case Season::SP:
    case Season::south_fa:
      return 3;
    case Season::SU:
    case Season::south_wi:
      return 6;
    case Season::FA:
    case Season::south_sp:
      return 9;
    default:
      return 12;
  }
}

std::optional<Day> first_day(const Moment& m) {
  if (!m.year || m.bc) return std::nullopt;
  if (m.week) return monday_of({*m.year, *m.week}) + (m.weekend ? 5 : 0);
  if (m.quarter) return day_of({*m.year, *m.quarter * 3 - 2, 1});
  if (m.half) return day_of({*m.year, *m.half * 6 - 5, 1});
  if (m.season != Season::none) return day_of({*m.year, first_month(m.season), 1});
  return day_of({*m.year, m.month.value_or(1), m.month ? m.day.value_or(1) : 1});
}

std::optional<Day> last_day(const Moment& m) {
  const std::optional<Day> first = first_day(m);
  if (!first) return std::nullopt;
  if (m.week) return monday_of({*m.year, *m.week}) + 6;
  if (m.day && m.month) return first;
  int months = 12;
  if (m.quarter || m.season != Season::none) months = 3;
  if (m.half) months = 6;
  if (m.month) months = 1;
  const Civil begin = civil_of(*first);
  const int index = begin.year * 12 + begin.month - 1 + months;
  return day_of({index / 12, index % 12 + 1, 1}) - 1;
}

void append_number(std::string& text, std::string_view before, int number, std::size_t width) {
  std::array<char, 12> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
  const auto size = static_cast<std::size_t>(end - digits.data());
  const std::size_t sign = number < 0 ? 1 : 0;
  text += before;
  text.append(digits.data(), sign);
  if (size < width) text.append(width - size, '0');
  text.append(digits.data() + sign, size - sign);
}

namespace {

std::string year_text(const Moment& m) {
  std::string text = m.bc ? "BC" : "";
  if (m.prefix) {
    append_number(text, "", *m.prefix, m.grain == Unit::decade ? 3 : 2);
  } else if (m.year) {
    append_number(text, "", *m.year, 4);
  } else {
    text += "XXXX";
  }
  return text;
}

std::string date_text(const Moment& m) {
  std::string text = year_text(m);
  if (m.week || m.grain == Unit::week || m.weekend) {
    text += m.week ? fmt::format("-W{:02}", *m.week) : "-WXX";
    if (m.weekend) text += "-WE";
    if (m.weekday) text += fmt::format("-{}", *m.weekday);
    return text;
  }
  if (m.weekday && !m.day) return text + fmt::format("-WXX-{}", *m.weekday);
  if (m.quarter) return text + fmt::format("-Q{}", *m.quarter);
  if (m.half) return text + fmt::format("-H{}", *m.half);
  if (m.season != Season::none) return text + "-" + std::string(to_string(m.season));
  const bool needs_month = m.grain == Unit::month || m.grain == Unit::day;
  if (m.month) {
    append_number(text, "-", *m.month, 2);
  } else if (needs_month) {
    text += "-XX";
  }
  if (m.day) {
    append_number(text, "-", *m.day, 2);
  } else if (m.grain == Unit::day) {
    text += "-XX";
  }
  if (m.grain == Unit::quarter) text += "-QX";
  return text;
}

}  // namespace

std::string timex_value(const Moment& m) {
  std::string text = date_text(m);
  if (m.hour) {
    append_number(text, "T", *m.hour, 2);
    append_number(text, ":", m.minute.value_or(0), 2);
    if (m.second) append_number(text, ":", *m.second, 2);
  } else if (m.part != DayPart::none) {
    text += "T" + std::string(to_string(m.part));
  } else if (m.day && m.grain == Unit::hour) {
    text += "TXX";  // "three hours later", on a day whose hour is not known
  } else if (m.day && m.grain == Unit::minute) {
    text += "TXX:XX";
  }
  return text;
}

}  // namespace gainsay::dates
