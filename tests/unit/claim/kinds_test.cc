// Of which kind the things are that a sentence names.
#include "claim/slots/kinds.h"

#include "reading.h"

using namespace gainsay::claim;

namespace {

std::string kinds(const std::string& text) { return kinds_named(ReadText(text).reading, 0, 0); }

}  // namespace

TEST_CASE("a word before a noun says of which kind it is") {
  CHECK(kinds("We added sugar to our red wines.") == "red wine");
  CHECK(kinds("The mill sold scooter batteries and bought frozen fish.") ==
        "scooter battery, frozen fish");
  CHECK(kinds("The mill's red flour is sold.") == "red flour");
}

TEST_CASE("what says little, a name, a number or a time makes no kind") {
  CHECK(kinds("The mill sold many batteries.").empty());
  CHECK(kinds("The mill sold Luna batteries.").empty());
  CHECK(kinds("The mill sold 40 batteries last year.").empty());
}

TEST_CASE("who said it is passed over") {
  const ReadText read("The health inspector said that the mill sold red wine.");
  CHECK(kinds_named(read.reading, 0, 0) == "health inspector, red wine");
  CHECK(kinds_named(read.reading, 0, 5) == "red wine");
}
