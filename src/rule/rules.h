// Rules: the files of data/rules/ (and a case's rules/) as typed patterns.
#pragma once

#include <memory>
#include <string>
#include <string_view>
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

// A rule file of a case: its path, for messages, and its bytes.
struct RuleSource {
  std::string file;
  std::string bytes;
};

// All rules of data/rules/, sorted by id. Problems go to `diagnostics`; a rule with a problem is
// left out.
std::vector<Rule> load_rules(const Knowledge& knowledge, Diagnostics& diagnostics);

// The same with a case's own files: a file with `extends: GS301` changes what it names (severity,
// time, off) of that rule; one with an id of its own adds a rule.
std::vector<Rule> load_rules(const Knowledge& knowledge, const std::vector<RuleSource>& own,
                             Diagnostics& diagnostics);

// The same when the built-in rules are at hand, loaded before.
std::vector<Rule> add_rules(std::vector<Rule> built_in, const std::vector<RuleSource>& own,
                            const Knowledge& knowledge, Diagnostics& diagnostics);

}  // namespace gainsay
