#include "claim/clauses/steps.h"

#include "reading.h"

using namespace gainsay::claim;

namespace {

// "0 the board met / 1 it was signed", in the order of the words.
std::string told(const std::string& text) {
  ReadText read(text);
  const TellingOrder order =
      told_in_order(read.reading, test_lexicon(), 0, read.reading.view.size());
  std::string line;
  for (const gainsay::ToldStep& step : order.steps) {
    line += (line.empty() ? "" : " / ") + std::to_string(step.rank) + " " + step.words;
  }
  return line;
}

}  // namespace

TEST_CASE("what came first is told by a clause of time, in front or behind") {
  CHECK(told("We signed the lease once the board had approved it.") ==
        "1 We signed the lease / 0 the board had approved it");
  CHECK(told("Once the board had approved it, we signed the lease.") ==
        "0 the board had approved it / 1 we signed the lease");
  CHECK(told("The board approved the lease before the mill signed it.") ==
        "0 The board approved the lease / 1 the mill signed it");
  CHECK(told("Before the mill signed the lease, the board approved it.") ==
        "1 the mill signed the lease / 0 the board approved it");
  CHECK(told("The pump was changed as soon as the board had the report.") ==
        "1 The pump was changed / 0 the board had the report");
}

TEST_CASE("a clause of time may stand inside what it is held against") {
  CHECK(told("The mill, once the board had met, signed the lease.") ==
        "0 the board had met / 1 signed the lease");
  CHECK(told("Our mill, before the inspectors came, had cleaned the pump, and then it sold it.") ==
        "1 the inspectors came / 0 had cleaned the pump / 1 then it sold it");
}

TEST_CASE("what is told in turn comes one after the other") {
  CHECK(
      told("The panel chose the firm; the board then approved it; only after that did we sign.") ==
      "0 The panel chose the firm / 1 the board then approved it / "
      "2 only after that did we sign");
  CHECK(told("The owners walked the field; the board had the report; and not until then did the "
             "letter leave the mill.") ==
        "0 The owners walked the field / 0 the board had the report / "
        "1 not until then did the letter leave the mill");
}

TEST_CASE("no order is told of what is denied, supposed or to come") {
  CHECK(told("We will sign the lease once the board has approved it.") == "");
  CHECK(told("We did not sign the lease before the board approved it.") == "");
  CHECK(told("We signed the lease because the board approved it.") == "");
  CHECK(told("A customer wrote to us, and until her letter came nobody had suspected the pump.") ==
        "");
  CHECK(told("By then the mill had sold the field and moved the pump.") == "");
}
