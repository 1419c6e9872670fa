// Limits: words of a statement that narrow what it says and that no slot holds.
#pragma once

#include <string>

#include "claim/proposition.h"
#include "claim/sentence_reading.h"
#include "claim/stance.h"

namespace gainsay::claim {

// As they are written: "general purpose" (a cue of a qualifier), "frozen" of "frozen beef", the
// class of which something was the first ("mill"), the thing that cannot ("app"), or how, to what
// end and on what it is not done ("for cash", "on animals"). Empty where nothing limits. `object`:
// the slot, which may hold what would be a limit otherwise.
std::string limits_of(const SentenceReading& sentence, const WordLexicon& lexicon,
                      const Proposition& proposition, const StanceReading& stance,
                      const NodeRef& object);

}  // namespace gainsay::claim
