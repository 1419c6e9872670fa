// The terms of temporal expressions that are the same in every language: units, parts of the day,
// modifiers and references, with the spelling of TIMEX3 (ISO 24617-1, TimeML 1.2.1).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace gainsay::dates {

enum class Unit : std::uint8_t {
  none,
  second,
  minute,
  hour,
  day,
  weekend,
  week,
  month,
  season,
  quarter,
  half,  // of a year
  year,
  decade,
  century,
  millennium,
};

// Of the northern half of the earth, and of the southern.
enum class Season : std::uint8_t { none, SP, SU, FA, WI, south_sp, south_su, south_fa, south_wi };
// The season of the same name in the southern half.
Season in_south(Season season);
// Begins in one year and ends in the next: a winter, a southern summer.
bool over_new_year(Season season);
enum class DayPart : std::uint8_t { none, MO, MI, AF, EV, NI, DT };
enum class Reference : std::uint8_t { none, PAST_REF, PRESENT_REF, FUTURE_REF };

// TIMEX3 "mod".
enum class Mod : std::uint8_t {
  none,
  START,
  MID,
  END,
  APPROX,
  BEFORE,
  AFTER,
  ON_OR_BEFORE,
  ON_OR_AFTER,
  LESS_THAN,
  MORE_THAN,
  EQUAL_OR_LESS,
  EQUAL_OR_MORE,
};

// What a shifted or partial date hangs on.
enum class Base : std::uint8_t {
  unknown,    // decided when it is resolved
  document,   // the document's date: "last week", "today"
  mentioned,  // the last date mentioned: "the following day", "that year"
};

std::string_view to_string(Unit unit);
std::string_view to_string(Season season);
std::string_view to_string(DayPart part);
std::string_view to_string(Reference reference);
std::string_view to_string(Mod mod);

// The number behind a name used as a value in the lexicon: "SP", "NI", "year", "PAST_REF", "START",
// "document"; nothing when there is no such name.
std::optional<int> term_value(std::string_view name);

}  // namespace gainsay::dates
