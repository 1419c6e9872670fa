#include "mention/dates/roles.h"

#include <array>

namespace gainsay::dates {
namespace {

using Apply = void (*)(int, const Token&, Draft&);

struct Role {
  std::string_view name;
  Apply apply;
};

double count_of(int value, const Token& token) {
  return is(token, Shape::decimal) ? value / 1000.0 : value;
}

void set_year(int value, const Token& token, Draft& d) {
  d.date.year = value;
  d.date.short_year = token.digits == 2;
}

template <Unit kUnit>
void move_by(int value, const Token&, Draft& d) {
  d.shifted = true;
  d.shift.unit = kUnit;
  d.shift.amount.count = value;
}

void set_shift_unit(int value, const Token&, Draft& d) {
  d.shifted = true;
  d.shift.unit = static_cast<Unit>(value);
}

// The roles a pattern may name. A class in upper case has the role of its name in lower case, when
// there is one.
constexpr std::array kRoles = {
    Role{"none", [](int, const Token&, Draft&) {}},
    Role{"skip", [](int, const Token&, Draft&) {}},
    Role{"y", set_year},
    Role{"yy", set_year},
    // "A.D. 66", "490 BC": never short of its century.
    Role{"y3", [](int v, const Token&, Draft& d) { d.date.year = v; }},
    Role{"yyy", [](int v, const Token&, Draft& d) { d.date.year = v; }},
    Role{"year", set_year},
    Role{"yyyymmdd",
         [](int v, const Token&, Draft& d) {
           d.date.year = v / 10000;
           d.date.month = v / 100 % 100;
           d.date.day = v % 100;
         }},
    Role{"month", [](int v, const Token&, Draft& d) { d.date.month = v; }},
    Role{"m", [](int v, const Token&, Draft& d) { d.date.month = v; }},
    Role{"mm", [](int v, const Token&, Draft& d) { d.date.month = v; }},
    Role{"day", [](int v, const Token&, Draft& d) { d.date.day = v; }},
    Role{"d", [](int v, const Token&, Draft& d) { d.date.day = v; }},
    Role{"dd", [](int v, const Token&, Draft& d) { d.date.day = v; }},
    Role{"dth", [](int v, const Token&, Draft& d) { d.date.day = v; }},
    // The two small numbers of "02/08/2012", in their order.
    Role{"first",
         [](int v, const Token&, Draft& d) {
           d.date.numeric = true;
           d.date.month = v;
         }},
    Role{"second_number", [](int v, const Token&, Draft& d) { d.date.day = v; }},
    // The quarter under discussion, moved by years, or in the year that is named.
    Role{"topic", [](int v, const Token&, Draft& d) { d.date.topic = v; }},
    Role{"topic_year",
         [](int v, const Token&, Draft& d) {
           d.date.topic = 0;
           d.date.year = v;
         }},
    Role{"widen", [](int, const Token&, Draft& d) { d.date.week_of = true; }},
    Role{"weekend_of", [](int v, const Token&, Draft& d) { d.date.weekend_of = v != 0; }},
    Role{"beside_weekday", [](int v, const Token&, Draft& d) { d.date.beside_weekday = v; }},
    Role{"edge_day", [](int v, const Token&, Draft& d) { d.date.edge_day = v; }},
    Role{"year_short",
         [](int v, const Token&, Draft& d) {
           d.date.year = v;
           d.date.short_year = true;
         }},
    // "Heisei 28": the year before the first of the era, and the year of it.
    Role{"era", [](int v, const Token&, Draft& d) { d.date.year = v; }},
    Role{"era_year",
         [](int v, const Token&, Draft& d) {
           constexpr int kLongest = 9000;  // years of an era; more is no year
           d.date.year = v > 0 && v < kLongest ? d.date.year.value_or(0) + v : 0;
         }},
    Role{"week_number", [](int v, const Token&, Draft& d) { d.date.week = v; }},
    Role{"nth_week", [](int v, const Token&, Draft& d) { d.date.nth_week = v; }},
    Role{"nth_weekend", [](int v, const Token&, Draft& d) { d.date.nth_weekend = v; }},
    Role{"half_month", [](int v, const Token&, Draft& d) { d.date.half_month = v; }},
    // "The March quarter": the one that ends with it.
    Role{"quarter_of", [](int v, const Token&, Draft& d) { d.date.quarter = (v + 2) / 3; }},
    Role{"week_to", [](int v, const Token&, Draft& d) { d.date.week_to = v; }},
    Role{"weekday", [](int v, const Token&, Draft& d) { d.date.weekday = v; }},
    Role{"nth", [](int v, const Token&, Draft& d) { d.date.nth = v; }},
    Role{"turn", [](int v, const Token&, Draft& d) { d.date.turn = v != 0; }},
    // "9/11": 1 where the day may be one that is called by its date, 2 where it is nothing else.
    Role{"by_date", [](int v, const Token&, Draft& d) { d.date.by_date = v; }},
    // "The nineteen sixties": the two parts of a decade, added up.
    Role{"decade_plus",
         [](int v, const Token&, Draft& d) { d.date.decade = d.date.decade.value_or(0) + v; }},
    Role{"decade_hundreds", [](int v, const Token&, Draft& d) { d.date.decade = v * 100; }},
    Role{"run", [](int v, const Token&, Draft& d) { d.date.run = v; }},
    Role{"any", [](int v, const Token&, Draft& d) { d.date.any = v != 0; }},
    Role{"season", [](int v, const Token&, Draft& d) { d.date.season = static_cast<Season>(v); }},
    Role{"quarter", [](int v, const Token&, Draft& d) { d.date.quarter = v; }},
    Role{"half", [](int v, const Token&, Draft& d) { d.date.half = v; }},
    Role{"century", [](int v, const Token&, Draft& d) { d.date.century = v; }},
    Role{"decade", [](int v, const Token&, Draft& d) { d.date.decade = v; }},
    Role{"beside", [](int v, const Token&, Draft& d) { d.date.beside = v; }},
    Role{"holiday", [](int v, const Token&, Draft& d) { d.date.holiday = v; }},
    Role{"weekend", [](int v, const Token&, Draft& d) { d.date.weekend = v != 0; }},
    Role{"fiscal", [](int v, const Token&, Draft& d) {
           d.date.fiscal = v != 0;
           d.date.two_years = v == 2;
         }},
    Role{"bc", [](int v, const Token&, Draft& d) { d.date.bc = v != 0; }},
    Role{"part", [](int v, const Token&, Draft& d) { d.date.part = static_cast<DayPart>(v); }},
    Role{"h", [](int v, const Token&, Draft& d) { d.date.hour = v; }},
    Role{"hour", [](int v, const Token&, Draft& d) { d.date.hour = v; }},
    Role{"hhmm",
         [](int v, const Token&, Draft& d) {
           d.date.hour = v / 100;
           d.date.minute = v % 100;
         }},
    Role{"hour_decimal",
         [](int v, const Token&, Draft& d) {
           d.date.hour = v / 1000;
           d.date.minute = v % 1000 / 10;
         }},
    Role{"minute", [](int v, const Token&, Draft& d) { d.date.minute = v; }},
    Role{"second", [](int v, const Token&, Draft& d) { d.date.second = v; }},
    Role{"ampm",
         [](int v, const Token&, Draft& d) {
           d.morning = v == 0;
           d.afternoon = v != 0;
         }},
    Role{"zone", [](int v, const Token&, Draft& d) { d.date.zone = v; }},
    Role{"zone_daylight", [](int v, const Token&, Draft& d) { d.date.zone = v + 60; }},
    // "+0530" and "-0500"; "+05:30" by its hours.
    Role{"zone_east", [](int v, const Token&, Draft& d) { d.date.zone = v / 100 * 60 + v % 100; }},
    Role{"zone_west",
         [](int v, const Token&, Draft& d) { d.date.zone = -(v / 100 * 60 + v % 100); }},
    Role{"zone_east_hour", [](int v, const Token&, Draft& d) { d.date.zone = v * 60; }},
    Role{"zone_west_hour", [](int v, const Token&, Draft& d) { d.date.zone = -v * 60; }},
    Role{"number", [](int v, const Token& t, Draft& d) { d.amount.count = count_of(v, t); }},
    Role{"high", [](int v, const Token& t, Draft& d) { d.high = count_of(v, t); }},
    Role{"add_half", [](int, const Token&, Draft& d) { d.amount.count += 0.5; }},
    Role{"vague", [](int, const Token&, Draft& d) { d.amount.vague = true; }},
    Role{"times", [](int v, const Token&, Draft& d) { d.amount.count *= v; }},
    Role{"unit", [](int v, const Token&, Draft& d) { d.unit = static_cast<Unit>(v); }},
    Role{"units", [](int v, const Token&, Draft& d) { d.unit = static_cast<Unit>(v); }},
    Role{"adverb", [](int v, const Token&, Draft& d) { d.unit = static_cast<Unit>(v); }},
    // A shift of a named thing, or of what shift_unit says, by `v`.
    Role{"shift",
         [](int v, const Token&, Draft& d) {
           d.shifted = true;
           d.shift.amount.count = v;
         }},
    Role{"shift_unit", set_shift_unit},
    Role{"days", move_by<Unit::day>},
    Role{"weeks", move_by<Unit::week>},
    Role{"months", move_by<Unit::month>},
    Role{"years", move_by<Unit::year>},
    // A shift by the amount read, in the units read.
    Role{"sign",
         [](int v, const Token&, Draft& d) {
           d.shifted = true;
           d.shift.exact = true;
           d.sign = v;
         }},
    Role{"base", [](int v, const Token&, Draft& d) { d.shift.base = static_cast<Base>(v); }},
    Role{"same_day", [](int v, const Token&, Draft& d) { d.shift.same_day = v != 0; }},
    Role{"reference",
         [](int v, const Token&, Draft& d) { d.reference = static_cast<Reference>(v); }},
    Role{"mod", [](int v, const Token&, Draft& d) { d.mod = static_cast<Mod>(v); }},
    Role{"toward", [](int v, const Token&, Draft& d) { d.direction = v; }},
    Role{"edge", [](int v, const Token&, Draft& d) { d.edge = v; }},
};

}  // namespace

RoleId role_named(std::string_view name) {
  for (std::size_t i = 1; i < kRoles.size(); ++i) {
    if (kRoles[i].name == name) return static_cast<RoleId>(i);
  }
  return 0;
}

void apply(RoleId role, int value, const Token& token, Draft& draft) {
  kRoles[role].apply(value, token, draft);
}

}  // namespace gainsay::dates
