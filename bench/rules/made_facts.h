// Claims and events at random, in columns: actors by Zipf, actions in three levels, objects and
// counterparties in directed acyclic graphs. For what is measured, and for a property test.
#pragma once

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "ontology/ontology.h"
#include "rule/facts/facts.h"

namespace gainsay {

struct MadeSize {
  int actors = 2'000;
  int branching = 5;  // roots of actions, kinds of each, and kinds of each of these
  int objects = 500;
  int parties = 300;
  int roots = 20;  // objects and counterparties with nothing above them
  int days = 3'000;
  std::size_t claims = 0;
  std::size_t events = 0;
  std::uint32_t seed = 10'000'000;
  int crosswise = 50;  // of so many events, one is told of the other party, with whom the actor was
};

class Made {
 public:
  explicit Made(const MadeSize& size) : size_(size), random_(size.seed) {
    for (int n = 0; n < size.actors; ++n) node(NodeKind::actor, id('a', n), {});
    const int b = size.branching;
    actions_ = b + b * b + b * b * b;
    for (int n = 0; n < actions_; ++n) {
      std::vector<std::string> up;
      if (n >= b + b * b)
        up.push_back(id('v', b + (n - b - b * b) / b));
      else if (n >= b)
        up.push_back(id('v', (n - b) / b));
      node(NodeKind::action, id('v', n), up);
    }
    graph(NodeKind::topic, 'o', size.objects);
    graph(NodeKind::actor, 'p', size.parties);
    double sum = 0;
    for (int n = 0; n < size.actors; ++n) cumulated_.push_back(sum += 1.0 / (n + 1));
  }

  std::vector<Node> nodes() const { return nodes_; }

  // Denials, commitments and cessations, all negative; events that were done or declined.
  Facts facts() { return facts(size_.claims, size_.events); }
  // Others of the same kind.
  Facts facts(std::size_t claims, std::size_t events) {
    Facts facts;
    facts.claim_values = &no_claims_;
    facts.event_values = &no_events_;
    const Ids ids(facts.nodes, *this);
    for (std::size_t n = 0; n < claims; ++n) claim(facts, ids, static_cast<Row>(n));
    facts.events.reserve(events, false);
    for (std::size_t n = 0; n < events; ++n) {
      slots(facts.events, ids);
      if (below(static_cast<std::size_t>(size_.crosswise)) == 0) {
        std::swap(facts.events.slot[0].back(), facts.events.slot[3].back());
      }
      const Instant first = day();
      // Some are known to the month.
      const Instant last = below(4) == 0 ? first + 30 * kDay : first;
      facts.events.time.push_back(facts.extents.add({first, last, first + kDay, last + kDay}));
      facts.events.kind.push_back(
          static_cast<std::uint8_t>(below(20) == 0 ? EventStatus::declined : EventStatus::done));
      facts.events.flags.push_back(0);
    }
    return facts;
  }

 private:
  struct Ids {
    Ids(Dictionary& nodes, const Made& made) {
      const auto all = [&](char kind, int count, std::vector<NodeId>& into) {
        for (int n = 0; n < count; ++n) into.push_back(nodes.add({id(kind, n), id(kind, n)}));
      };
      all('a', made.size_.actors, actors);
      all('v', made.actions_, actions);
      all('o', made.size_.objects, objects);
      all('p', made.size_.parties, parties);
    }
    std::vector<NodeId> actors, actions, objects, parties;
  };

  static std::string id(char kind, int n) { return kind + std::to_string(n); }

  void node(NodeKind kind, const std::string& name, const std::vector<std::string>& up) {
    Node made;
    made.kind = kind;
    made.id = made.name = name;
    for (const std::string& parent : up) made.is_a.push_back({parent, {}});
    nodes_.push_back(std::move(made));
  }

  void graph(NodeKind kind, char letter, int count) {
    for (int n = 0; n < count; ++n) {
      std::vector<std::string> up;
      if (n >= size_.roots) {
        const auto half = static_cast<std::size_t>(std::max(1, n / 2));
        const int first = static_cast<int>(below(half));
        up.push_back(id(letter, first));
        const int second = static_cast<int>(below(half));
        if (n % 3 == 0 && second != first) up.push_back(id(letter, second));
      }
      node(kind, id(letter, n), up);
    }
  }

  void claim(Facts& facts, const Ids& ids, Row row) {
    constexpr Stance kStancesMade[] = {Stance::denial, Stance::commitment, Stance::cessation};
    slots(facts.claims, ids);
    const Instant said = day();
    const Stance stance = kStancesMade[below(3)];
    facts.claims.kind.push_back(static_cast<std::uint8_t>(stance));
    const bool past = stance == Stance::denial;
    const Instant from = past ? kBeginning : said;
    const int days = past ? 1 : stance == Stance::cessation ? 60 : 200;
    const Instant to = said + days * kDay;
    facts.claims.time.push_back(facts.extents.add({from, from, to, to}));
    facts.claims.said.push_back(facts.extents.add({said, said, said + kDay, said + kDay}));
    facts.claims.polarity.push_back(static_cast<std::uint8_t>(Polarity::negative));
    facts.claims.flags.push_back(0);
    if (stance == Stance::cessation) facts.cessations.push_back(row);
  }

  void slots(Rows& rows, const Ids& ids) {
    const double at = std::uniform_real_distribution<double>(0, cumulated_.back())(random_);
    const auto actor = std::lower_bound(cumulated_.begin(), cumulated_.end(), at);
    rows.slot[0].push_back(ids.actors[static_cast<std::size_t>(actor - cumulated_.begin())]);
    rows.slot[1].push_back(ids.actions[below(ids.actions.size())]);
    rows.slot[2].push_back(ids.objects[below(ids.objects.size())]);
    rows.slot[3].push_back(ids.parties[below(ids.parties.size())]);
    rows.slot[4].push_back(kUnfilled);
  }

  Instant day() {
    constexpr Instant kFirstDay = 16'000 * kDay;  // 22 October 2013
    return kFirstDay + static_cast<Instant>(below(static_cast<std::size_t>(size_.days))) * kDay;
  }

  std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(random_() % static_cast<unsigned>(count));
  }

  MadeSize size_;
  std::mt19937 random_;
  int actions_ = 0;
  std::vector<Node> nodes_;
  std::vector<double> cumulated_;
  std::vector<Claim> no_claims_;
  std::vector<Event> no_events_;
};

}  // namespace gainsay
