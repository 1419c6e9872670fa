// Rules of one named condition alone, on random claims and events: the join finds what trying all
// pairs finds, and of columns without the claims and events the same, where it is not left out.
#include <doctest/doctest.h>

#include <memory>
#include <string>
#include <vector>

#include "rounds.h"
#include "rule/facts/arrange.h"
#include "rule/files/applies.h"
#include "rule/files/pattern.h"
#include "rule/files/world.h"
#include "rule/join/join.h"
#include "stories.h"

namespace gainsay {
namespace {

constexpr Predicate kPredicates[] = {
    Predicate::exception_covers,   Predicate::withdrawn_before, Predicate::condition_met_before,
    Predicate::announced_change,   Predicate::other_source,     Predicate::same_speaker,
    Predicate::restated,           Predicate::inside_bound,     Predicate::of_another_kind,
    Predicate::for_another_reason, Predicate::own_record_before};

Rule rule_of(Predicate which, Join join, bool turned) {
  Variant variant;
  if (join != Join::claim_claim) variant.statuses.add(EventStatus::done, false);
  SlotTest& actor = variant.slots[static_cast<std::size_t>(Slot::actor)];
  actor.compared = true;
  actor.fits.add(Fit::same, false);
  (turned ? variant.unless : variant.also).push_back(which);
  auto pattern = std::make_shared<RulePattern>();
  pattern->join = join;
  pattern->variants.push_back(std::move(variant));
  return {{}, std::move(pattern), {}};
}

// What FactStore keeps in columns alone: nothing that a row's flags send to the claim for.
void strip(std::vector<Claim>& claims, std::vector<Event>& events) {
  for (Claim& claim : claims) {
    claim.exceptions.clear();
    claim.condition.clear();
    claim.condition_met = {};
    claim.withdraws.clear();
    claim.quantity.reset();
    claim.kinds.clear();
    claim.reason.clear();
  }
  for (Event& event : events) {
    event.quantity.reset();
    event.kinds.clear();
  }
}

TEST_CASE("a named condition alone: as trying all pairs, with the claims and events and without") {
  Diagnostics diagnostics;
  const Ontology world = example_world(Knowledge::embedded(), diagnostics);
  Stories stories(world);
  std::vector<Rule> rules;
  for (const Predicate which : kPredicates) {
    for (const Join join : {Join::claim_event, Join::claim_claim, Join::event_event}) {
      if (!applies(to_string(which), join)) continue;
      rules.push_back(rule_of(which, join, false));
      rules.push_back(rule_of(which, join, true));
    }
  }
  std::size_t hits = 0;
  std::size_t without_values = 0;
  for (int round = 0; round < rounds(100); ++round) {
    std::vector<Claim> claims;
    std::vector<Event> events;
    for (int n = 0; n < 8; ++n) claims.push_back(stories.claim(n));
    for (int n = 0; n < 12; ++n) events.push_back(stories.event(n));
    if (round % 2 == 1) strip(claims, events);
    Facts facts = encode(claims, events);
    arrange(facts, world);
    Scopes scopes(world, facts.nodes);
    const std::vector<Hit> joined = join(rules, facts, scopes);
    CAPTURE(round);
    REQUIRE(joined == join_naively(rules, facts, scopes));
    hits += joined.size();
    if (round % 2 == 0) continue;
    std::vector<Hit> expected;
    for (const Hit& hit : joined) {
      const RulePattern& pattern = *rules[hit.rule].pattern;
      if (!asks_values(pattern, pattern.variants[hit.variant])) expected.push_back(hit);
    }
    facts.claim_values = nullptr;
    facts.event_values = nullptr;
    REQUIRE(join(rules, facts, scopes) == expected);
    without_values += expected.size();
  }
  CHECK(hits > rounds(1000U));
  CHECK(without_values > rounds(100U));
}

}  // namespace
}  // namespace gainsay
