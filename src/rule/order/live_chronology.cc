#include "rule/order/live_chronology.h"

#include <algorithm>
#include <optional>
#include <unordered_set>
#include <utility>

namespace gainsay {

LiveChronology::LiveChronology(const std::vector<Claim>& claims, std::vector<Event>& events)
    : claims_(claims), events_(events) {
  follow({}, {});
}

std::vector<std::size_t> LiveChronology::follow(const std::vector<std::size_t>& gone_claims,
                                                const std::vector<std::size_t>& gone_events) {
  const std::size_t first_new = next_event_;
  std::set<std::size_t> touched;
  take_away(gone_claims, gone_events, touched);
  take_in(touched);
  std::vector<std::size_t> redated;
  while (!touched.empty()) {
    const LinkedEvents group = group_of(*touched.begin());
    for (const std::size_t n : group.events) touched.erase(n);
    settle(group, redated);
  }
  std::erase_if(redated, [&](std::size_t n) { return n >= first_new; });
  std::sort(redated.begin(), redated.end());
  return redated;
}

std::vector<Clash> LiveChronology::clashes() const {
  std::vector<Clash> all;
  for (const auto& [first, clashes] : clashes_) {
    all.insert(all.end(), clashes.begin(), clashes.end());
  }
  return all;
}

void LiveChronology::take_away(const std::vector<std::size_t>& gone_claims,
                               const std::vector<std::size_t>& gone_events,
                               std::set<std::size_t>& touched) {
  const auto touch = [&](std::size_t event) {
    if (touched.contains(event)) return;
    const LinkedEvents group = group_of(event);
    touched.insert(group.events.begin(), group.events.end());
  };
  for (const std::size_t n : gone_events) touch(n);
  for (const std::size_t n : gone_claims) {
    for (const std::string& id : claims_[n].sequence) {
      if (const auto event = ids_.find(id)) touch(*event);
    }
  }
  for (const std::size_t n : touched) clashes_.erase(n);
  for (const std::size_t n : gone_events) {
    ids_.remove(events_[n].id, n);
    for (const Ordering& ordering : events_[n].orderings) {
      forget(ordering.event, &Namers::events, n);
    }
    touched.erase(n);
  }
  for (const std::size_t n : gone_claims) {
    for (const std::string& id : claims_[n].sequence) forget(id, &Namers::claims, n);
  }
  for (const std::size_t n : gone_events) {  // another event may have the id as well
    if (const auto heir = ids_.find(events_[n].id)) touched.insert(*heir);
  }
}

void LiveChronology::forget(const std::string& id, std::vector<std::size_t> Namers::*which,
                            std::size_t namer) {
  const auto entry = namers_.find(id);
  if (entry == namers_.end()) return;
  std::erase(entry->second.*which, namer);
  if (entry->second.events.empty() && entry->second.claims.empty()) namers_.erase(entry);
}

void LiveChronology::take_in(std::set<std::size_t>& touched) {
  for (std::size_t n = next_event_; n < events_.size(); ++n) {
    events_[n].derived = {};
    events_[n].derivation.clear();
    ids_.add(events_[n].id, n);
    for (const Ordering& ordering : events_[n].orderings) {
      namers_[ordering.event].events.push_back(n);
    }
  }
  for (std::size_t n = next_claim_; n < claims_.size(); ++n) {
    for (const std::string& id : claims_[n].sequence) {
      namers_[id].claims.push_back(n);
      if (const auto event = ids_.find(id)) touched.insert(*event);
    }
  }
  for (std::size_t n = next_event_; n < events_.size(); ++n) {
    const bool linked = !events_[n].orderings.empty() || namers_.contains(events_[n].id);
    if (linked) touched.insert(n);
  }
  next_claim_ = claims_.size();
  next_event_ = events_.size();
}

LinkedEvents LiveChronology::group_of(std::size_t event) const {
  LinkedEvents group;
  std::unordered_set<std::size_t> seen;
  std::set<std::size_t> claims;
  const auto reach = [&](std::optional<std::size_t> other) {
    if (other && seen.insert(*other).second) group.events.push_back(*other);
  };
  reach(event);
  for (std::size_t n = 0; n < group.events.size(); ++n) {  // which become more
    const std::size_t at = group.events[n];
    for (const Ordering& ordering : events_[at].orderings) reach(ids_.find(ordering.event));
    const auto namers = namers_.find(events_[at].id);
    if (namers == namers_.end() || ids_.find(events_[at].id) != at) continue;
    for (const std::size_t namer : namers->second.events) reach(namer);
    for (const std::size_t namer : namers->second.claims) {
      if (!claims.insert(namer).second) continue;
      for (const std::string& id : claims_[namer].sequence) reach(ids_.find(id));
    }
  }
  std::sort(group.events.begin(), group.events.end());
  group.claims.assign(claims.begin(), claims.end());
  return group;
}

void LiveChronology::settle(const LinkedEvents& group, std::vector<std::size_t>& redated) {
  for (const std::size_t n : group.events) clashes_.erase(n);
  std::vector<DerivedDate> dates;
  if (group.events.size() > 1) {
    if (auto found = dates_of(group, ids_, claims_, events_)) {
      dates = std::move(*found);
    } else if (auto clashes = clashes_of(group, ids_, claims_, events_); !clashes.empty()) {
      clashes_.emplace(group.events.front(), std::move(clashes));
    }
  }
  auto next = dates.begin();
  for (const std::size_t n : group.events) {
    DerivedDate date;
    if (next != dates.end() && next->event == n) date = std::move(*next++);
    if (events_[n].derived != date.when) redated.push_back(n);
    events_[n].derived = std::move(date.when);
    events_[n].derivation = std::move(date.derivation);
  }
}

}  // namespace gainsay
