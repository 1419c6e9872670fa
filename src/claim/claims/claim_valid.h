// Of what time a claim speaks: by the date in its words that is its own, and by how long they say
// that something lasts (times.h has what a stance makes of the date).
#pragma once

#include <optional>

#include "claim/claims/claim_reading.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

// "We never keep data for more than 30 days": for less it may be kept, so that the length of time
// is a quantity; nothing where the sentence has no such length. But "we have not sold them for more
// than two years" says since when.
std::optional<Quantity> length_bound(const ClaimReading& reading, const Proposition& proposition);

// The date of the sentence that tells when what `proposition`, claimed with `stance`, says was or
// will be; nullptr where there is none. Never `said_on`, the date of the saying.
const DateMention* date_of_claim(const ClaimReading& reading, const Proposition& proposition,
                                 Stance stance, const DateMention* said_on);

// Sets the time that `claim` speaks of, from that `date`. Its stance, the day it was said and its
// quantity have been read.
void set_valid(const ClaimReading& reading, const ClaimCandidate& candidate,
               const DateMention* date, Claim& claim);

}  // namespace gainsay::claim
