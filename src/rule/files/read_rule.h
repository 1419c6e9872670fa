// One rule file to one Rule.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "gainsay/diagnostic.h"
#include "rule/files/pattern.h"
#include "rule/files/rules.h"
#include "yaml/node.h"

namespace gainsay {

// What all rules share, from data/.
struct RuleTables {
  std::shared_ptr<const Units> units;
  std::shared_ptr<const IdleWords> idle;
  std::shared_ptr<const IdleWords> absence;  // of Variant
  std::shared_ptr<const IdleWords> denial;   // of WordTest
  std::shared_ptr<const UnitWords> unit_words;
};

// Reads a rule from its document, which the schema has already accepted or which this reader checks
// for itself where the schema cannot (temporal conditions, fields of the message). Problems go to
// `diagnostics`; nothing is returned when there is one.
std::optional<Rule> read_rule(const yaml::Node& document, const std::string& file,
                              const RuleTables& tables, Diagnostics& diagnostics);

// Changes `rule` by a case's file that `extends` it: severity, time, off (then `off` is set).
std::optional<Rule> extend_rule(const Rule& rule, const yaml::Node& document,
                                const std::string& file, bool& off, Diagnostics& diagnostics);

}  // namespace gainsay
