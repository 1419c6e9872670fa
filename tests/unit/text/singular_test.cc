#include "text/singular.h"

using gainsay::singular;

TEST_CASE("plurals are made singular, other words are left") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"batteries", "battery"}, {"boxes", "box"},   {"glass", "glass"},
      {"drones", "drone"},      {"virus", "virus"}, {"branches", "branch"},
      {"analysis", "analysis"}, {"ore", "ore"},
  };
  for (const auto& [plural, one] : rows) CHECK(singular(plural) == one);
}
