// Expression: what a temporal expression says, as a typed value, before it is known when that is.
//
//   "26 October 1955"        CalendarDate {year 1955, month 10, day 26}
//   "last July"              CalendarDate {month 7, shift by -1 of what is named}
//   "two weeks ago"          CalendarDate {shift by -2 weeks}
//   "next year's Q1"         CalendarDate {quarter 1, shift by +1 year}
//   "Friday afternoon"       CalendarDate {weekday 5, part AF}
//   "about 18 months"        Length {18 months}, mod APPROX
//   "each Thursday"          Recurrence {weekday 4}
//   "currently"              Reference PRESENT_REF
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

#include "mention/dates/terms.h"

namespace gainsay::dates {

// How many: "18", "2.5", "a few". A vague count is written X; `count` then bounds nothing.
struct Amount {
  double count = 1;
  bool vague = false;
};

// A move from a base by whole units, or by whole occurrences of the thing named ("last July").
struct Shift {
  Unit unit = Unit::none;  // none: of what the date names
  Amount amount;           // its count has a sign: -1 past, 0 this one, 1 coming
  Base base = Base::unknown;
  bool exact = false;     // "two weeks ago": counted from the day, not from the week
  bool same_day = false;  // keeps the finer fields of the base: "a year earlier"
};

struct CalendarDate {
  std::optional<int> year;  // 1 and up; with `bc`, years before Christ
  bool bc = false;
  bool short_year = false;     // "'97", "12": the century is to be found
  bool fiscal = false;         // "fiscal 1989"
  bool two_years = false;      // "the 2017-18 fiscal year": parts of the year and of that before
  std::optional<int> century;  // 20: the 20th
  std::optional<int> decade;   // first year of it: 1990; below 100 the century is to be found
  std::optional<int> quarter;
  std::optional<int> half;
  std::optional<int> month;
  std::optional<int> day;
  std::optional<int> weekday;  // 1 Monday to 7 Sunday
  std::optional<int> nth;      // of the month's days with that weekday; -1 the last
  bool turn = false;           // "the turn of the year", "of the century": around where it begins
  int by_date = 0;             // "9/11": 1 may be a day called by its date, 2 is that or nothing
  int run = 0;                 // "the past year": what ends (-1) or begins (1) when it is said
  bool any = false;            // "by night": no particular one, nothing is to be found
  bool numeric = false;        // "02/08/2012": which of the two is the month is to be found
  Season season = Season::none;
  std::optional<int> holiday;  // index into the lexicon's holidays
  DayPart part = DayPart::none;
  std::optional<int> hour;  // 0 to 24
  bool meridiem = false;    // "a.m." or "p.m." stood beside it
  std::optional<int> minute;
  std::optional<int> second;
  std::optional<int> zone;  // minutes east of UTC
  bool weekend = false;
  std::optional<int> week;  // of the year, as ISO 8601 counts them
  int week_to = 0;          // the seven days: -1 that end on the day, 1 that begin on it
  int nth_week = 0;         // of the month: "the first week of July", -1 the last
  int half_month = 0;       // 1 the first half of the month, 2 the second
  int nth_weekend = 0;
  bool week_of = false;     // the week that has the day
  bool weekend_of = false;  // and the weekend of it
  int beside = 0;           // days from the day that is named: "the day after Christmas"
  int beside_weekday =
      0;              // the weekday next after (1) or before (-1) it: "the Sunday after Easter"
  int edge_day = 0;   // 1 the first day of the month or year, -1 the last
  bool over = false;  // "the fiscal first quarter ended Sept. 30"
  std::optional<int> topic;  // the quarter under discussion, moved by so many years
  std::optional<Shift> shift;
};

struct Length {
  Amount amount;
  Unit unit = Unit::none;
  int edge = 0;  // of what follows, "of 2019": 1 the first so many units, -1 the last
};

// Every so often: by a length ("daily", "every two weeks") or by name ("each Thursday").
struct Recurrence {
  Length every;
  std::optional<CalendarDate> named;
};

using Body = std::variant<CalendarDate, Length, Recurrence, Reference>;

struct Expression {
  Body body;
  Mod mod = Mod::none;
  // What the words around it say of direction: -1 past, 1 coming, 0 nothing.
  int direction = 0;
};

}  // namespace gainsay::dates
