#include "text/plurals.h"

namespace gainsay {

Plurals::Plurals(const yaml::Node& nouns) {
  const yaml::Node* plurals = nouns.find("plurals");
  if (plurals == nullptr) return;
  for (const yaml::Node& rule : plurals->items) {
    endings_.emplace_back(rule.text("ending"), rule.text("plural"));
  }
}

std::string Plurals::plural(std::string_view noun) const {
  for (const auto& [one, many] : endings_) {
    if (noun.ends_with(one)) return std::string(noun.substr(0, noun.size() - one.size())) + many;
  }
  return std::string(noun);
}

}  // namespace gainsay
