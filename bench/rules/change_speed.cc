// What it costs to follow a change of one source, in claims and events made at random.
//
//   change_speed EVENTS [CHANGES]
//
// A tenth as many claims as events. In each change a source of 100 events and 10 claims, of actors
// by Zipf as all others are, goes, and another of that size takes its place. Prints one line of
// JSON, CPU seconds of this process; then finds all from scratch, and fails where that differs.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

#include "made_facts.h"
#include "measure.h"
#include "rule/facts/arrange.h"
#include "rule/join/live_join.h"

namespace gainsay {
namespace {

constexpr Row kSourceEvents = 100;
constexpr Row kSourceClaims = 10;

// The rows that the n-th of the first sources has.
std::vector<Row> rows_of(const Rows& rows, Row source, Row size) {
  std::vector<Row> found;
  for (Row row = 0; row < rows.cells.rows(); ++row) {
    if (rows.origin[row] / size == source) found.push_back(row);
  }
  return found;
}

// The rows that are there, not arranged; `from` says which each was.
Rows those_left(const Rows& rows, std::vector<Row>& from) {
  for (Row row = 0; row < rows.size(); ++row) {
    if (rows.kind[row] != kGone) from.push_back(row);
  }
  Rows left;
  const auto take = [&from](const auto& column, auto& into) {
    if (column.empty()) return;
    for (const Row row : from) into.push_back(column[row]);
  };
  for (std::size_t slot = 0; slot < kSlots; ++slot) take(rows.slot[slot], left.slot[slot]);
  take(rows.time, left.time);
  take(rows.said, left.said);
  take(rows.kind, left.kind);
  take(rows.polarity, left.polarity);
  take(rows.flags, left.flags);
  return left;
}

bool agrees(const LiveJoin& live, const std::vector<Rule>& rules, const Ontology& world) {
  std::vector<Row> claims;
  std::vector<Row> events;
  Facts facts;
  facts.nodes = live.facts().nodes;
  facts.extents = live.facts().extents;
  facts.claims = those_left(live.facts().claims, claims);
  facts.events = those_left(live.facts().events, events);
  arrange(facts, world);
  std::vector<Hit> hits = join(rules, facts, Scopes(world, facts.nodes));
  for (Hit& hit : hits) {
    hit.left = claims[facts.claims.input(hit.left)];
    hit.right = events[facts.events.input(hit.right)];
  }
  std::vector<Hit> followed = live.hits();
  std::sort(hits.begin(), hits.end());
  std::sort(followed.begin(), followed.end());
  return hits == followed;
}

int run(const MadeSize& size, Row changes) {
  Diagnostics diagnostics;
  Made made(size);
  const Ontology world = Ontology::of(made.nodes(), diagnostics);
  const std::vector<Rule> rules = measured_rules(diagnostics);
  Facts facts = made.facts();
  arrange(facts, world);
  LiveJoin live(rules, world, std::move(facts));
  std::vector<double> times;
  for (Row source = 0; source < changes; ++source) {
    const GoneRows gone{rows_of(live.facts().claims, source, kSourceClaims),
                        rows_of(live.facts().events, source, kSourceEvents)};
    const Facts added = made.facts(kSourceClaims, kSourceEvents);
    const double start = cpu_seconds();
    live.replace(gone, added);
    times.push_back(cpu_seconds() - start);
  }
  std::sort(times.begin(), times.end());
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const bool same = agrees(live, rules, world);
  fmt::print(
      "{{\"events\": {}, \"claims\": {}, \"changes\": {}, \"median_cpu_seconds\": {:.4f}, "
      "\"most_cpu_seconds\": {:.4f}, \"findings\": {}, \"peak_bytes_an_event\": {:.1f}, "
      "\"as_from_scratch\": {}}}\n",
      size.events, size.claims, changes, times[times.size() / 2], times.back(), live.hits().size(),
      static_cast<double>(usage.ru_maxrss) * 1024 / static_cast<double>(size.events), same);
  return same ? 0 : 1;
}

}  // namespace
}  // namespace gainsay

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  gainsay::MadeSize size;
  size.events = std::strtoull(argv[1], nullptr, 10);
  size.claims = size.events / 10;
  const unsigned long changes = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 21;
  return gainsay::run(size, static_cast<gainsay::Row>(std::max(1UL, changes)));
}
