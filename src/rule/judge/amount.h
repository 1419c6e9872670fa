// A number with its unit, as a sentence of a report writes it.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "text/plurals.h"
#include "yaml/node.h"

namespace gainsay {

// What data/lexicon/en/nouns.yaml says of units.
struct UnitWords {
  Plurals plurals;
  std::map<std::string, std::string, std::less<>> names;  // UCUM code → noun

  UnitWords() = default;  // every unit is written as it is
  explicit UnitWords(const yaml::Node& nouns);
};

// "1,412 spills", "96,000,000 KES", "12.5%". Thousands are parted by commas. `unit` is a noun,
// put in the plural unless `value` is 1, or a code or symbol (UCUM, ISO 4217), left as it is where
// `words` has no name for it; empty for none.
std::string amount(double value, std::string_view unit, const UnitWords& words);

}  // namespace gainsay
