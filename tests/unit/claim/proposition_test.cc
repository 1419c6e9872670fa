#include "claim/clauses/proposition.h"

#include "reading.h"

using namespace gainsay::claim;

namespace {

// "frame effect actor|object|counterparty" of the first clause, ! for a negated one.
std::string first_of(const std::string& text) {
  const ReadText read(text);
  const Lexicon& lexicon = test_lexicon();
  const Proposition found = read_proposition(read.reading, lexicon.predicates, lexicon.words, 0);
  const std::string frame =
      found.frame == kNone ? "-" : lexicon.predicates.frames()[found.frame].id;
  std::string shown = found.negated ? "!" : "";
  shown += frame;
  shown.append(" ").append(std::to_string(static_cast<int>(found.effect))).append(" ");
  for (const Index part : {found.actor, found.object}) shown.append(read.phrase(part)).append("|");
  return shown.append(read.phrase(found.counterparty));
}

std::string effect(Effect value) {
  std::string text = " ";
  return text.append(std::to_string(static_cast<int>(value))).append(" ");
}

}  // namespace

TEST_CASE("operators lead to the action inside") {
  const std::vector<std::pair<std::string, std::string>> rows = {
      {"The mill sold wool to a school.", "sell" + effect(Effect::none) + "The mill|wool|a school"},
      {"The mill had in 2016 sold wool to a school.",
       "sell" + effect(Effect::none) + "The mill|wool|a school"},
      {"The mill tried to sell wool to a school.",
       "sell" + effect(Effect::attempt) + "The mill|wool|a school"},
      {"The mill stopped selling wool.", "sell" + effect(Effect::cessation) + "The mill|wool|-"},
      {"The mill refused to sell wool.", "sell" + effect(Effect::decline) + "The mill|wool|-"},
      {"The mill never sold wool.", "!sell" + effect(Effect::none) + "The mill|wool|-"},
      {"The mill refrained from selling wool.", "!sell" + effect(Effect::none) + "The mill|wool|-"},
      {"The mill not only sold wool.", "sell" + effect(Effect::none) + "The mill|wool|-"},
      {"No wool was sold.", "!sell" + effect(Effect::none) + "-|No wool|-"},
      {"We took the sacks down.", "remove" + effect(Effect::none) + "We|the sacks|-"},
      {"The mill held talks with a school.",
       "negotiate" + effect(Effect::none) + "The mill|-|a school"},
      {"We have at no time supplied wool to a school.",
       "!supply" + effect(Effect::none) + "We|wool|a school"},
      {"At no time have we sold wool.", "!sell" + effect(Effect::none) + "we|wool|-"},
      {"In 2016 the council told the mill to sell wool.",
       "demand" + effect(Effect::none) + "the council|wool|the mill"},
      {"The mill gave a school, a buyer, access to the wool.",
       "give-access" + effect(Effect::none) + "The mill|the wool|a school"},
      {"The mill piped water from the well into the pond.",
       "move" + effect(Effect::none) + "The mill|water|the pond"},
      {"The mill lent Ana Ruiz $400.", "lend" + effect(Effect::none) + "The mill|$400|Ana Ruiz"},
      {"The wool was meant for a school.", "reach" + effect(Effect::none) + "-|The wool|a school"},
      {"Payments to the clerks came to 40.", "pay" + effect(Effect::none) + "-|-|the clerks"},
      {"Our checks stop any sack.", "stop" + effect(Effect::none) + "Our checks|any sack|-"},
      {"The wool was sold by a rival.", "sell" + effect(Effect::none) + "a rival|The wool|-"},
  };
  for (const auto& row : rows) {
    const auto& [text, expected] = row;
    CAPTURE(row.first);  // clang 14 does not let a lambda have text
    CHECK(first_of(text) == expected);
  }
}
