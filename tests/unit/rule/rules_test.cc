// The rule files: that all load, that their examples do what they say, that the texts keep to the
// house's words.
#include "rule/files/rules.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "rule/evaluate.h"
#include "rule/files/pattern.h"
#include "rule/files/world.h"

namespace gainsay {
namespace {

std::string shown(const Diagnostics& diagnostics) {
  std::string text;
  for (const Diagnostic& diagnostic : diagnostics) text += to_string(diagnostic) + "\n";
  return text;
}

TEST_CASE("every rule of the design is there, in order, and nothing is wrong with it") {
  Diagnostics diagnostics;
  std::vector<std::string> found;
  for (const Rule& rule : load_rules(Knowledge::embedded(), diagnostics)) {
    found.push_back(rule.text.id + " " + rule.text.slug + " " +
                    std::string(to_string(rule.text.verdict)));
  }
  CHECK(shown(diagnostics) == "");
  const std::vector<std::string> expected = {"GS101 denied-conduct contradicted",
                                             "GS102 denied-knowledge contradicted",
                                             "GS103 exclusivity-breach contradicted",
                                             "GS104 earlier-first contradicted",
                                             "GS105 quantity-mismatch contradicted",
                                             "GS106 capability-mismatch contradicted",
                                             "GS201 broken-commitment broken",
                                             "GS202 continued-after-cessation broken",
                                             "GS301 posture-reversal reversed",
                                             "GS302 scope-gap scope",
                                             "GS303 position-flip reversed",
                                             "GS304 scope-narrowed scope",
                                             "GS401 pressure-before-voluntary context",
                                             "GS402 risk-already-known context",
                                             "GS501 date-conflict disputed",
                                             "GS502 impossible-chronology disputed",
                                             "GS901 quote-not-verbatim disputed",
                                             "GS902 source-changed disputed",
                                             "GS903 source-not-archived context",
                                             "GS904 undated context",
                                             "GS905 dated-after-source disputed",
                                             "GS906 false-precision disputed",
                                             "GS907 unknown-name context",
                                             "GS908 duplicate-entry context",
                                             "GS909 claim-without-speaker context",
                                             "GS910 single-source context",
                                             "GS911 no-reply-sought context",
                                             "GS912 grade-missing context",
                                             "GS913 review-expired context",
                                             "GS914 suppression-unused context",
                                             "GS915 orphaned-review context"};
  CHECK(found == expected);
}

TEST_CASE("each rule's examples fire and stay silent as they say") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const Ontology world = example_world(knowledge, diagnostics);
  for (const Rule& rule : load_rules(knowledge, diagnostics)) {
    std::map<Truth, int> kinds;
    for (const RuleExample& example : rule.pattern->examples) {
      CAPTURE(rule.text.id);
      CAPTURE(example.name);
      const std::vector<Rule> alone = {rule};
      const std::vector<Finding> findings =
          evaluate({alone, world, example.claims, example.events});
      if (example.expected == Truth::cannot) {
        CHECK(findings.empty());
      } else {
        std::string stopped;
        for (const Event& event : example.events) {
          for (const Claim& claim : example.claims) {
            for (const Refusal& refusal :
                 why_not({alone, world, example.claims, example.events}, claim.id, event.id, "")) {
              stopped += refusal.stopped.name + " [" + refusal.stopped.seen + "]; ";
            }
          }
        }
        CAPTURE(stopped);
        REQUIRE(findings.size() == 1);
        CHECK(findings.front().certainty == example.expected);
        CHECK(findings.front().message.find('{') == std::string::npos);
      }
      ++kinds[example.expected];
    }
    if (rule.pattern->join == Join::hygiene) continue;
    CAPTURE(rule.text.id);
    CHECK(kinds[Truth::must] >= 1);
    CHECK(kinds[Truth::cannot] >= 1);
    const auto& variants = rule.pattern->variants;
    const bool doubtful = std::any_of(variants.begin(), variants.end(),
                                      [](const Variant& variant) { return !variant.must_only; });
    if (doubtful) CHECK(kinds[Truth::may] >= 1);
  }
  CHECK(shown(diagnostics) == "");
}

}  // namespace
}  // namespace gainsay
