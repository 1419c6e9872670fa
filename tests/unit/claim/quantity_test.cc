// The unit of what is counted.
#include "reading.h"

using namespace gainsay::claim;

namespace {

// "90000 m3": the first number of the sentence and the unit that it is counted in.
std::string counted(const std::string& text) {
  const ReadText read(text);
  const Measures& measures = test_lexicon().measures;
  const auto number = measures.number_in(read.reading, 0, read.reading.view.size());
  if (!number) return "";
  const gainsay::Quantity quantity =
      measures.find(read.reading, test_lexicon().words, *number, read.reading.view.size(), kNone);
  return std::to_string(static_cast<int>(number->value)) + " " + quantity.unit;
}

}  // namespace

TEST_CASE("a unit of two words is another than its last word alone") {
  CHECK(counted("The mill drew 90,000 cubic metres from the river.") == "90000 m3");
  CHECK(counted("The mill let 400 square metres to a school.") == "400 m2");
  CHECK(counted("The mill laid 400 metres of pipe.") == "400 m");
}

TEST_CASE("so many of one unit for each of another, and raised figures") {
  CHECK(counted("The mill let out 14 milligrams of dust per cubic metre.") == "14 mg/m3");
  CHECK(counted("The mill let out 14 mg/m3 of dust.") == "14 mg/m3");
  CHECK(counted("The mill let out 14 mg/m\u00b3 of dust.") == "14 mg/m3");
  CHECK(counted("The mill let 400 m\u00b2 to a school.") == "400 m2");
  CHECK(counted("The mill burned 9 litres per 100 km.") == "9 L/100 km");
  CHECK(counted("The mill kept 20 per cent of the fares.") == "20 %");
  CHECK(counted("The mill sold 40/50 lamps.").starts_with("40 "));
}

TEST_CASE("a number with a word for its power of ten is exact") {
  const auto value = [](const std::string& text) {
    const ReadText read(text);
    return test_lexicon().measures.number_in(read.reading, 0, read.reading.view.size())->value;
  };
  CHECK(value("The mill made 4.1 lakh tyres.") == 410'000);
  CHECK(value("The mill made 1.15 million tyres.") == 1'150'000);
  CHECK(value("The mill owes 2.675 trillion pounds.") == 2'675'000'000'000);
  CHECK(value("The mill made 6.7 dozen tyres.") == 80.4);
}

TEST_CASE("of two words behind a number the second counts") {
  CHECK(counted("The mill shipped 40 wet tonnes to Hull.") == "40 t");
}
