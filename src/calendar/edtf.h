// EDTF: written dates of ISO 8601-2:2019, all of levels 0, 1 and 2 as the Library of Congress
// specifies them (https://www.loc.gov/standards/datetime/, 4 February 2019), read into a typed
// value and printed back the same.
//
// docs/formats/edtf.md says what is accepted and what each form means as an Extent. Refuses the
// draft of 2012 (u for unspecified, "unknown", "open", parentheses), white space, and a second
// spelling for one and the same value (leading zeros of a Y year, "-0000").
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"
#include "calendar/edtf_value.h"
#include "calendar/period.h"
#include "gainsay/when.h"

namespace gainsay {

namespace edtf {

inline constexpr std::size_t kMaxBytes = 4096;  // of one text

// Fails with ErrorCode::input, or ErrorCode::limit for a longer text or a year over kMaxYear. The
// error's place.column is the code point in `text` (from 1) at which it stops being EDTF or at
// which the part stands that cannot be; the fragment is what stands there, empty at the end.
Result<Value> parse(std::string_view text);

// The text that parse() reads as this value; the very text that it was read from.
std::string print(const Value& value);

// What the value means as an Extent, always valid(). docs/formats/edtf.md has the table.
Extent extent_of(const Value& value, Reading reading);

// Written dates for what was found in text by other means. A year over four digits cannot have a
// month in EDTF; day() and month() then give the year alone.
std::string day(const CivilDay& day);
std::string month(std::int64_t year, unsigned month);
std::string year(std::int64_t year);
// `start` and `end` are dates as above; empty = open ("..").
std::string interval(std::string_view start, std::string_view end);

}  // namespace edtf

// The When that `text` means. Fails as edtf::parse does.
Result<When> when_from_edtf(std::string_view text, Reading reading = Reading::within);

// The text that means the Extent of `when` and not only its end: "[..2019-02]" of an event that was
// read as having been at some time until then ("../2019-02", "2019-02?"); else its own.
std::string edtf_of_extent(const When& when);

}  // namespace gainsay
