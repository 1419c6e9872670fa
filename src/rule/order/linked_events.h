// LinkedEvents: events that orderings (of events) and sequences (of claims) join, directly or
// through others, so that the dates of some may say something of the dates of others.
//
// Claims and events are named by their indexes in the lists that they stand in. An id that no event
// has names nothing, and an event that only names itself is linked to none.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/event.h"

namespace gainsay {

// Which event has an id; where several have it, that with the smallest index.
class EventIds {
 public:
  void add(const std::string& id, std::size_t event);
  void remove(const std::string& id, std::size_t event);
  std::optional<std::size_t> find(const std::string& id) const;

 private:
  std::unordered_map<std::string, std::vector<std::size_t>> events_;  // ascending
};

// One group: nothing links it to any other event.
struct LinkedEvents {
  std::vector<std::size_t> events;  // ascending
  std::vector<std::size_t> claims;  // whose sequences name some of them; ascending
};

EventIds ids_of(const std::vector<Event>& events);

// All groups of two events or more, by their first event.
std::vector<LinkedEvents> linked_events(const EventIds& ids, const std::vector<Claim>& claims,
                                        const std::vector<Event>& events);

}  // namespace gainsay
