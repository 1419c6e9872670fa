// Found: an expression where it stands, before it is resolved.
#pragma once

#include <cstdint>

#include "gainsay/mention.h"
#include "gainsay/span.h"
#include "mention/dates/expression.h"

namespace gainsay::dates {

// What stands between an expression and the one before it.
enum class Link : std::uint8_t {
  none,
  range,   // "to", "-", "through"
  list,    // "and", "or", ",", "/"
  ending,  // "the quarter ended Sept. 30"
  aside,   // "2 p.m. (1200 GMT) on Monday": the same time told twice, and its day
};

struct Found {
  Span span;
  std::uint32_t rule = 0;
  std::uint32_t paragraph = 0;
  int direction = 0;  // of the clause's tense
  Link link = Link::none;
  DateRelation relation = DateRelation::at;
  Span cue;   // before it, up to its beginning; empty when there is none
  Span tail;  // after it
  Expression expression;

  CalendarDate* date() { return std::get_if<CalendarDate>(&expression.body); }
  const CalendarDate* date() const { return std::get_if<CalendarDate>(&expression.body); }
};

}  // namespace gainsay::dates
