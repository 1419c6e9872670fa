// Limits: words of a statement that narrow what it says and that no slot holds.
#pragma once

#include <string>

#include "claim/claims/stance.h"
#include "claim/clauses/proposition.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {

// As they are written: "general purpose" (a cue of a qualifier), "frozen" of "frozen beef", the
// class of which something was the first ("mill"), the thing that cannot ("app"), or how, to what
// end and on what it is not done ("for cash", "on animals"). Empty where nothing limits. `object`:
// the slot, which may hold what would be a limit otherwise.
std::string limits_of(const SentenceReading& sentence, const WordLexicon& lexicon,
                      const Proposition& proposition, const StanceReading& stance,
                      const NodeRef& object);

// "powder tower" of "have not dismissed anybody because of the new powder tower", "make grow
// faster" of "will not give them drugs to make them grow faster": the words that name for what
// reason or purpose a denied thing was not done, where the sentence limits the denial to it. Empty
// where the reason is why it was not done (behind a comma, "because we care", "because of our
// faith") or is that of another clause.
std::string reason_denied(const SentenceReading& sentence, const Proposition& proposition,
                          const StanceReading& stance);

}  // namespace gainsay::claim
