#include "rule/judge/amount.h"

#include <doctest/doctest.h>

#include "base/knowledge.h"

namespace {

using namespace gainsay;

std::string amount(double value, const char* unit) {
  static const Result<yaml::Node> nouns =
      yaml::parse(*Knowledge::embedded().find(Plurals::kFile), Plurals::kFile);
  static const UnitWords words(nouns.value());
  return gainsay::amount(value, unit, words);
}

}  // namespace

TEST_CASE("a number parts its thousands") {
  CHECK(amount(0, "") == "0");
  CHECK(amount(999, "") == "999");
  CHECK(amount(1000, "") == "1,000");
  CHECK(amount(1'900'000, "") == "1,900,000");
  CHECK(amount(497318.6, "t") == "497,318.6 t");
  CHECK(amount(-1450, "L") == "-1,450 L");
  CHECK(amount(-120, "") == "-120");
  CHECK(amount(1e20, "t") == "1e+20 t");
}

TEST_CASE("a unit that is a noun stands in the plural, a symbol does not") {
  CHECK(amount(1, "bag") == "1 bag");
  CHECK(amount(1412, "spill") == "1,412 spills");
  CHECK(amount(2, "battery") == "2 batteries");
  CHECK(amount(2, "day") == "2 days");
  CHECK(amount(2, "box") == "2 boxes");
  CHECK(amount(2, "glass") == "2 glasses");
  CHECK(amount(4, "sales person") == "4 sales people");
  CHECK(amount(7, "women") == "7 women");
  CHECK(amount(5, "euros") == "5 euros");
  CHECK(amount(214e6, "KES") == "214,000,000 KES");
  CHECK(amount(3, "kWh") == "3 kWh");
  CHECK(amount(3, "kg") == "3 kg");
  CHECK(amount(12.5, "%") == "12.5%");
  CHECK(amount(40, "[acr_us]") == "40 acres");
  CHECK(amount(40, "har") == "40 hectares");
}

TEST_CASE("without words for units each stands as it is") {
  CHECK(gainsay::amount(3, "bag", UnitWords()) == "3 bag");
  CHECK(gainsay::amount(40, "har", UnitWords()) == "40 har");
}
