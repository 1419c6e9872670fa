// How long the join takes on claims and events made at random (made_facts.h), under GS101, GS201
// and GS202.
//
//   join_speed EVENTS [CLAIMS] [THREADS] [FINDINGS_FILE]
//
// Prints one line of JSON. With FINDINGS_FILE it writes what it found, and beside it (.claims,
// .events, .within) the data as tab-separated text, for evaluators that are not ours.
#include <fmt/format.h>
#include <sys/resource.h>

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <fstream>

#include "made_facts.h"
#include "measure.h"
#include "rule/facts/arrange.h"
#include "rule/join/join.h"

namespace gainsay {
namespace {

struct Times {
  double cpu = 0;      // of all threads
  double longest = 0;  // of the calling thread or of all others together, whichever is more
  double wall = 0;
};

template <typename Work>
Times timed(const Work& work) {
  const double cpu = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
  const double own = seconds_of(CLOCK_THREAD_CPUTIME_ID);
  const double wall = seconds_of(CLOCK_MONOTONIC);
  work();
  Times times;
  times.cpu = seconds_of(CLOCK_PROCESS_CPUTIME_ID) - cpu;
  const double caller = seconds_of(CLOCK_THREAD_CPUTIME_ID) - own;
  times.longest = std::max(caller, times.cpu - caller);
  times.wall = seconds_of(CLOCK_MONOTONIC) - wall;
  return times;
}

void write_table(const Rows& rows, const Extents& extents, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  for (Row row = 0; row < rows.size(); ++row) {
    const Extent& when = extents[rows.time[row]];
    const auto day = [](Instant t) { return t == kBeginning ? -1'000'000 : t / kDay; };
    out << fmt::format("{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\t{}\n", row, rows.slot[0][row],
                       rows.slot[1][row], rows.slot[2][row], rows.slot[3][row], rows.kind[row],
                       day(when.earliest_start), day(when.latest_start), day(when.earliest_end),
                       day(when.latest_end));
  }
}

// Every pair of nodes (broader, narrower or same) by their numbers, but for the actors, which have
// nothing above or below them.
void write_closure(const Ontology& world, const Dictionary& nodes, const std::string& path) {
  std::ofstream out(path, std::ios::binary);
  for (NodeId broad = 1; broad < nodes.size(); ++broad) {
    if (nodes.text(broad).front() == 'a') continue;
    for (NodeId narrow = 1; narrow < nodes.size(); ++narrow) {
      if (nodes.text(narrow).front() != nodes.text(broad).front()) continue;
      if (broad == narrow || world.is_kind_of(nodes.text(narrow), nodes.text(broad))) {
        out << fmt::format("{}\t{}\n", broad, narrow);
      }
    }
  }
}

void run(const MadeSize& size, std::uint32_t threads, const std::string& findings) {
  Diagnostics diagnostics;
  Made made(size);
  const Ontology world = Ontology::of(made.nodes(), diagnostics);
  Facts facts = made.facts();
  const std::vector<Rule> rules = measured_rules(diagnostics);
  // The part of it that is the same whatever the rules are, and is spent once where arranged facts
  // are kept.
  const Times sorting = timed([&] { arrange(facts, world, threads); });
  std::vector<Hit> hits;
  const Times joining = timed([&] {
    const Scopes scopes(world, facts.nodes);
    hits = join(rules, facts, scopes, threads);
  });
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print(
      "{{\"events\": {}, \"claims\": {}, \"threads\": {}, \"findings\": {}, \"cpu_seconds\": "
      "{:.3f}, \"longest_cpu_seconds\": {:.3f}, "
      "\"wall_seconds\": {:.3f}, \"sorting_cpu_seconds\": {:.3f}, \"peak_bytes_an_event\": "
      "{:.1f}}}\n",
      size.events, size.claims, threads, hits.size(), joining.cpu, joining.longest, joining.wall,
      sorting.cpu, static_cast<double>(usage.ru_maxrss) * 1024 / static_cast<double>(size.events));
  if (findings.empty()) return;
  std::ofstream out(findings, std::ios::binary);
  for (const Hit& hit : hits) {
    out << fmt::format("{}\t{}\t{}\t{}\n", rules[hit.rule].text.id, hit.left, hit.right,
                       to_string(hit.truth));
  }
  write_table(facts.claims, facts.extents, findings + ".claims");
  write_table(facts.events, facts.extents, findings + ".events");
  write_closure(world, facts.nodes, findings + ".within");
}

}  // namespace
}  // namespace gainsay

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  gainsay::MadeSize size;
  size.events = std::strtoull(argv[1], nullptr, 10);
  size.claims = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : size.events / 10;
  const auto threads =
      argc > 3 ? static_cast<std::uint32_t>(std::strtoul(argv[3], nullptr, 10)) : 1U;
  gainsay::run(size, threads, argc > 4 ? argv[4] : "");
}
