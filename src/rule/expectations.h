// Expectations: what a case says of its own findings (`expect:` in case.yaml), held against them.
#pragma once

#include <string>
#include <vector>

#include "gainsay/case.h"
#include "rule/evaluate.h"

namespace gainsay {

// One line of a diff between what is expected and what was found.
struct Difference {
  enum class Kind : std::uint8_t {
    missing,     // expected, and not found
    unwanted,    // found, where silence is expected
    uncertain,   // found, with another certainty
    unexpected,  // found, and no expectation says anything of it
  };
  Kind kind = Kind::missing;
  std::string rule;
  std::vector<std::string> on;
  std::string expected;  // "must", "silent"; empty where nothing is
  std::string found;     // "may", "nothing"
  std::string reason;    // why the rule does not fire, or the finding's message
  Place written;         // of the expectation; of the unexpected, nowhere
};

// In the order of the expectations, then what is unexpected in the order of the findings. An
// expectation of a rule or a part that is not there is told as an error.
std::vector<Difference> compare_expectations(const std::vector<Expectation>& expectations,
                                             const EvaluationInput& input,
                                             const std::vector<Finding>& findings,
                                             Diagnostics& diagnostics);

}  // namespace gainsay
