// Lexicon: all that data/lexicon/en/ says about claims and events, compiled. Immutable after load.
#pragma once

#include "claim/cues.h"
#include "claim/learned.h"
#include "claim/predicates.h"
#include "claim/quantity.h"
#include "claim/register.h"
#include "claim/reporting.h"
#include "claim/salience.h"
#include "claim/word_lexicon.h"

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
