// Where the date of an event stands: with the deed, or with other words of the record, of which it
// need not be said.
#pragma once

#include "claim/events/event_reading.h"

namespace gainsay::claim {

// "In 2016 a court found that it had sold them", "sold them to a mayor who left in 2016", "before
// its bankruptcy in 2016": is `when`, the date that was taken for the deed of `proposition`, said
// of something else, or not in the sentence? Not where it is open towards the past anyway, or the
// day of an entry that the sentence stands in.
bool dated_from_aside(const EventReading& reading, const Proposition& proposition,
                      const When& when);

}  // namespace gainsay::claim
