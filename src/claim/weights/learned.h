// Learned: the weights of data/lexicon/en/weights/, one file for each question that they answer.
#pragma once

#include <span>

#include "claim/weights/decision.h"
#include "claim/weights/weights.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

struct Learned {
  Weights claim;   // is it a claim that a rule could test? One outcome: yes, when above 0.
  Weights event;   // the same of an event
  Weights stance;  // an outcome for each Stance, in their order
  Weights date;    // one outcome: how much speaks for an option (date_options.h)

  // The weights that a decision of this kind rests on.
  const Weights& of(DecisionKind kind) const;

  // The outcome of `stance` that most speaks for.
  Stance stance_of(std::span<const Sign> signs) const;

  static Result<Learned> load(const Knowledge& knowledge);
};

}  // namespace gainsay::claim
