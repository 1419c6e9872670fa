// LiveChronology: derived dates and clashes of events that change, each change costing the groups
// of linked events that it touches.
//
// Guarantees that `derived` and `derivation` of the events that are there are what derive_dates()
// fills in of these claims and events alone, and clashes() what find_clashes() finds of them: dates
// that follow through a chain of unchanged events are followed, and widen back where what narrowed
// them went. Events without orderings that no ordering and no sequence names cost nothing but their
// ids.
//
// Claims and events are named by their indexes, which do not change: what goes stays where it is,
// and what comes is put behind the last.
#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "rule/order/chronology.h"
#include "rule/order/linked_events.h"

namespace gainsay {

class LiveChronology {
 public:
  // Both must outlive it. Derived dates that the events come with are forgotten.
  LiveChronology(const std::vector<Claim>& claims, std::vector<Event>& events);
  LiveChronology(const LiveChronology&) = delete;
  LiveChronology& operator=(const LiveChronology&) = delete;

  // Follows a change: some claims and events, each of which was there, go (without being altered
  // yet), and those that were put behind the last since the change before come. Gives the events
  // that were there and stay whose derived dates have become others, ascending.
  std::vector<std::size_t> follow(const std::vector<std::size_t>& gone_claims,
                                  const std::vector<std::size_t>& gone_events);

  // By the first event of their group.
  std::vector<Clash> clashes() const;

 private:
  // Whose orderings and sequences name an id.
  struct Namers {
    std::vector<std::size_t> events;
    std::vector<std::size_t> claims;
  };
  // Both note the events whose groups are no longer, or may not be, what they were.
  void take_away(const std::vector<std::size_t>& gone_claims,
                 const std::vector<std::size_t>& gone_events, std::set<std::size_t>& touched);
  void take_in(std::set<std::size_t>& touched);
  void forget(const std::string& id, std::vector<std::size_t> Namers::*which, std::size_t namer);
  // The group that an event is in, which may be the event alone.
  LinkedEvents group_of(std::size_t event) const;
  void settle(const LinkedEvents& group, std::vector<std::size_t>& redated);

  const std::vector<Claim>& claims_;
  std::vector<Event>& events_;
  std::size_t next_claim_ = 0;  // those from here on have not been taken in
  std::size_t next_event_ = 0;
  EventIds ids_;
  std::unordered_map<std::string, Namers> namers_;     // by the id that they name
  std::map<std::size_t, std::vector<Clash>> clashes_;  // by the first event of their group
};

}  // namespace gainsay
