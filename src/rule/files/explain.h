// Rules told to people: for `gainsay explain`, and as the pages of docs/rules/.
#pragma once

#include <string>
#include <vector>

#include "rule/files/rules.h"
#include "rule/files/try_examples.h"

namespace gainsay {

// What the rule finds, when it fires, why it matters, what it does not show, false alarms and its
// examples, as plain text in lines of at most 80 columns. With `runs` (of all its examples) it says
// what came out when they were run.
std::string explain_rule(const Rule& rule, const std::vector<ExampleRun>& runs = {});

// The page docs/rules/<id>-<slug>.md.
std::string render_rule_markdown(const Rule& rule);
// The page docs/rules/README.md: all rules in a table.
std::string render_rule_index(const std::vector<Rule>& rules);

}  // namespace gainsay
