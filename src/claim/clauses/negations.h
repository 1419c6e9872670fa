// Negations: what the words of a clause deny besides its verb: "no order", "not one of the pumps",
// "there was not a day on which", "you will not see us take". What is a negation in form alone
// ("not only", "no more than") denies nothing.
#pragma once

#include "claim/clauses/clause_reading.h"

namespace gainsay::claim {

// "not only", "no more than": a negation in form alone, in the words [first, last).
bool seeming_negation(const ClauseReading& reading, Index first, Index last);

// "no order", "not a single voter", "nobody", but not the "no" of "said no".
bool is_negative(const ClauseReading& reading, const NounPhrase& phrase);

// "There has not been one loss that we judged from afar", "a day on which we sold to an army": the
// clause that says what there was none of, or kNone. `negated`: clause `index` is.
Index denied_existence(const ClauseReading& reading, Index index, bool negated);

// "you will not see | us take": is clause `index` what others do not see, and so not done?
bool seen_by_others(const ClauseReading& reading, Index index);

// "is not to sell": one "not" that stands between the two counts once.
bool shares_negator(const ClauseReading& reading, const VerbGroup& outer, const VerbGroup& inner);

}  // namespace gainsay::claim
