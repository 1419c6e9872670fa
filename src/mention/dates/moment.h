// Moment: a point or stretch of the calendar as TIMEX3 writes it, with as many fields as are known;
// and the arithmetic on it (proleptic Gregorian calendar; weeks as in ISO 8601).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "mention/dates/terms.h"

namespace gainsay::dates {

// The calendar of calendar/civil.h in the type that a Moment's fields have.
using Day = std::int64_t;  // from 1970-01-01
struct Civil {
  int year = 1970;
  int month = 1;
  int day = 1;
};
struct Week {  // of ISO 8601
  int year = 1970;
  int week = 1;
};
Day day_of(Civil civil);
Civil civil_of(Day day);
int days_in_month(int year, int month);
int weekday_of(Day day);  // 1 Monday to 7 Sunday
Week week_of(Day day);
Day monday_of(Week week);
// The nth such weekday of the month; negative: from its end.
Day nth_weekday(int year, int month, int weekday, int nth);
Day easter_sunday(int year);  // Gregorian; "Anonymous algorithm", Nature 13 (1876) 487

struct Moment {
  Unit grain = Unit::none;  // of its finest field: none when nothing is known
  bool bc = false;
  std::optional<int> year;
  std::optional<int> prefix;  // of a decade (199) or a century (19)
  std::optional<int> quarter;
  std::optional<int> half;
  Season season = Season::none;
  std::optional<int> month;
  std::optional<int> week;  // of ISO 8601, `year` being the week's year
  bool weekend = false;
  std::optional<int> day;
  std::optional<int> weekday;  // only where the day itself is not known
  DayPart part = DayPart::none;
  std::optional<int> hour;
  std::optional<int> minute;
  std::optional<int> second;
  std::optional<int> zone;

  bool has_day() const { return year && month && day && !bc; }
  Day days() const { return day_of({*year, *month, *day}); }
  void set_day(Day value);
  bool timed() const { return part != DayPart::none || hour; }
};

// The first and last day that the moment may mean; nothing when it is not known enough.
std::optional<Day> first_day(const Moment& moment);
std::optional<Day> last_day(const Moment& moment);

// The month a season, quarter or half begins with in the sense of TIMEX3 (winter: December).
int first_month(Season season);

// Months since the year 0, and quarters; the latter only where the moment knows its quarter.
int month_index(const Moment& moment);
int quarter_of(int month);
std::optional<int> quarter_index(const Moment& moment);
void set_month(Moment& moment, int index);
void set_quarter(Moment& moment, int index);

// TIMEX3 value, without the zone, as the corpora have it: "1989-Q3", "1998-02-13T22:00", "XXXX-10",
// "BC0490", "199".
std::string timex_value(const Moment& moment);

// Adds `before` and the number with zeroes up to `width` digits.
void append_number(std::string& text, std::string_view before, int number, std::size_t width);

}  // namespace gainsay::dates
