// Roles: what a token of a match contributes to the expression, and how.
#pragma once

#include <string_view>

#include "mention/dates/expression.h"
#include "mention/dates/pattern.h"

namespace gainsay::dates {

// The role called `name`, or 0.
RoleId role_named(std::string_view name);

// An expression in the making: everything that roles can set.
struct Draft {
  CalendarDate date;
  Amount amount;
  std::optional<double> high;  // "two to six days": the higher count
  Unit unit = Unit::none;
  Reference reference = Reference::none;
  Mod mod = Mod::none;
  int sign = 1;  // of a shift by an amount
  bool shifted = false;
  Shift shift;
  int direction = 0;
  int edge = 0;
  bool afternoon = false;  // "p.m."
  bool morning = false;    // "a.m."
};

// Applies `value` in the role; `token` is where it stands.
void apply(RoleId role, int value, const Token& token, Draft& draft);

}  // namespace gainsay::dates
