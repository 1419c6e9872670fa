#include "text/plurals.h"

#include <doctest/doctest.h>

#include "base/knowledge.h"

using namespace gainsay;

TEST_CASE("nouns are put in the plural, those that stand in it are left") {
  const Result<yaml::Node> nouns =
      yaml::parse(*Knowledge::embedded().find(Plurals::kFile), Plurals::kFile);
  const Plurals plurals(nouns.value());
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"battery", "batteries"}, {"day", "days"},
      {"box", "boxes"},         {"branch", "branches"},
      {"glass", "glasses"},     {"bus", "buses"},
      {"euros", "euros"},       {"spokesman", "spokesmen"},
      {"human", "humans"},      {"women", "women"},
      {"people", "people"},     {"drone", "drones"},
  };
  for (const auto& [one, many] : rows) CHECK(plurals.plural(one) == many);
}
