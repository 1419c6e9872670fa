#include "mention/dates/moment.h"

#include <fmt/format.h>

#include <array>

namespace gainsay::dates {

Day day_of(Civil c) {
  const std::int64_t y = c.month <= 2 ? c.year - 1 : c.year;
  const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
  const std::int64_t yoe = y - era * 400;
  const std::int64_t doy = (153 * (c.month + (c.month > 2 ? -3 : 9)) + 2) / 5 + c.day - 1;
  const std::int64_t doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
  return era * 146097 + doe - 719468;
}

Civil civil_of(Day day) {
  const std::int64_t z = day + 719468;
  const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
  const std::int64_t doe = z - era * 146097;
  const std::int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
  const std::int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
  const std::int64_t mp = (5 * doy + 2) / 153;
  const std::int64_t m = mp < 10 ? mp + 3 : mp - 9;
  return {static_cast<int>(yoe + era * 400 + (m <= 2 ? 1 : 0)), static_cast<int>(m),
          static_cast<int>(doy - (153 * mp + 2) / 5 + 1)};
}

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

int weekday_of(Day day) {
  const int from_thursday = static_cast<int>(((day % 7) + 7) % 7);  // 1970-01-01 was a Thursday
  return (from_thursday + 3) % 7 + 1;
}

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

IsoWeek iso_week_of(Day day) {
  const Day thursday = day - weekday_of(day) + 4;
  const int year = civil_of(thursday).year;
  return {year, static_cast<int>((thursday - day_of({year, 1, 1})) / 7) + 1};
}

Day monday_of(IsoWeek week) {
  const Day fourth = day_of({week.year, 1, 4});
  return fourth - weekday_of(fourth) + 1 + 7 * (static_cast<Day>(week.week) - 1);
}

void Moment::set_day(Day value) {
  const Civil civil = civil_of(value);
  year = civil.year;
  month = civil.month;
  day = civil.day;
  grain = Unit::day;
}

int first_month(Season season) {
  switch (season) {
    case Season::SP:
      return 3;
    case Season::SU:
      return 6;
    case Season::FA:
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

namespace {

std::string year_text(const Moment& m) {
  std::string text = m.bc ? "BC" : "";
  if (m.prefix) return text + fmt::format("{:0{}}", *m.prefix, m.grain == Unit::decade ? 3 : 2);
  return text + (m.year ? fmt::format("{:04}", *m.year) : "XXXX");
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
    text += fmt::format("-{:02}", *m.month);
  } else if (needs_month) {
    text += "-XX";
  }
  if (m.day) {
    text += fmt::format("-{:02}", *m.day);
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
    text += fmt::format("T{:02}", *m.hour);
    text += fmt::format(":{:02}", m.minute.value_or(0));
    if (m.second) text += fmt::format(":{:02}", *m.second);
  } else if (m.part != DayPart::none) {
    text += "T" + std::string(to_string(m.part));
  }
  return text;
}

}  // namespace gainsay::dates
