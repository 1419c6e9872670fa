// The join finds what trying all pairs finds, and what an evaluator that shares no code with it
// finds; and findings do not depend on the order or the ids of what they are found in; on random
// claims and events, with a fixed seed.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "rule/arrange.h"
#include "rule/evaluate.h"
#include "rule/join.h"
#include "rule/live_join.h"
#include "rule/pattern.h"
#include "rule/world.h"
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
  for (int round = 0; round < 1000; ++round) {
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
  CHECK(fired.size() >= 10);  // the cases are not so random that they say nothing
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
  for (int round = 0; round < 3; ++round) {
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
  CHECK(hits > 3000);
}

// What is found, by ids.
std::set<std::string> texts_of(const std::vector<Hit>& hits, const std::vector<Rule>& rules,
                               const Facts& facts) {
  std::set<std::string> texts;
  for (const Hit& hit : hits) {
    const Join join = rules[hit.rule].pattern->join;
    const std::string& left =
        join == Join::event_event ? facts.event(hit.left).id : facts.claim(hit.left).id;
    const std::string& right =
        join == Join::claim_claim ? facts.claim(hit.right).id : facts.event(hit.right).id;
    texts.insert(rules[hit.rule].text.id + " " + std::to_string(hit.variant) + " " + left + " " +
                 right + " " + std::string(to_string(hit.truth)));
  }
  return texts;
}

// Claims and events that come and go, a source at a time, in a LiveJoin and beside it.
class Changes {
 public:
  Changes(const std::vector<Rule>& rules, const Ontology& world, Stories& stories)
      : rules_(rules), world_(world), stories_(stories) {}

  // `alike`: all events are of one actor, object and action.
  void add(std::size_t claims, std::size_t events, bool alike) {
    for (std::size_t n = 0; n < claims; ++n) {
      Claim claim = stories_.claim(next_claim_++);
      // Enough of one actor that some take others back, or announce a change between two.
      if (stories_.below(2) == 0) {
        claim.actor = claim.speaker = {"ardent-optics", "Ardent Optics"};
        claim.action = {"sell", "sell"};
        claim.object = {"customer-data", "customer data"};
        claim.counterparty = claim.place = {};
      }
      claim.withdraws.clear();
      if (stories_.below(3) == 0) {
        claim.withdraws =
            "c" + std::to_string(stories_.below(static_cast<std::size_t>(next_claim_)));
      }
      // Some are of actors that nobody has heard of.
      if (stories_.below(8) == 0) {
        claim.actor = {"", "Novel " + std::to_string(stories_.below(4) + turn_)};
      }
      new_claims_.push_back(std::move(claim));
    }
    for (std::size_t n = 0; n < events; ++n) {
      Event event = stories_.event(next_event_++);
      if (alike || stories_.below(2) == 0) {
        event.actor = {"ardent-optics", "Ardent Optics"};
        event.action = {"sell", "sell"};
        event.object = {"customer-data", "customer data"};
      }
      if (stories_.below(8) == 0) event.actor = {"", "Novel " + std::to_string(turn_)};
      new_events_.push_back(std::move(event));
    }
  }
  LiveJoin start() { return {rules_, world_, take(new_claims_), take(new_events_)}; }

  // All of two sources goes, and what was added comes.
  void change(LiveJoin& live) {
    ++turn_;
    const std::string claims = "s" + std::to_string(stories_.below(3));
    const std::string events = "r" + std::to_string(stories_.below(3));
    GoneRows gone;
    const Facts& facts = live.facts();
    const auto rows_of = [](const Rows& rows, const auto& value, const std::string& source) {
      std::vector<Row> found;
      for (Row row = 0; row < rows.size(); ++row) {
        if (rows.kind[row] != kGone && value(row).quote.source == source) found.push_back(row);
      }
      return found;
    };
    gone.claims = rows_of(
        facts.claims, [&](Row row) -> const Claim& { return facts.claim(row); }, claims);
    gone.events = rows_of(
        facts.events, [&](Row row) -> const Event& { return facts.event(row); }, events);
    std::erase_if(claims_, [&](const Claim& claim) { return claim.quote.source == claims; });
    std::erase_if(events_, [&](const Event& event) { return event.quote.source == events; });
    const std::vector<Claim> added = take(new_claims_);
    live.replace(gone, added, take(new_events_));
  }

  std::set<std::string> found_from_scratch() const {
    Facts facts = encode(claims_, events_);
    arrange(facts, world_);
    return texts_of(join(rules_, facts, Scopes(world_, facts.nodes)), rules_, facts);
  }

 private:
  std::vector<Claim> take(std::vector<Claim>& claims) {
    claims_.insert(claims_.end(), claims.begin(), claims.end());
    return std::exchange(claims, {});
  }
  std::vector<Event> take(std::vector<Event>& events) {
    events_.insert(events_.end(), events.begin(), events.end());
    return std::exchange(events, {});
  }

  const std::vector<Rule>& rules_;
  const Ontology& world_;
  Stories& stories_;
  int next_claim_ = 0;
  int next_event_ = 0;
  std::size_t turn_ = 0;
  std::vector<Claim> claims_;
  std::vector<Event> events_;
  std::vector<Claim> new_claims_;
  std::vector<Event> new_events_;
};

TEST_CASE("hits that follow changes are those found from scratch") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const std::vector<Rule> rules = load_rules(knowledge, diagnostics);
  const Ontology world = example_world(knowledge, diagnostics);
  Stories stories(world);
  std::set<std::string> all;
  std::size_t most = 0;
  for (int round = 0; round < 20; ++round) {
    CAPTURE(round);
    const bool alike = round == 0;  // enough of them to be looked for by their time
    Changes changes(rules, world, stories);
    changes.add(alike ? 20 : 40, alike ? 1'200 : 24, alike);
    LiveJoin live = changes.start();
    for (int turn = 0; turn < 5; ++turn) {
      CAPTURE(turn);
      changes.add(stories.below(20), alike ? 600 : stories.below(12), alike);
      changes.change(live);
      const std::set<std::string> found = texts_of(live.hits(), rules, live.facts());
      REQUIRE(found.size() == live.hits().size());
      REQUIRE(found == changes.found_from_scratch());
      most = std::max(most, found.size());
      for (const std::string& text : found) all.insert(text.substr(0, text.find(' ')));
    }
  }
  CHECK(all.size() >= 10);
  CHECK(most > 1'000);
}

TEST_CASE("the join finds the same with any number of threads") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const std::vector<Rule> rules = load_rules(knowledge, diagnostics);
  const Ontology world = example_world(knowledge, diagnostics);
  Stories stories(world);
  std::vector<Claim> claims;
  std::vector<Event> events;
  for (int n = 0; n < 3000; ++n) claims.push_back(stories.claim(n));
  for (int n = 0; n < 2000; ++n) events.push_back(stories.event(n));
  Facts facts = encode(claims, events);
  arrange(facts, world);
  const Scopes scopes(world, facts.nodes);
  const std::vector<Hit> alone = join(rules, facts, scopes, 1);
  CHECK(alone.size() > 1000);
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
  for (int round = 0; round < 1000; ++round) {
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
  CHECK(fired.size() >= 12);
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
  for (int round = 0; round < 60; ++round) {
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
