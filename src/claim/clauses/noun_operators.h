// Noun operators: operators that govern a noun: "ended the sale of arms", "walked away from that
// business", "resumed shipments". How the effect of any operator joins that of the ones before it.
#pragma once

#include "claim/clauses/clause_reading.h"

namespace gainsay::claim {

// "promised to stop selling": takes the effect of an operator into `result`, after those of the
// operators that govern it.
void apply_effect(Proposition& result, Effect effect);

// "never stopped selling", "have not ended our sales": does `result`, before it takes `effect`,
// deny that it was over, and not that it was done?
bool denies_end(const Proposition& result, Effect effect);
// What is so denied went on.
void went_on(Proposition& result);
// Takes the effect into `result`, or that it went on.
void take_effect(Proposition& result, Effect effect);

// Reads into `result` what the operator `op` of clause `index` says of what a noun names. `frame`:
// the one found at the same verb. False where the operator governs no noun.
bool noun_operator(const ClauseReading& reading, Proposition& result, Index index,
                   const PredicateMatch& op, const PredicateMatch& frame);

}  // namespace gainsay::claim
