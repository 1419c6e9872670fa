// Rules: the files of data/rules/ (and a case's rules/) as typed patterns.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/diagnostic.h"
#include "gainsay/rule.h"

namespace gainsay {

struct RulePattern;  // src/rule/pattern.h

struct Rule {
  RuleText text;
  std::shared_ptr<const RulePattern> pattern;
};

// All rules of data/rules/, sorted by id. Problems go to `diagnostics`.
std::vector<Rule> load_rules(const Knowledge& knowledge, Diagnostics& diagnostics);

}  // namespace gainsay
