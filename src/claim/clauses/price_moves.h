// Price moves: what a clause says was done to a price, whatever else its verb may mean: "raised the
// fee", "the fare to Split went up", "rents stay as they are".
#pragma once

#include "claim/clauses/clause_reading.h"

namespace gainsay::claim {

// Reads one into `result`, whose object is then what it is the price of; false where there is none.
bool price_move(const ClauseReading& reading, Proposition& result, const Clause& clause);

}  // namespace gainsay::claim
