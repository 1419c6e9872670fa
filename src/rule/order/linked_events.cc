#include "rule/order/linked_events.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace gainsay {
namespace {

// Sets of events that are merged; each is named by its smallest.
class EventSets {
 public:
  explicit EventSets(std::size_t count) : parent_(count) {
    std::iota(parent_.begin(), parent_.end(), std::size_t{0});
  }
  std::size_t of(std::size_t n) {
    while (parent_[n] != n) n = parent_[n] = parent_[parent_[n]];
    return n;
  }
  void join(std::size_t a, std::size_t b) {
    const auto [first, other] = std::minmax({of(a), of(b)});
    parent_[other] = first;
  }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace

void EventIds::add(const std::string& id, std::size_t event) {
  std::vector<std::size_t>& events = events_[id];
  events.insert(std::upper_bound(events.begin(), events.end(), event), event);
}

void EventIds::remove(const std::string& id, std::size_t event) {
  const auto entry = events_.find(id);
  if (entry == events_.end()) return;
  std::erase(entry->second, event);
  if (entry->second.empty()) events_.erase(entry);
}

std::optional<std::size_t> EventIds::find(const std::string& id) const {
  const auto entry = events_.find(id);
  if (entry == events_.end()) return std::nullopt;
  return entry->second.front();
}

EventIds ids_of(const std::vector<Event>& events) {
  EventIds ids;
  for (std::size_t n = 0; n < events.size(); ++n) ids.add(events[n].id, n);
  return ids;
}

std::vector<LinkedEvents> linked_events(const EventIds& ids, const std::vector<Claim>& claims,
                                        const std::vector<Event>& events) {
  EventSets sets(events.size());
  std::vector<bool> linked(events.size(), false);
  const auto link = [&](std::size_t one, std::size_t other) {
    if (one == other) return;
    sets.join(one, other);
    linked[one] = linked[other] = true;
  };
  for (std::size_t n = 0; n < events.size(); ++n) {
    for (const Ordering& ordering : events[n].orderings) {
      link(n, ids.find(ordering.event).value_or(n));
    }
  }
  std::vector<std::optional<std::size_t>> told(claims.size());  // some event of the sequence
  for (std::size_t n = 0; n < claims.size(); ++n) {
    for (const std::string& id : claims[n].sequence) {
      const std::optional<std::size_t> event = ids.find(id);
      if (!event) continue;
      if (told[n]) link(*told[n], *event);
      told[n] = event;
    }
  }
  std::map<std::size_t, LinkedEvents> groups;
  for (std::size_t n = 0; n < events.size(); ++n) {
    if (linked[n]) groups[sets.of(n)].events.push_back(n);
  }
  for (std::size_t n = 0; n < claims.size(); ++n) {
    if (told[n] && linked[*told[n]]) groups[sets.of(*told[n])].claims.push_back(n);
  }
  std::vector<LinkedEvents> list;
  list.reserve(groups.size());
  for (auto& [first, group] : groups) list.push_back(std::move(group));
  return list;
}

}  // namespace gainsay
