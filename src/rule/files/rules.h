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
#include "ontology/ontology.h"

namespace gainsay {

struct RulePattern;  // src/rule/files/pattern.h

struct Rule {
  RuleText text;
  std::shared_ptr<const RulePattern> pattern;
  std::string file;  // that it comes from, or that changed it last
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

// The rule whose id or name is `name`, or nullptr.
const Rule* rule_named(const std::vector<Rule>& rules, std::string_view name);

// The error of asking for a rule that is not there.
Error no_such_rule(const std::string& name);

// Tells of rules that can never fire: an action that the ontology does not have, conditions that
// exclude each other. Such a rule is left in: it does no harm but that nobody is warned by it.
void check_rules(const std::vector<Rule>& rules, const Ontology& ontology,
                 Diagnostics& diagnostics);

}  // namespace gainsay
