// Plurals: the plural of an English noun, by `plurals` of data/lexicon/en/nouns.yaml.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "yaml/node.h"

namespace gainsay {

class Plurals {
 public:
  static constexpr char kFile[] = "data/lexicon/en/nouns.yaml";

  Plurals() = default;  // knows none: every noun stays as it is
  explicit Plurals(const yaml::Node& nouns);

  // "battery" → "batteries". `noun` is in lower case, in the singular or, where its form tells
  // ("euros"), in the plural, in which it stays.
  std::string plural(std::string_view noun) const;

 private:
  std::vector<std::pair<std::string, std::string>> endings_;  // the first that fits holds
};

}  // namespace gainsay
