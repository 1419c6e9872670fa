// Demands: what somebody is asked, told or ordered to do. What took place is the demand, and not
// what is demanded: "ordered the firm to close the field", "demanded that the firm mend the weir".
#pragma once

#include "claim/clauses/clause_reading.h"

namespace gainsay::claim {

// "demanded that the firm mend the weir": is what the clause after `index` tells only wanted?
bool mandates(const ClauseReading& reading, Index index);

// Reads such a demand into `result`, where `frame`, that of clause `index`, has a slot for whom it
// is made to; false where it has none or nothing is demanded.
bool wants_deed(const ClauseReading& reading, Proposition& result, Index index,
                const PredicateMatch& frame);

// "ordered the firm to close the field": the same of what clause `inner` says to do, under an
// operator of asking.
bool asked_to_do(const ClauseReading& reading, Proposition& result, Index index, Index inner);

}  // namespace gainsay::claim
