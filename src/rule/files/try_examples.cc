#include "rule/files/try_examples.h"

#include <fmt/format.h>

#include "rule/evaluate.h"
#include "rule/files/pattern.h"

namespace gainsay {

std::string_view example_outcome(Truth truth) {
  return truth == Truth::cannot ? "silent" : to_string(truth);
}

namespace {

// What stopped the rule on the pair that an example is about: its first two parts.
std::string stopped_by(const std::vector<Rule>& alone, const Ontology& world,
                       const RuleExample& example) {
  std::vector<std::string> ids;
  for (const Claim& claim : example.claims) ids.push_back(claim.id);
  for (const Event& event : example.events) ids.push_back(event.id);
  if (ids.size() < 2) return {};
  const bool claims = alone.front().pattern->join == Join::claim_claim;
  const std::string& other = claims || example.claims.size() < 2 ? ids[1] : ids.back();
  for (const Refusal& refusal :
       why_not({alone, world, example.claims, example.events}, ids[0], other, "")) {
    return fmt::format("{}: {}", refusal.stopped.name, refusal.stopped.seen);
  }
  return {};
}

}  // namespace

std::vector<ExampleRun> try_examples(const Rule& rule, const Ontology& world) {
  std::vector<ExampleRun> runs;
  const std::vector<Rule> alone = {rule};
  for (const RuleExample& example : rule.pattern->examples) {
    ExampleRun run{
        rule.text.id, example.name, std::string(example_outcome(example.expected)), {}, {}};
    const std::vector<Finding> findings = evaluate({alone, world, example.claims, example.events});
    if (findings.empty()) {
      run.found = example_outcome(Truth::cannot);
      run.detail = stopped_by(alone, world, example);
    } else if (findings.size() == 1) {
      run.found = example_outcome(findings.front().certainty);
      run.detail = findings.front().message;
    } else {
      run.found = fmt::format("{} findings", findings.size());
    }
    runs.push_back(std::move(run));
  }
  return runs;
}

}  // namespace gainsay
