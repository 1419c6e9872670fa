// Slot phrases: the phrases of a clause that fill the slots of its predicate: who acts, what it is
// done to, who stands on the other side, and the money in whose place a thing stands.
#pragma once

#include "claim/clauses/clause_reading.h"

namespace gainsay::claim {

// Fills the slots of `result`, whose frame and the end of whose predicate have been read, from
// `clause`.
void fill_slots(const ClauseReading& reading, Proposition& result, const Clause& clause);

// "delivered to the insurer a file with the trips of 40,000 users": an object behind whom it went
// to.
void take_shifted(const ClauseReading& reading, Proposition& result);

}  // namespace gainsay::claim
