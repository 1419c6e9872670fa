// edtf::Value: an EDTF text taken apart, without a loss: printing it gives the same text back.
//
// Guarantees (when made by edtf::parse) that every date in it exists in the calendar. Refuses to
// interpret: what a Value means as an Extent is edtf_extent.cc's subject.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gainsay::edtf {

enum class Qualifier : std::uint8_t {
  none,
  uncertain,    // ?
  approximate,  // ~
  both,         // %
};

// One component of a date: its digits, some of which may be X (unspecified), with the qualifier on
// its left (it alone) and on its right (it and all components before it).
struct Component {
  std::string digits;
  Qualifier left = Qualifier::none;
  Qualifier right = Qualifier::none;

  friend bool operator==(const Component&, const Component&) = default;
};

struct Year {
  Component component;  // four digits; five or more of the mantissa's when `prefixed`
  bool negative = false;
  bool prefixed = false;             // Y: a year of more than four digits
  std::optional<unsigned> exponent;  // E: times ten to the power of it; only with `prefixed`
  std::optional<unsigned>
      significant;  // S: this many leading digits are meant, the rest is a guess

  friend bool operator==(const Year&, const Year&) = default;
};

// A year; a year and a month (01 to 12) or sub-year grouping (21 to 41); or a day.
struct Date {
  Year year;
  std::optional<Component> month;
  std::optional<Component> day;  // only with a month of 01 to 12

  friend bool operator==(const Date&, const Date&) = default;
};

enum class ZoneKind : std::uint8_t {
  local,    // nothing written: the place's time, wherever that is
  utc,      // Z
  hours,    // +hh
  minutes,  // +hh:mm
};

struct DateTime {
  Date date;          // a day, nothing unspecified, nothing qualified
  unsigned hour = 0;  // 0 to 24; 24 only as 24:00:00, the end of the day
  unsigned minute = 0;
  unsigned second = 0;  // 0 to 59
  ZoneKind zone = ZoneKind::local;
  int offset = 0;  // minutes east of UTC, -840 to 840

  friend bool operator==(const DateTime&, const DateTime&) = default;
};

// An end of an interval.
struct Bound {
  enum class Kind : std::uint8_t {
    date,
    open,     // ..
    unknown,  // nothing written
  };
  Kind kind = Kind::date;
  Date date;  // only of Kind::date

  friend bool operator==(const Bound&, const Bound&) = default;
};

struct Interval {
  Bound start;
  Bound end;  // at least one of the two is a date

  friend bool operator==(const Interval&, const Interval&) = default;
};

// A member of a set: a date, or with `range` the dates from `first` to `last`, one of which may be
// left out at the beginning or the end of the set.
struct Member {
  std::optional<Date> first;
  std::optional<Date> last;  // only with `range`
  bool range = false;

  friend bool operator==(const Member&, const Member&) = default;
};

struct Set {
  bool all = false;  // {..}: all of them; else [..]: one of them
  std::vector<Member> members;

  friend bool operator==(const Set&, const Set&) = default;
};

using Value = std::variant<Date, DateTime, Interval, Set>;

}  // namespace gainsay::edtf
