#include "rule/evaluate.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <thread>
#include <tuple>

#include "base/hash.h"
#include "rule/facts/arrange.h"
#include "rule/facts/facts.h"
#include "rule/facts/scopes.h"
#include "rule/join/join.h"
#include "rule/judge/judge.h"
#include "rule/keyed.h"
#include "rule/message.h"
#include "rule/order/chronology_prover.h"

namespace gainsay {
namespace {

class Prover {
 public:
  Prover(const EvaluationInput& input, const Facts& facts, Scopes& scopes)
      : input_(input), facts_(facts), scopes_(scopes) {}

  Keyed prove(const Hit& hit) {
    const Rule& rule = input_.rules[hit.rule];
    const RulePattern& pattern = *rule.pattern;
    Keyed keyed = keyed_by(rule.text, hit.truth);
    Finding& finding = keyed.finding;
    MessageParts parts;
    std::string first;
    std::string second;
    if (pattern.join == Join::event_event) {
      parts.event = &facts_.event(hit.left);
      finding.event = parts.event->id;
      first = anchor(parts.event->quote);
      keyed.slots = slots_key(*parts.event);
    } else {
      parts.claim = &facts_.claim(hit.left);
      finding.claim = parts.claim->id;
      first = anchor(parts.claim->quote);
      keyed.slots = slots_key(*parts.claim);
    }
    keyed.slots += '\x1e';
    if (pattern.join == Join::claim_claim) {
      parts.claim2 = &facts_.claim(hit.right);
      finding.claim2 = parts.claim2->id;
      second = anchor(parts.claim2->quote);
      keyed.slots += slots_key(*parts.claim2);
    } else {
      const Event& event = facts_.event(hit.right);
      (pattern.join == Join::event_event ? parts.event2 : parts.event) = &event;
      (pattern.join == Join::event_event ? finding.event2 : finding.event) = event.id;
      second = anchor(event.quote);
      keyed.slots += slots_key(event);
    }
    keyed.anchors = first + '\x1e' + second;
    Judge judge(facts_, scopes_, pattern, pattern.variants[hit.variant]);
    Proof proof;
    proof.dates = input_.dates;
    judge.judge(hit.left, hit.right, &proof);
    const MessageWords words{scopes_, input_.dates, *pattern.unit_words};
    finding.message = fill_message(pattern.message, parts, words);
    finding.does_not_show = fill_message(rule.text.does_not_show, parts, words);
    finding.weakest_link = proof.weakest_link();
    finding.proof = std::move(proof.conditions);
    finding.doubts = std::move(proof.doubts);
    return keyed;
  }

 private:
  const EvaluationInput& input_;
  const Facts& facts_;
  Scopes& scopes_;
};

// Sorts, and gives every finding its id. Where one quote holds several claims or events, so that
// findings share rule and anchors, what the slots hold tells them apart.
std::vector<Finding> finish(std::vector<Keyed> keyed) {
  std::sort(keyed.begin(), keyed.end(), [](const Keyed& a, const Keyed& b) {
    return std::tie(a.rule, a.anchors, a.slots, a.finding.certainty) <
           std::tie(b.rule, b.anchors, b.slots, b.finding.certainty);
  });
  std::vector<Finding> findings;
  const Keyed* previous = nullptr;
  int repeated = 0;
  for (Keyed& item : keyed) {
    const bool repeats =
        previous != nullptr && previous->rule == item.rule && previous->anchors == item.anchors;
    repeated = repeats ? repeated + 1 : 0;
    std::string key = item.rule + '\x1d' + item.anchors;
    if (repeated > 0) key += fmt::format("\x1d{}", repeated);
    item.finding.id = "F-" + short_id(key);
    findings.push_back(item.finding);
    previous = &item;
  }
  return findings;
}

// As many threads as the machine has cores, once there is enough to do for each.
std::uint32_t workers_for(std::size_t rows) {
  constexpr std::size_t kEnough = 50'000;
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  return static_cast<std::uint32_t>(std::clamp<std::size_t>(rows / kEnough, 1, cores));
}

// What a rule finds in dates and orders, and not by joining: behind what it has found already.
void prove_chronology(const EvaluationInput& input, const Scopes& scopes, const Rule& rule,
                      std::vector<Keyed>& keyed) {
  const ChronologyProver prover(input, scopes, rule);
  const RulePattern& pattern = *rule.pattern;
  const IdleWords none;
  const IdleWords& idle = pattern.idle ? *pattern.idle : none;
  if (pattern.chronology.asked) {
    for (const Clash& clash : find_clashes(input.claims, input.events)) {
      keyed.push_back(prover.prove(clash));
    }
  }
  if (!pattern.chronology.told.empty()) {
    for (const ToldOrder& told : find_told_order(input.claims, input.events, idle)) {
      keyed.push_back(prover.prove(told));
    }
  }
  if (!pattern.twice.asked) return;
  std::set<std::pair<std::string, std::string>> known;  // pairs that the rule has joined
  for (const Keyed& joined : keyed) {
    if (joined.rule == rule.text.id)
      known.insert(std::minmax(joined.finding.event, joined.finding.event2));
  }
  for (const ToldTwice& twice : find_told_twice(input.claims, input.events, pattern.twice, idle)) {
    Keyed found = prover.prove(twice);
    const auto pair = std::minmax(found.finding.event, found.finding.event2);
    if (known.count(pair) == 0) keyed.push_back(std::move(found));
  }
}

}  // namespace

Result<std::vector<Finding>> evaluate_within(const EvaluationInput& input, std::size_t most) {
  const std::uint32_t workers = workers_for(input.claims.size() + input.events.size());
  Facts facts = encode(input.claims, input.events);
  arrange(facts, input.ontology, workers);
  Scopes scopes(input.ontology, facts.nodes);
  Prover prover(input, facts, scopes);
  std::vector<Keyed> keyed;
  const std::vector<Hit> hits = join(input.rules, facts, scopes, workers, most);
  if (hits.size() > most) {
    return fail(
        ErrorCode::limit,
        fmt::format("more than {} pairs of a statement and a record would be findings", most), {},
        {}, "leave out sources that say the same over and over, or split the case");
  }
  keyed.reserve(hits.size());
  for (const Hit& hit : hits) keyed.push_back(prover.prove(hit));
  for (const Rule& rule : input.rules) prove_chronology(input, scopes, rule, keyed);
  return finish(std::move(keyed));
}

std::vector<Finding> evaluate(const EvaluationInput& input) {
  return std::move(*evaluate_within(input, SIZE_MAX));
}

namespace {

// A pair of rows and what they are rows of.
struct Pair {
  Join join = Join::hygiene;
  Row left = 0;
  Row right = 0;
};

Pair pair_of(const EvaluationInput& input, const std::string& left, const std::string& right) {
  const auto row = [](const auto& values, const std::string& id) -> std::optional<Row> {
    for (Row n = 0; n < values.size(); ++n) {
      if (values[n].id == id) return n;
    }
    return std::nullopt;
  };
  const auto left_claim = row(input.claims, left);
  const auto right_claim = row(input.claims, right);
  const auto left_event = row(input.events, left);
  const auto right_event = row(input.events, right);
  if (left_claim && right_event) return {Join::claim_event, *left_claim, *right_event};
  if (left_claim && right_claim) return {Join::claim_claim, *left_claim, *right_claim};
  if (left_event && right_event) return {Join::event_event, *left_event, *right_event};
  return {};
}

// Asks one rule; nothing when it fires.
std::optional<Refusal> refusal_of(const Rule& rule, const Pair& pair, const Facts& facts,
                                  Scopes& scopes, const DateWording& dates) {
  std::size_t furthest = 0;
  Refusal refusal{rule.text.id, rule.text.title, {}, {}, {}};
  std::vector<std::pair<Row, Row>> orders = {{pair.left, pair.right}};
  if (pair.join == Join::event_event) orders.emplace_back(pair.right, pair.left);
  for (const Variant& variant : rule.pattern->variants) {
    for (const auto& [left, right] : orders) {
      Proof proof;
      proof.dates = dates;
      const Truth truth = Judge(facts, scopes, *rule.pattern, variant).judge(left, right, &proof);
      if (variant.reports(truth)) return std::nullopt;
      const auto stops = [&](const Condition& x) { return !variant.reports(x.truth); };
      const auto stopped = std::find_if(proof.conditions.begin(), proof.conditions.end(), stops);
      const auto reached = static_cast<std::size_t>(stopped - proof.conditions.begin()) + 1;
      if (stopped == proof.conditions.end() || reached <= furthest) continue;
      furthest = reached;
      refusal.variant = variant.name;
      refusal.stopped = *stopped;
      refusal.conditions = std::move(proof.conditions);
    }
  }
  return refusal;
}

}  // namespace

std::vector<Refusal> why_not(const EvaluationInput& input, const std::string& left,
                             const std::string& right, const std::string& rule) {
  const Pair pair = pair_of(input, left, right);
  std::vector<Refusal> refusals;
  if (pair.join == Join::hygiene) return refusals;
  const Facts facts = encode(input.claims, input.events);
  Scopes scopes(input.ontology, facts.nodes);
  for (const Rule& candidate : input.rules) {
    if (candidate.pattern->join != pair.join) continue;
    if (!rule.empty() && candidate.text.id != rule && candidate.text.slug != rule) continue;
    if (auto refusal = refusal_of(candidate, pair, facts, scopes, input.dates)) {
      refusals.push_back(std::move(*refusal));
    }
  }
  return refusals;
}

}  // namespace gainsay
