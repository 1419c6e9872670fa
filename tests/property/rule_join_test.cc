// The join finds what trying all pairs finds, and what an evaluator that shares no code with it
// finds; and findings do not depend on the order or the ids of what they are found in; on random
// claims and events, with a fixed seed.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "rounds.h"
#include "rule/evaluate.h"
#include "rule/facts/arrange.h"
#include "rule/files/pattern.h"
#include "rule/files/world.h"
#include "rule/join/join.h"
#include "rule_naive.h"
#include "stories.h"

namespace gainsay {
namespace {

TEST_CASE("the join agrees with trying all pairs") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const std::vector<Rule> rules = load_rules(knowledge, diagnostics);
  const Ontology world = example_world(knowledge, diagnostics);
  Stories stories(world);
  std::set<std::uint32_t> fired;
  for (int round = 0; round < rounds(1000); ++round) {
    std::vector<Claim> claims;
    std::vector<Event> events;
    for (int n = 0; n < 8; ++n) claims.push_back(stories.claim(n));
    for (int n = 0; n < 12; ++n) events.push_back(stories.event(n));
    Facts facts = encode(claims, events);
    arrange(facts, world);
    Scopes scopes(world, facts.nodes);
    const std::vector<Hit> joined = join(rules, facts, scopes);
    CAPTURE(round);
    REQUIRE(joined == join_naively(rules, facts, scopes));
    for (const Hit& hit : joined) fired.insert(hit.rule);
  }
  CHECK(fired.size() >= rounds(10U));  // the cases are not so random that they say nothing
}

// Where many events are of one actor, object and action, the join looks for those whose time is
// near: enough of them, then, with long and open times among the short ones.
TEST_CASE("the join agrees with trying all pairs where thousands of events are alike") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const std::vector<Rule> rules = load_rules(knowledge, diagnostics);
  const Ontology world = example_world(knowledge, diagnostics);
  Stories stories(world);
  std::size_t hits = 0;
  for (int round = 0; round < rounds(10); ++round) {
    std::vector<Claim> claims;
    std::vector<Event> events;
    for (int n = 0; n < 30; ++n) {
      claims.push_back(stories.claim(n));
      claims.back().actor = {"ardent-optics", "Ardent Optics"};
      claims.back().action = {"sell", "sell"};
      if (n % 3 != 0) claims.back().object = {"customer-data", "customer data"};
      if (n % 3 == 1) claims.back().object = {};
    }
    for (int n = 0; n < 1200; ++n) {
      events.push_back(stories.event(n));
      if (n % 20 == 0) continue;
      events.back().actor = {"ardent-optics", "Ardent Optics"};
      events.back().action = {"sell", "sell"};
      events.back().object = {"customer-data", "customer data"};
    }
    std::vector<Rule> of_claims;  // pairs of events are too many to try them all
    for (const Rule& rule : rules) {
      if (rule.pattern->join != Join::event_event) of_claims.push_back(rule);
    }
    Facts facts = encode(claims, events);
    arrange(facts, world);
    Scopes scopes(world, facts.nodes);
    const std::vector<Hit> joined = join(of_claims, facts, scopes);
    CAPTURE(round);
    REQUIRE(joined == join_naively(of_claims, facts, scopes));
    hits += joined.size();
  }
  CHECK(hits > rounds(6000U));
}

TEST_CASE("the join finds the same with any number of threads") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const std::vector<Rule> rules = load_rules(knowledge, diagnostics);
  const Ontology world = example_world(knowledge, diagnostics);
  Stories stories(world);
  std::vector<Claim> claims;
  std::vector<Event> events;
  for (int n = 0; n < rounds(3000); ++n) claims.push_back(stories.claim(n));
  for (int n = 0; n < rounds(2000); ++n) events.push_back(stories.event(n));
  Facts facts = encode(claims, events);
  arrange(facts, world);
  const Scopes scopes(world, facts.nodes);
  const std::vector<Hit> alone = join(rules, facts, scopes, 1);
  CHECK(alone.size() > rounds(rounds(1000U)));  // of pairs
  for (const std::uint32_t workers : {2U, 3U, 8U}) {
    CAPTURE(workers);
    CHECK(join(rules, facts, scopes, workers) == alone);
  }
}

TEST_CASE("the engine agrees with an evaluator that shares no code with it") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const std::vector<Rule> rules = load_rules(knowledge, diagnostics);
  const Ontology world = example_world(knowledge, diagnostics);
  Stories stories(world);
  std::set<std::string> fired;
  for (int round = 0; round < rounds(1000); ++round) {
    std::vector<Claim> claims;
    std::vector<Event> events;
    for (int n = 0; n < 8; ++n) claims.push_back(stories.claim(n));
    for (int n = 0; n < 12; ++n) events.push_back(stories.event(n));
    std::set<std::string> found;
    for (const Finding& finding : evaluate({rules, world, claims, events})) {
      found.insert(finding.rule + " " + finding.claim + finding.claim2 + " " + finding.event +
                   finding.event2 + " " + std::string(to_string(finding.certainty)));
      fired.insert(finding.rule);
    }
    CAPTURE(round);
    REQUIRE(found == evaluate_naively(rules, world, claims, events));
  }
  CHECK(fired.size() >= rounds(12U));
}

TEST_CASE("findings do not depend on the order of the input") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const std::vector<Rule> rules = load_rules(knowledge, diagnostics);
  const Ontology world = example_world(knowledge, diagnostics);
  Stories stories(world);
  const auto printed = [&](const std::vector<Claim>& claims, const std::vector<Event>& events) {
    std::string text;
    for (const Finding& finding : evaluate({rules, world, claims, events})) {
      text += finding.id + " " + finding.claim + finding.claim2 + finding.event + finding.event2 +
              " " + finding.message + " " + finding.weakest_link + "\n";
      Truth least = Truth::must;
      for (const Condition& condition : finding.proof) least = least & condition.truth;
      CHECK(least == finding.certainty);
    }
    return text;
  };
  for (int round = 0; round < rounds(60); ++round) {
    std::vector<Claim> claims;
    std::vector<Event> events;
    for (int n = 0; n < 8; ++n) claims.push_back(stories.claim(n));
    for (int n = 0; n < 20; ++n) events.push_back(stories.event(n));
    const std::string first = printed(claims, events);
    std::shuffle(claims.begin(), claims.end(), stories.random());
    std::shuffle(events.begin(), events.end(), stories.random());
    CAPTURE(round);
    REQUIRE(printed(claims, events) == first);
  }
}

}  // namespace
}  // namespace gainsay
