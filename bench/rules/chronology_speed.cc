// What it costs to follow derived dates and clashes through a change of one source.
//
//   chronology_speed EVENTS [CHANGES [LINKED [LAST]]]
//
// A source has 100 events. In each, one event of ten is ordered after one of the source before, in
// chains of LINKED events (five unless told); the first of a chain is dated, and so is the last, in
// the year LAST: 2019 unless told, and with 2017 the chains clash. In each change the first source
// of some chains goes and comes again a month later. Prints one line of JSON, CPU seconds of this
// process; then derives all from scratch, and fails where that differs.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "calendar/edtf.h"
#include "measure.h"
#include "rule/order/live_chronology.h"

namespace gainsay {
namespace {

constexpr std::size_t kSourceEvents = 100;

struct Chains {
  std::size_t linked = 5;
  std::string last = "2019";
};

Event made(std::size_t number, const Chains& chains, int month) {
  Event event;
  event.id = fmt::format("e{}", number);
  if (number % 10 != 0) return event;
  const std::size_t place = number / kSourceEvents % chains.linked;
  if (place == 0) event.when = *when_from_edtf(fmt::format("2018-{:02}", month));
  if (place + 1 == chains.linked) event.when = *when_from_edtf(chains.last);
  if (place != 0) {
    const std::string other = fmt::format("e{}", number - kSourceEvents);
    event.orderings.push_back({Order::after, other, 0, "after " + other, {}});
  }
  return event;
}

bool agrees(const std::vector<Event>& events, const std::vector<bool>& gone) {
  std::vector<Event> left;
  for (std::size_t n = 0; n < events.size(); ++n) {
    if (gone[n]) continue;
    left.push_back(events[n]);
    left.back().derived = {};
  }
  derive_dates({}, left);
  auto next = left.begin();
  for (std::size_t n = 0; n < events.size(); ++n) {
    if (!gone[n] && events[n].derived != (next++)->derived) return false;
  }
  return true;
}

int run(std::size_t count, std::size_t changes, const Chains& chains) {
  const std::vector<Claim> claims;
  std::vector<Event> events;
  for (std::size_t n = 0; n < count; ++n) events.push_back(made(n, chains, 3));
  const double before = cpu_seconds();
  LiveChronology live(claims, events);
  const double start = cpu_seconds() - before;
  std::vector<bool> gone(events.size(), false);
  std::vector<double> times;
  std::size_t redated = 0;
  for (std::size_t change = 0; change < changes; ++change) {
    const std::size_t first = change * chains.linked * kSourceEvents;
    if (first + kSourceEvents > count) break;
    std::vector<std::size_t> going;
    for (std::size_t n = first; n < first + kSourceEvents; ++n) {
      going.push_back(n);
      gone[n] = true;
      events.push_back(made(n, chains, 4));
    }
    gone.resize(events.size(), false);
    const double begin = cpu_seconds();
    redated += live.follow({}, going).size();
    times.push_back(cpu_seconds() - begin);
  }
  if (times.empty()) return 2;
  std::sort(times.begin(), times.end());
  const bool same = agrees(events, gone);
  fmt::print(
      "{{\"events\": {}, \"linked\": {}, \"clashes\": {}, \"start_cpu_seconds\": {:.2f}, "
      "\"changes\": {}, "
      "\"median_cpu_seconds\": {:.4f}, \"most_cpu_seconds\": {:.4f}, \"redated\": {}, "
      "\"as_from_scratch\": {}}}\n",
      count, chains.linked, live.clashes().size(), start, times.size(), times[times.size() / 2],
      times.back(), redated, same);
  return same ? 0 : 1;
}

}  // namespace
}  // namespace gainsay

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const auto number = [&](int n, unsigned long otherwise) {
    return argc > n ? std::max(1UL, std::strtoul(argv[n], nullptr, 10)) : otherwise;
  };
  gainsay::Chains chains;
  chains.linked = number(3, chains.linked);
  if (argc > 4) chains.last = argv[4];
  return gainsay::run(number(1, 1), number(2, 21), chains);
}
