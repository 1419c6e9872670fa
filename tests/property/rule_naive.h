// A second evaluator of the rules, for comparison: nested loops over claims and events, each
// condition written anew from docs/formats/rules.md. It shares the rules' patterns, the ontology
// and the relations of the calendar (which have brute-force tests of their own) with the engine,
// and nothing of its columns, indexes, caches or judge.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "ontology/ontology.h"
#include "rule/files/rules.h"

namespace gainsay {

// "GS101 c1 e1 must", and for two of a kind "GS303 c1c2  must".
std::set<std::string> evaluate_naively(const std::vector<Rule>& rules, const Ontology& ontology,
                                       const std::vector<Claim>& claims,
                                       const std::vector<Event>& events);

}  // namespace gainsay
