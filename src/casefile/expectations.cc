#include "casefile/expectations.h"

#include <utility>

namespace gainsay {

std::vector<Expectation> read_expectations(const yaml::Node& root, FileReader& reader) {
  std::vector<Expectation> expectations;
  const yaml::Node* list = root.find("expect");
  if (list == nullptr) return expectations;
  for (const yaml::Node& item : list->items) {
    Expectation expected;
    expected.rule = item.text("rule");
    expected.on = item.texts("on");
    expected.outcome = outcome_from(item.text("outcome")).value_or(Expectation::Outcome::fires);
    expected.written = reader.place(item);
    // What the schema check has told of is left out.
    if (!expected.rule.empty() && !expected.on.empty()) expectations.push_back(std::move(expected));
  }
  return expectations;
}

}  // namespace gainsay
