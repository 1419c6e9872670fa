// How long the join takes on claims and events made at random: 2,000 actors by
// Zipf, actions in three levels, objects and counterparties in directed acyclic
// graphs.
//
//   join_speed EVENTS [CLAIMS] [PAIRS_FILE]
//
// Prints one line of JSON. With PAIRS_FILE it writes what it found, and beside
// it (.claims, .events, .within) the data as tab-separated text, for evaluators
// that are not ours.
#include <fmt/format.h>
#include <sys/resource.h>

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <random>

#include "base/file.h"
#include "rule/join.h"

namespace gainsay {
namespace {

constexpr int kActors = 2'000;
constexpr int kObjects = 500;
constexpr int kParties = 300;
constexpr Instant kFirstDay = 16'000 * kDay; // 22 October 2013
constexpr int kDays = 3'000;

double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) +
         static_cast<double>(now.tv_nsec) / 1e9;
}

std::string id(char kind, int n) { return fmt::format("{}{}", kind, n); }

class Made {
public:
  Made() {
    for (int n = 0; n < kActors; ++n)
      node(NodeKind::actor, id('a', n), {});
    // 5 roots, 5 kinds of each, 5 kinds of each of these.
    for (int n = 0; n < 155; ++n) {
      std::vector<std::string> up;
      if (n >= 30)
        up.push_back(id('v', 5 + (n - 30) / 5));
      if (n >= 5 && n < 30)
        up.push_back(id('v', (n - 5) / 5));
      node(NodeKind::action, id('v', n), up);
    }
    graph(NodeKind::topic, 'o', kObjects);
    graph(NodeKind::actor, 'p', kParties);
    double sum = 0;
    for (int n = 0; n < kActors; ++n)
      cumulated_.push_back(sum += 1.0 / (n + 1));
  }

  std::vector<Node> take_nodes() { return std::move(nodes_); }

  Facts facts(std::size_t claims, std::size_t events) {
    Facts facts;
    facts.claim_values = &no_claims_;
    facts.event_values = &no_events_;
    const Ids ids(facts.nodes);
    for (std::size_t n = 0; n < claims; ++n) {
      slots(facts.claims, ids);
      const Instant said = kFirstDay + static_cast<int>(below(kDays)) * kDay;
      const std::size_t kind = below(3);
      facts.claims.kind.push_back(
          static_cast<std::uint8_t>(kind == 0   ? Stance::denial
                                    : kind == 1 ? Stance::commitment
                                                : Stance::cessation));
      const bool past = kind == 0;
      const Instant from = past ? kBeginning : said;
      const Instant to = past ? said + kDay : said + 90 * kDay;
      facts.claims.time.push_back(facts.extents.add({from, from, to, to}));
      facts.claims.said.push_back(
          facts.extents.add({said, said, said + kDay, said + kDay}));
      facts.claims.polarity.push_back(
          static_cast<std::uint8_t>(Polarity::negative));
      facts.claims.flags.push_back(0);
      if (kind == 2)
        facts.cessations.push_back(static_cast<Row>(n));
    }
    for (auto &column : facts.events.slot)
      column.reserve(events);
    facts.events.time.reserve(events);
    facts.events.kind.reserve(events);
    facts.events.flags.reserve(events);
    for (std::size_t n = 0; n < events; ++n) {
      slots(facts.events, ids);
      const Instant day = kFirstDay + static_cast<int>(below(kDays)) * kDay;
      const Instant last =
          below(4) == 0 ? day + 30 * kDay : day; // some are known to the month
      facts.events.time.push_back(
          facts.extents.add({day, last, day + kDay, last + kDay}));
      facts.events.kind.push_back(static_cast<std::uint8_t>(
          below(5) == 0 ? EventStatus::declined : EventStatus::done));
      facts.events.flags.push_back(0);
    }
    return facts;
  }

private:
  struct Ids {
    explicit Ids(Dictionary &nodes) {
      const auto all = [&](char kind, int count, std::vector<NodeId> &into) {
        for (int n = 0; n < count; ++n)
          into.push_back(nodes.add({id(kind, n), id(kind, n)}));
      };
      all('a', kActors, actors);
      all('v', 155, actions);
      all('o', kObjects, objects);
      all('p', kParties, parties);
    }
    std::vector<NodeId> actors, actions, objects, parties;
  };

  void node(NodeKind kind, const std::string &name,
            const std::vector<std::string> &up) {
    Node made;
    made.kind = kind;
    made.id = made.name = name;
    for (const std::string &parent : up)
      made.is_a.push_back({parent, {}});
    nodes_.push_back(std::move(made));
  }

  void graph(NodeKind kind, char letter, int count) {
    for (int n = 0; n < count; ++n) {
      std::vector<std::string> up;
      if (n >= 20) {
        const int first =
            static_cast<int>(below(static_cast<std::size_t>(n) / 2));
        up.push_back(id(letter, first));
        const int second =
            static_cast<int>(below(static_cast<std::size_t>(n) / 2));
        if (n % 3 == 0 && second != first)
          up.push_back(id(letter, second));
      }
      node(kind, id(letter, n), up);
    }
  }

  void slots(Rows &rows, const Ids &ids) {
    const double at =
        std::uniform_real_distribution<double>(0, cumulated_.back())(random_);
    const auto actor =
        std::lower_bound(cumulated_.begin(), cumulated_.end(), at);
    rows.slot[0].push_back(
        ids.actors[static_cast<std::size_t>(actor - cumulated_.begin())]);
    rows.slot[1].push_back(ids.actions[below(ids.actions.size())]);
    rows.slot[2].push_back(ids.objects[below(ids.objects.size())]);
    rows.slot[3].push_back(ids.parties[below(ids.parties.size())]);
    rows.slot[4].push_back(kUnfilled);
  }

  std::size_t below(std::size_t count) {
    return static_cast<std::size_t>(random_() % static_cast<unsigned>(count));
  }

  std::mt19937 random_{10'000'000};
  std::vector<Node> nodes_;
  std::vector<double> cumulated_;
  std::vector<Claim> no_claims_;
  std::vector<Event> no_events_;
};

std::string table(const Rows &rows, const Extents &extents) {
  std::string text;
  for (Row row = 0; row < rows.size(); ++row) {
    const Extent &when = extents[rows.time[row]];
    const auto day = [](Instant t) {
      return t == kBeginning ? -1'000'000 : t / kDay;
    };
    text += fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", row,
                        rows.slot[0][row], rows.slot[1][row], rows.slot[2][row],
                        rows.slot[3][row], rows.kind[row],
                        day(when.earliest_start), day(when.latest_start),
                        day(when.earliest_end), day(when.latest_end));
  }
  return text;
}

// Every pair of nodes (broader, narrower or same) by their numbers.
std::string closure(const Ontology &world, const Dictionary &nodes) {
  std::string text;
  for (NodeId broad = 1; broad < nodes.size(); ++broad) {
    for (NodeId narrow = 1; narrow < nodes.size(); ++narrow) {
      if (broad != narrow &&
          !world.is_kind_of(nodes.text(narrow), nodes.text(broad)))
        continue;
      text += fmt::format("{}\t{}\n", broad, narrow);
    }
  }
  return text;
}

int run(std::size_t events, std::size_t claims, const std::string &pairs, std::uint32_t workers) {
  Diagnostics diagnostics;
  Made made;
  const Ontology world = Ontology::of(made.take_nodes(), diagnostics);
  const Facts facts = made.facts(claims, events);
  std::vector<Rule> rules;
  for (const Rule &rule : load_rules(Knowledge::embedded(), diagnostics)) {
    const std::string &name = rule.text.id;
    if (name == "GS101" || name == "GS201" || name == "GS202")
      rules.push_back(rule);
  }
  Scopes scopes(world, facts.nodes);
  const double start = cpu_seconds();
  const std::vector<Hit> hits = join(rules, facts, scopes, workers);
  const double seconds = cpu_seconds() - start;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print("{{\"events\": {}, \"claims\": {}, \"findings\": {}, "
             "\"cpu_seconds\": {:.3f}, "
             "\"peak_bytes_an_event\": {:.1f}}}\n",
             events, claims, hits.size(), seconds,
             static_cast<double>(usage.ru_maxrss) * 1024 /
                 static_cast<double>(events));
  if (pairs.empty())
    return 0;
  std::string text;
  for (const Hit &hit : hits) {
    text += fmt::format("{}\t{}\t{}\t{}\n", rules[hit.rule].text.id, hit.left,
                        hit.right, to_string(hit.truth));
  }
  const bool written =
      write_file(pairs, text) &&
      write_file(pairs + ".claims", table(facts.claims, facts.extents)) &&
      write_file(pairs + ".events", table(facts.events, facts.extents)) &&
      write_file(pairs + ".within", closure(world, facts.nodes));
  return written ? 0 : 1;
}

} // namespace
} // namespace gainsay

int main(int argc, char **argv) {
  if (argc < 2)
    return 2;
  const std::size_t events = std::strtoull(argv[1], nullptr, 10);
  const std::size_t claims =
      argc > 2 ? std::strtoull(argv[2], nullptr, 10) : events / 10;
  return gainsay::run(events, claims, argc > 3 ? argv[3] : "", argc > 4 ? static_cast<std::uint32_t>(std::strtoul(argv[4], nullptr, 10)) : 1U);
}
