// Lexicon: all that data/lexicon/en/ says about claims and events, compiled. Immutable after load.
#pragma once

#include "claim/clauses/predicates.h"
#include "claim/rows/register.h"
#include "claim/slots/quantity.h"
#include "claim/voices/reporting.h"
#include "claim/weights/learned.h"
#include "claim/weights/salience.h"
#include "claim/words/cues.h"
#include "claim/words/word_lexicon.h"

namespace gainsay::claim {

struct Lexicon {
  WordLexicon words;
  Predicates predicates;
  Cues cues;
  Reporting reporting;
  Salience salience;
  Measures measures;
  RegisterWords registers;
  Learned learned;

  static Result<Lexicon> load(const Knowledge& knowledge);
};

}  // namespace gainsay::claim
