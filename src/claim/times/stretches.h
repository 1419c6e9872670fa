// Stretches: a time by itself: how long it is, where it begins and ends, and the one that lies
// between two. Nothing is narrowed, and what was not read is not known.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "gainsay/mention.h"
#include "gainsay/when.h"

namespace gainsay::claim {

inline constexpr std::size_t kLettersOfDay = 10;  // letters of a date with its day: "on Wednesday"

// Is it a date with its day, at one end at least?
bool names_day(const DateMention& date);
// Is it a day, or one of several, and no month or stretch of days?
bool is_day(const When& when);
// "at 9.30", but not "this morning", which names its day.
bool of_clock(const DateMention& date);

// The When of EDTF text that was put together from dates that were read; unknown if it is none.
When when_of(const std::string& edtf, bool throughout = false);

// Of the EDTF text "2018-02/2019", "2018-02" and "[2018-02-05..2018-02-11]" where it begins, and
// where it ends.
std::string start_text(std::string_view edtf);
std::string end_text(std::string_view edtf);
// Is what these gave no end: one that is not known, or that there is none?
bool is_open(const std::string& end);
// "a/b" of two dates, or the one date when they are equal.
std::string between(const std::string& start, const std::string& end);
// The last day of a date whose end is known, "2020-12-31" of 2020; else the date.
std::string last_day(const When& when);

// `found` without its time of day.
When day_of(const When& found);

// Written "../2019-02", but of something that was at some time until then, and did not last until
// then: its end is not known either.
When some_time_until(const When& last);

// Written "2019-02-11?", of what a paper of that day tells as done and dates to no time: it was
// then or at some time before. What is no day stays as it is.
When then_or_before(const When& paper);

// Written "2014/2016", of what was done at some time in it and did not last all through; any other
// time as it is.
When some_time_in(const When& found);

// Its end, where that is known.
When end_of_stretch(const When& found);

// The first day or month of a stretch of time, "2019-05" of "2019-05/..": of what began on it and
// was done with. Any other time as it is.
When start_of_stretch(const When& found);

// A stretch from a first of January to the next thirty-first of December as that year; else itself.
When whole_year(const When& found);

// "since 2017", told in `document`: until then.
When closed_by(const When& found, const When& document);

}  // namespace gainsay::claim
