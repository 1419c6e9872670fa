// Rules over claims and events: Findings with their proof.
#pragma once

#include <string>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "gainsay/finding.h"
#include "ontology/ontology.h"
#include "rule/rules.h"

namespace gainsay {

struct EvaluationInput {
  const std::vector<Rule>& rules;
  const Ontology& ontology;
  const std::vector<Claim>& claims;
  const std::vector<Event>& events;
};

// Every finding, sorted by rule, claim and event; the same for any order of the input.
std::vector<Finding> evaluate(const EvaluationInput& input);

}  // namespace gainsay
