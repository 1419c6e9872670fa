// The case that gainsay was built around, with its slots filled in by hand: a posture reversed and
// a gap in the pledge, no denial contradicted and no promise broken.
#include <doctest/doctest.h>

#include <algorithm>

#include "rule/evaluate.h"
#include "rule/files/example.h"
#include "rule/files/rules.h"
#include "rule/files/world.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

constexpr char kCase[] = R"(
actors:
  microsoft: {name: Microsoft}
  law-enforcement: {name: law enforcement, natural: true}
  police-departments: {name: police departments, is_a: [law-enforcement]}
  federal-law-enforcement: {name: federal law enforcement, is_a: [law-enforcement]}
  department-of-justice: {name: Department of Justice, country: US}
  dea: {name: Drug Enforcement Administration, is_a: [federal-law-enforcement],
        part_of: [department-of-justice], country: US}
  ice: {name: Immigration and Customs Enforcement, is_a: [federal-law-enforcement], country: US}
topics:
  face-recognition: {name: facial recognition}
  face-api: {name: Face API, is_a: [face-recognition]}
  united-states: {name: United States, country: US}
actions:
  sell: {name: sell}
  demonstrate: {name: demonstrate, attempt_of: sell}
  contract: {name: contract}
  buy: {name: buy}
claims:
  - {id: c1, stance: denial, polarity: negative, said: 2020-06-11, valid: 2020-06-11,
     actor: microsoft, action: sell, object: face-recognition, counterparty: police-departments,
     place: united-states}
  - {id: c2, stance: commitment, polarity: negative, said: 2020-06-11, valid: 2020-06-11/..,
     actor: microsoft, action: sell, object: face-recognition, counterparty: police-departments,
     place: united-states, condition: until a national law grounded in human rights is in place}
events:
  - {id: e2, actor: microsoft, action: demonstrate, object: face-api, counterparty: dea,
     when: 2017-11}
  - {id: e3, actor: dea, action: buy, object: face-api, counterparty: microsoft, status: declined,
     when: "[..2018-11]"}
  - {id: e4, actor: microsoft, action: sell, object: face-recognition, counterparty: dea,
     status: attempted, when: 2018}
  - {id: e5, actor: microsoft, action: contract, counterparty: ice}
)";

TEST_CASE("Microsoft, facial recognition and the DEA") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const Result<yaml::Node> document = yaml::parse(kCase, "case.yaml");
  REQUIRE(document);
  const Ontology ontology =
      Ontology::of(read_world(*document, "case.yaml", diagnostics), diagnostics);
  const Story story = read_story(*document, "case.yaml", diagnostics);
  CHECK(diagnostics.empty());
  const std::vector<Rule> rules = load_rules(knowledge, diagnostics);
  const EvaluationInput input{rules, ontology, story.claims, story.events};
  const std::vector<Finding> findings = evaluate(input);
  std::string found;
  for (const Finding& finding : findings) {
    found += finding.kind + " " + finding.claim + " " + finding.event + " " +
             std::string(to_string(finding.certainty)) + "\n";
    CHECK(finding.doubts.empty());
    CHECK(finding.message.find("lied") == std::string::npos);
  }
  CHECK(found ==
        "posture-reversal c2 e2 must\nposture-reversal c2 e4 must\n"
        "scope-gap c2 e2 must\nscope-gap c2 e4 must\n");
  REQUIRE(!findings.empty());
  CHECK(findings.front().weakest_link ==
        "“Drug Enforcement Administration” does not belong to “police departments”; both belong to "
        "“law enforcement”");

  const std::vector<Refusal> refusals = why_not(input, "c2", "e2", "broken-commitment");
  REQUIRE(refusals.size() == 1);
  CHECK(refusals.front().stopped.name == "action");
  CHECK(refusals.front().stopped.seen == "“demonstrate” is an attempt at “sell”");
}

}  // namespace
}  // namespace gainsay
