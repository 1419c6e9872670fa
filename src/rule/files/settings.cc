#include "rule/files/settings.h"

#include <algorithm>
#include <string>

#include "base/nearest.h"

namespace gainsay {
namespace {

constexpr char kVerbatim[] = "GS901";

std::string nearest_rule(const std::string& id, const std::vector<Rule>& rules) {
  std::vector<std::string> ids;
  ids.reserve(rules.size());
  for (const Rule& rule : rules) ids.push_back(rule.text.id);
  const std::string near = nearest_word(id, ids);
  return near.empty() ? "`gainsay rules` lists them." : "Did you mean «" + near + "»?";
}

}  // namespace

void apply_settings(const std::vector<RuleSetting>& settings, std::vector<Rule>& rules,
                    Diagnostics& diagnostics) {
  for (const RuleSetting& setting : settings) {
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule& candidate) {
      return candidate.text.id == setting.rule;
    });
    if (rule == rules.end()) {
      diagnostics.push_back({Severity::error, "unknown-rule", "there is no such rule",
                             setting.written, setting.rule, nearest_rule(setting.rule, rules)});
    } else if (setting.rule == kVerbatim && setting.severity != Severity::error) {
      diagnostics.push_back({Severity::error, "fixed-rule", "this rule is always an error",
                             setting.written, setting.rule,
                             "A quote that is not in its source is no evidence."});
    } else if (setting.severity) {
      rule->text.severity = std::string(to_string(*setting.severity));
    } else {
      rules.erase(rule);
    }
  }
}

}  // namespace gainsay
