// Rules over claims and events: Findings with their proof.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "gainsay/finding.h"
#include "ontology/ontology.h"
#include "rule/date_words.h"
#include "rule/files/rules.h"

namespace gainsay {

struct EvaluationInput {
  const std::vector<Rule>& rules;
  const Ontology& ontology;
  const std::vector<Claim>& claims;
  const std::vector<Event>& events;
  DateWording dates = {};  // for the messages; empty: dates are given as EDTF
};

// Every finding, sorted by rule, then by what the quotes say; the same for any order of the input.
std::vector<Finding> evaluate(const EvaluationInput& input);

// The same, but fails with ErrorCode::limit where there are more than `most`: what says the same a
// thousand times, against a thousand records, is nothing that anybody could read or hold in memory.
Result<std::vector<Finding>> evaluate_within(const EvaluationInput& input, std::size_t most);

// Why a rule does not fire on a pair: the variant that came furthest, with all its conditions.
struct Refusal {
  std::string rule;
  std::string title;
  std::string variant;                // empty where the rule has only one
  Condition stopped;                  // the first condition that cannot hold
  std::vector<Condition> conditions;  // all, in the order of the rule
};

// For each rule (or only `rule`, when not empty: id or slug) that joins what `left` and `right` are
// (ids of a claim and an event, of two claims, of two events) and gives no finding for the pair:
// what stopped it. Of two events either may be the first: the order that comes further is told.
std::vector<Refusal> why_not(const EvaluationInput& input, const std::string& left,
                             const std::string& right, const std::string& rule);

}  // namespace gainsay
