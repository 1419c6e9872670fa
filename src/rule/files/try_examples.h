// A rule's examples, run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ontology/ontology.h"
#include "rule/files/rules.h"

namespace gainsay {

// "must", "may", or "silent" for cannot: what an example expects of its rule.
std::string_view example_outcome(Truth truth);

// What became of one example.
struct ExampleRun {
  std::string rule;
  std::string name;
  std::string expected;  // "must", "may" or "silent"
  std::string found;     // the same; "2 findings" where there is more than one
  std::string detail;    // a finding's message, or what stopped the rule

  bool as_expected() const { return expected == found; }
};

// Evaluates each of the rule's examples with this rule alone.
std::vector<ExampleRun> try_examples(const Rule& rule, const Ontology& world);

}  // namespace gainsay
