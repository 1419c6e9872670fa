// Extent: when something took place, as far as it is known.
//
// Four instants: it starts somewhere in [earliest_start, latest_start] and ends somewhere in
// [earliest_end, latest_end]. An end is exclusive: the first instant at which it is over. Examples,
// with midnight UTC of a day written as the day:
//
//   on 4 November 2017       {04 Nov, 04 Nov, 05 Nov, 05 Nov}
//   some day in November     {01 Nov, 30 Nov, 02 Nov, 01 Dec}
//   throughout 2018          {01 Jan 2018, 01 Jan 2018, 01 Jan 2019, 01 Jan 2019}
//   from 2016 on             {01 Jan 2016, 31 Dec 2016, 02 Jan 2016, kForever}
//   not known at all         {kBeginning, kForever, kBeginning, kForever}
//
// The grain is the day: a date without a time of day has all four instants at midnight UTC.
// Guarantees, when valid(): earliest_start <= latest_start, earliest_end <= latest_end,
// earliest_start <= earliest_end, latest_start <= latest_end.
// Refuses to be sharper than its source: nothing in gainsay narrows an Extent without evidence.
#pragma once

#include <cstdint>
#include <limits>

namespace gainsay {

// Seconds since 1970-01-01T00:00:00Z in the proleptic Gregorian calendar, without leap seconds.
using Instant = std::int64_t;

inline constexpr Instant kBeginning = std::numeric_limits<Instant>::min();  // minus infinity
inline constexpr Instant kForever = std::numeric_limits<Instant>::max();    // plus infinity
inline constexpr Instant kDay = 86'400;

struct Extent {
  Instant earliest_start = kBeginning;
  Instant latest_start = kForever;
  Instant earliest_end = kBeginning;
  Instant latest_end = kForever;

  constexpr bool valid() const {
    return earliest_start <= latest_start && earliest_end <= latest_end &&
           earliest_start <= earliest_end && latest_start <= latest_end;
  }
  // True when start and end are each one known instant.
  constexpr bool sharp() const {
    return earliest_start == latest_start && earliest_end == latest_end;
  }
  // True when nothing at all is known.
  constexpr bool unknown() const { return *this == Extent{}; }

  friend constexpr bool operator==(const Extent&, const Extent&) = default;
};

}  // namespace gainsay
