// How long what was said before has held: "That has been so since 2012", "It has always been our
// rule" behind a statement in the present.
#pragma once

#include "claim/sentence_reading.h"
#include "claim/words/word_lexicon.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

// Widens the time that `claim` speaks about, where a clause of the sentence says since when or that
// always what the claim says has held. Only of a claim about the day on which it was said.
void hold_since(const SentenceReading& sentence, const WordLexicon& words, Claim& claim);

}  // namespace gainsay::claim
