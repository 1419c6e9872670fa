// What a rule file may ask for of what it joins.
#include "rule/files/read_rule.h"

#include <doctest/doctest.h>

#include "rule/files/applies.h"

namespace gainsay {
namespace {

// The problems of a rule with this `match`, a line each.
std::string problems_of(Join join, const std::string& match) {
  const std::string text =
      "id: NEWS001\nslug: a-rule\nverdict: context\nseverity: note\n"
      "title: a\nbetween: " +
      std::string(to_string(join)) + "\nmatch:\n  " + match + "\n";
  const Result<yaml::Node> document = yaml::parse(text, "rule.yaml");
  REQUIRE(document);
  Diagnostics diagnostics;
  const bool read = read_rule(*document, "rule.yaml", {}, diagnostics).has_value();
  CHECK(read == diagnostics.empty());
  std::string lines;
  for (const Diagnostic& problem : diagnostics) lines += to_string(problem) + "\n";
  return lines;
}

TEST_CASE("a condition that means nothing for what is joined is refused, where it stands") {
  CHECK(problems_of(Join::claim_event, "also: [restated]") ==
        "rule.yaml:8:10: error: a rule between claim and event cannot ask for this: «restated» "
        "[rule]\n  It is for rules between: two claims.\n");
  CHECK(problems_of(Join::event_event, "unless: [same_speaker]") != "");
  CHECK(problems_of(Join::event_event, "also: [announced_change]") != "");
  CHECK(problems_of(Join::event_event, "numbers: {tolerance: 1%, about: 5%}") != "");
  CHECK(problems_of(Join::claim_claim, "numbers: {tolerance: 1%, about: 5%}") != "");
  CHECK(problems_of(Join::event_event, "words: {shared: 2}") != "");
  CHECK(problems_of(Join::claim_event, "stance2: [denial]") != "");
  CHECK(problems_of(Join::claim_claim, "status: [done]") != "");
  CHECK(problems_of(Join::claim_event, "status2: [done]") != "");
}

TEST_CASE("words lists are those of what is joined") {
  CHECK(problems_of(Join::claim_event, "words: {shared: 2, wide: [all]}") != "");
  CHECK(problems_of(Join::claim_claim, "words: {shared: 2, lesser: [model]}") != "");
  CHECK(problems_of(Join::claim_event, "words: {shared: 2, lesser: [model]}") == "");
  CHECK(problems_of(Join::claim_claim, "words: {shared: 2, wide: [all]}") == "");
}

TEST_CASE("what is meant for what is joined is read") {
  CHECK(problems_of(Join::claim_claim, "also: [restated, same_speaker, other_source]") == "");
  CHECK(problems_of(Join::claim_event, "unless: [exception_covers, withdrawn_before]") == "");
  CHECK(problems_of(Join::event_event, "also: [other_source]") == "");
  CHECK(problems_of(Join::event_event, "status2: [done]") == "");
}

TEST_CASE("statements that are compared by their dates need a message of their own") {
  const auto twice = [](const std::string& message) {
    return problems_of(Join::event_event,
                       "status: [done]\ntwice:\n  shared: 3\n  rare: 4\n  days: 31\n"
                       "  stated: [assertion]\n" +
                           message);
  };
  CHECK(
      twice("").starts_with("rule.yaml:13:11: error: statements are compared, but no message "
                            "tells of them: «stated» [rule]"));
  CHECK(twice("  stated_message: \"{claim.speaker} and {nobody}\"")
            .starts_with("rule.yaml:14:19: error: unknown field in the message: «{nobody}»"));
  CHECK(twice("  stated_message: \"{claim.speaker} dates it {event.when}.\"") == "");
}

}  // namespace
}  // namespace gainsay
