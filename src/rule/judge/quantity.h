// Numbers of the same measure: whether they can be the same number.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "rule/files/pattern.h"

namespace gainsay {

// The factor that turns a number of `unit` into one of `other`; 0 when they do not measure the
// same kind of thing.
double unit_factor(const Units& units, const std::string& unit, const std::string& other);

// What the words of a quantity allow, as [low, high] times `factor`: rounding widens a number,
// "fewer than" opens it downwards, "more than" upwards.
struct NumberRange {
  double low = 0;
  double high = 0;
};
NumberRange range_of(const Quantity& quantity, double factor);

// Of what stretch of time the event's number is: a figure for 2019 is one for the whole of it,
// whenever in 2019 the deed was. Nothing where it is of the event's own time.
std::optional<Extent> time_of_number(const Event& event);

// Does the claim, a negative one, say that there is never more, or never less, than its number?
bool bounds(const Claim& claim);

// Whether `found`, times `factor`, keeps to the number of such a claim: it may where rounding
// decides, and does where it is not of the same kind of thing.
Truth inside(const Quantity& bound, const Quantity& found, double factor);

// What the number of the record is a number of: what the statement counts, a part of it ("sold 40
// tonnes to schools"), all that the statement counts a part of, or a part and more.
enum class Share : std::uint8_t { same, part, whole, across };

// Whether two numbers in the same unit are further apart than rounding and tolerance explain; a
// part may be less, the whole may be more, and what is neither may be any.
bool differ(const Quantity& claim, const Quantity& event, double factor, Share share,
            const NumberTest& test);

}  // namespace gainsay
