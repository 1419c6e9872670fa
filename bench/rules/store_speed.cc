// How long claims and events made at random take from a file of facts to findings.
//
//   store_speed FILE EVENTS [CLAIMS]
//
// Writes FILE, reads it without a packed copy (cold) and with one (warm), and joins each time.
// Prints one line of JSON, CPU seconds of this process; the file is not read before, but what was
// just written to it lies in the memory of the system.
#include <fmt/format.h>
#include <sys/resource.h>

#include <cstdlib>
#include <filesystem>
#include <optional>

#include "made_facts.h"
#include "measure.h"
#include "rule/facts/fact_store.h"
#include "rule/join/join.h"

namespace gainsay {
namespace {

struct Reading {
  double loading = 0;
  double joining = 0;
  std::size_t findings = 0;
};

std::optional<Reading> read(const std::string& path, const Ontology& world,
                            const std::vector<Rule>& rules, bool packed) {
  Reading reading;
  const double start = cpu_seconds();
  Result<FactStore> store = FactStore::open(path);
  if (!store) return std::nullopt;
  const Result<Facts> facts = store->read(world);
  if (!facts || store->was_packed() != packed) return std::nullopt;
  const double loaded = cpu_seconds();
  const Scopes scopes(world, facts->nodes);
  reading.findings = join(rules, *facts, scopes).size();
  reading.loading = loaded - start;
  reading.joining = cpu_seconds() - loaded;
  return reading;
}

int run(const std::string& path, const MadeSize& size) {
  Diagnostics diagnostics;
  Made made(size);
  const Ontology world = Ontology::of(made.nodes(), diagnostics);
  const std::vector<Rule> rules = measured_rules(diagnostics);
  std::filesystem::remove(path);
  double storing = 0;
  {
    const Facts facts = made.facts();
    const double start = cpu_seconds();
    Result<FactStore> store = FactStore::open(path);
    if (!store || !store->write(facts)) return 1;
    storing = cpu_seconds() - start;
  }
  const auto bytes = static_cast<double>(std::filesystem::file_size(path));
  const auto cold = read(path, world, rules, false);
  const auto warm = read(path, world, rules, true);
  if (!cold || !warm || cold->findings != warm->findings) return 1;
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto events = static_cast<double>(size.events);
  fmt::print(
      "{{\"events\": {}, \"claims\": {}, \"findings\": {}, \"storing\": {:.2f}, "
      "\"rows_a_second\": {:.0f}, \"bytes_an_event\": {:.1f}, \"cold_loading\": {:.2f}, "
      "\"cold_joining\": {:.2f}, \"warm_loading\": {:.2f}, \"warm_joining\": {:.2f}, "
      "\"peak_bytes_an_event\": {:.1f}}}\n",
      size.events, size.claims, warm->findings, storing,
      static_cast<double>(size.events + size.claims) / storing, bytes / events, cold->loading,
      cold->joining, warm->loading, warm->joining,
      static_cast<double>(usage.ru_maxrss) * 1024 / events);
  return 0;
}

}  // namespace
}  // namespace gainsay

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  gainsay::MadeSize size;
  size.events = std::strtoull(argv[2], nullptr, 10);
  size.claims = argc > 3 ? std::strtoull(argv[3], nullptr, 10) : size.events / 10;
  return gainsay::run(argv[1], size);
}
