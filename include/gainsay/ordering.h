// Ordering: how an event stands in time to another one of the case, by what its source tells or a
// person wrote: "after the panel's first sitting", "within two weeks of the audit".
//
// The grain is the day, as nobody knows the order within one: "after" allows the very day on which
// the other ended. Refuses to be a date: where dates and orderings do not go together, all of them
// are shown and none is dropped.
#pragma once

#include <cstdint>
#include <string>

#include "gainsay/error.h"

namespace gainsay {

enum class Order : std::uint8_t {
  after,          // begins on the last day of the other at the earliest
  before,         // ends on the first day of the other at the latest
  within,         // no more than `days` lie between the two, whichever comes first
  within_after,   // after, and no more than `days` later
  within_before,  // before, and no more than `days` earlier
};

struct Ordering {
  Order order = Order::after;
  std::string event;      // id of the other event
  std::int64_t days = 0;  // of the three within; a month counts 31, a year 366: never too few
  std::string text;       // as it is told: "within 2 weeks of e4"
  Place written;

  friend bool operator==(const Ordering&, const Ordering&) = default;
};

}  // namespace gainsay
