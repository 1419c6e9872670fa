// What `rules` and `explain` work with: the texts of all rules.
#pragma once

#include <vector>

#include "cli/session.h"
#include "gainsay/rule.h"

namespace gainsay {

struct RuleTexts {
  std::vector<RuleText> texts;  // sorted by id
  Language language;
};

// Defects in the rule files are listed on standard error.
Result<RuleTexts> load_rule_texts(Session& session);

}  // namespace gainsay
