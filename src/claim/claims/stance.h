// Stance: what kind of claim a proposition makes, and whether it affirms or denies.
#pragma once

#include "claim/clauses/proposition.h"
#include "claim/lexicon.h"
#include "claim/voices/attribution.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

struct StanceReading {
  Stance stance = Stance::assertion;
  Polarity polarity = Polarity::positive;
  bool strong = false;  // rests on a cue or a form of the verb, not only on the lack of others
};

// `first` and `last`: the words that count as cues of this proposition. `number`: a quantity stands
// in them.
StanceReading read_stance(const SentenceReading& sentence, const Lexicon& lexicon,
                          const Proposition& proposition, const Attribution& attribution,
                          Index first, Index last, bool number);

}  // namespace gainsay::claim
