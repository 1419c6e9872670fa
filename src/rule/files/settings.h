// How loud rules are in a case: `rules:` in case.yaml.
#pragma once

#include <vector>

#include "gainsay/case.h"
#include "gainsay/diagnostic.h"
#include "rule/files/rules.h"

namespace gainsay {

// Gives each rule the severity that the case sets, and takes out those that are off. Tells of a
// rule that is not there, and of GS901 set to anything but an error: a quote that is not in its
// source is no evidence, and what rests on it must not be compared.
void apply_settings(const std::vector<RuleSetting>& settings, std::vector<Rule>& rules,
                    Diagnostics& diagnostics);

}  // namespace gainsay
