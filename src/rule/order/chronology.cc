#include "rule/order/chronology.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "calendar/civil.h"
#include "calendar/edtf.h"
#include "calendar/period.h"
#include "rule/order/event_order.h"
#include "rule/order/temporal_network.h"

namespace gainsay {
namespace {

using Fact = TemporalNetwork::Fact;

// "x before y" by a claim or by an event's ordering, with the events' indexes.
struct TimeLink {
  TimeFact fact;
  Order order = Order::after;
  std::int64_t days = 0;
};

// The links of a group: of its events, then of its claims.
std::vector<TimeLink> links_of(const LinkedEvents& group, const EventIds& ids,
                               const std::vector<Claim>& claims, const std::vector<Event>& events) {
  std::vector<TimeLink> links;
  for (const std::size_t n : group.events) {
    for (std::size_t o = 0; o < events[n].orderings.size(); ++o) {
      const Ordering& ordering = events[n].orderings[o];
      const std::optional<std::size_t> other = ids.find(ordering.event);
      if (!other || *other == n) continue;
      links.push_back({{TimeFact::Kind::order, n, *other, 0, o}, ordering.order, ordering.days});
    }
  }
  for (const std::size_t n : group.claims) {
    std::vector<std::size_t> order;
    for (const std::string& id : claims[n].sequence) {
      if (const auto event = ids.find(id)) order.push_back(*event);
    }
    // All pairs, not only neighbours: a clash then names the two that it is about.
    for (std::size_t first = 0; first < order.size(); ++first) {
      for (std::size_t then = first + 1; then < order.size(); ++then) {
        if (order[first] == order[then]) continue;
        links.push_back(
            {{TimeFact::Kind::sequence, order[first], order[then], n, 0}, Order::before, 0});
      }
    }
  }
  return links;
}

// The day on which something with these bounds may begin or end at the first and at the last. A
// time of day is told in UTC, and so may be of the day before or after where it was.
struct DayBounds {
  std::int64_t first = kBeginning;
  std::int64_t last = kForever;
};
DayBounds days_between(Instant earliest, Instant latest) {
  constexpr Instant kWest = kDay * 12 / 24;
  constexpr Instant kEast = kDay * 14 / 24;
  const auto midnight = [](Instant instant) { return instant % kDay == 0; };
  DayBounds days;
  if (finite(earliest)) days.first = day_of(midnight(earliest) ? earliest : earliest - kWest);
  if (finite(latest)) days.last = day_of(midnight(latest) ? latest : latest + kEast);
  return days;
}
DayBounds first_days(const Extent& extent) {
  return days_between(extent.earliest_start, extent.latest_start);
}
// Extents end where the day after begins.
DayBounds last_days(const Extent& extent) {
  const auto day_before = [](Instant end) { return finite(end) ? end - kDay : end; };
  return days_between(day_before(extent.earliest_end), day_before(extent.latest_end));
}

// The network of one group of linked events, in whole days: the first and the last day of each.
class Network {
 public:
  Network(const std::vector<Event>& events, const std::vector<std::size_t>& members,
          const std::vector<TimeLink>& links) {
    for (const std::size_t n : members) {
      const auto start = network_.add_variable();
      const auto end = network_.add_variable();
      starts_.emplace(n, start);
      network_.at_most(end, start, 0, TemporalNetwork::kNoFact);  // nothing ends before it starts
      if (!events[n].when.known()) continue;
      const Extent& extent = events[n].when.extent;
      const Fact fact = note({TimeFact::Kind::date, n, n, 0, 0});
      network_.bound(start, first_days(extent).first, first_days(extent).last, fact);
      network_.bound(end, last_days(extent).first, last_days(extent).last, fact);
    }
    for (const TimeLink& link : links) add(link);
  }

  const TemporalNetwork& network() const { return network_; }
  const std::vector<TimeFact>& facts() const { return facts_; }
  TemporalNetwork::Variable start(std::size_t event) const { return starts_.at(event); }
  TemporalNetwork::Variable end(std::size_t event) const { return starts_.at(event) + 1; }

 private:
  Fact note(const TimeFact& fact) {
    facts_.push_back(fact);
    return static_cast<Fact>(facts_.size() - 1);
  }

  // On the very day on which `first` ended, `then` may begin: the order in a day is not known.
  void in_order(std::size_t first, std::size_t then, Fact fact) {
    network_.at_most(start(then), end(first), 0, fact);
  }
  // `then` begins at most `days` after the end of `first`.
  void not_later(std::size_t first, std::size_t then, std::int64_t days, Fact fact) {
    network_.at_most(end(first), start(then), days, fact);
  }

  void add(const TimeLink& link) {
    const Fact fact = note(link.fact);
    const std::size_t event = link.fact.event;
    const std::size_t other = link.fact.other;
    switch (link.order) {
      case Order::after:
        in_order(other, event, fact);
        break;
      case Order::before:
        in_order(event, other, fact);
        break;
      case Order::within:
        not_later(other, event, link.days, fact);
        not_later(event, other, link.days, fact);
        break;
      case Order::within_after:
        in_order(other, event, fact);
        not_later(other, event, link.days, fact);
        break;
      case Order::within_before:
        in_order(event, other, fact);
        not_later(event, other, link.days, fact);
        break;
    }
  }

  std::map<std::size_t, TemporalNetwork::Variable> starts_;
  std::vector<TimeFact> facts_;
  TemporalNetwork network_;
};

std::optional<Network> network_of(const LinkedEvents& group, const EventIds& ids,
                                  const std::vector<Claim>& claims,
                                  const std::vector<Event>& events) {
  if (group.events.size() > kMaxLinkedEvents) return std::nullopt;
  return Network(events, group.events, links_of(group, ids, claims, events));
}

// Dates are told by the facts that join them; an event that is dated and ordered stands once.
Clash clash_of(const Network& network, const std::vector<Fact>& numbers,
               const std::vector<Event>& events) {
  Clash clash;
  std::set<std::size_t> claims;
  std::set<std::size_t> members;
  for (const Fact number : numbers) {
    const TimeFact& fact = network.facts()[number];
    clash.facts.push_back(fact);
    if (fact.kind == TimeFact::Kind::sequence) claims.insert(fact.claim);
    members.insert({fact.event, fact.other});
  }
  clash.claims.assign(claims.begin(), claims.end());
  clash.events.assign(members.begin(), members.end());
  std::sort(clash.events.begin(), clash.events.end(), [&](std::size_t a, std::size_t b) {
    return order_of(events[a]) < order_of(events[b]);
  });
  return clash;
}

// `written`, in whole days, with what the network narrows.
Extent narrowed(const Extent& written, const TemporalNetwork::Range& start,
                const TemporalNetwork::Range& end) {
  Extent narrow = written;
  if (start.lower > first_days(written).first) narrow.earliest_start = start_of_day(start.lower);
  if (start.upper < first_days(written).last) narrow.latest_start = start_of_day(start.upper);
  if (end.lower > last_days(written).first) narrow.earliest_end = start_of_day(end.lower + 1);
  if (end.upper < last_days(written).last) narrow.latest_end = start_of_day(end.upper + 1);
  return tightened(narrow);
}

// "[2019-05-20..2019-05-31]": on these days, or on those between them.
std::string days_text(const Extent& extent) {
  const auto day = [](Instant instant) { return edtf::day(civil_day(day_of(instant))); };
  const std::string first = extent.earliest_start == kBeginning ? "" : day(extent.earliest_start);
  const std::string last = extent.latest_end == kForever ? "" : day(extent.latest_end - 1);
  return first == last ? first : "[" + first + ".." + last + "]";
}

std::string step_text(const TimeFact& fact, const std::vector<Claim>& claims,
                      const std::vector<Event>& events) {
  const Event& event = events[fact.event];
  switch (fact.kind) {
    case TimeFact::Kind::date:
      return event.id + ": " + event.when.edtf;
    case TimeFact::Kind::order:
      return event.id + " " + event.orderings[fact.ordering].text;
    case TimeFact::Kind::sequence:
      return claims[fact.claim].id + ": " + event.id + " before " + events[fact.other].id;
  }
  return {};
}

}  // namespace

std::vector<Clash> clashes_of(const LinkedEvents& group, const EventIds& ids,
                              const std::vector<Claim>& claims, const std::vector<Event>& events) {
  std::vector<Clash> clashes;
  const std::optional<Network> network = network_of(group, ids, claims, events);
  if (!network || network->network().tighten()) return clashes;
  for (const std::vector<Fact>& numbers : network->network().clashes()) {
    clashes.push_back(clash_of(*network, numbers, events));
  }
  return clashes;
}

std::optional<std::vector<DerivedDate>> dates_of(const LinkedEvents& group, const EventIds& ids,
                                                 const std::vector<Claim>& claims,
                                                 const std::vector<Event>& events) {
  const std::optional<Network> network = network_of(group, ids, claims, events);
  const auto ranges = network ? network->network().tighten() : std::nullopt;
  if (!ranges) return std::nullopt;  // what clashes narrows nothing
  std::vector<DerivedDate> dates;
  std::vector<std::string> texts(network->facts().size());        // of the facts that were needed
  std::vector<std::size_t> told_of(texts.size(), events.size());  // the last event that has each
  for (const std::size_t n : group.events) {
    const TemporalNetwork::Range& start = (*ranges)[network->start(n)];
    const TemporalNetwork::Range& end = (*ranges)[network->end(n)];
    const Extent written = events[n].when.known() ? events[n].when.extent : Extent{};
    if (grain_of(written) != kDay) continue;  // days say nothing of a time of day
    const Extent narrow = narrowed(written, start, end);
    if (narrow == written || !narrow.valid()) continue;
    std::vector<std::string> steps;
    const auto add = [&](const std::vector<Fact>& why) {
      if (why.size() < 2) return;  // its own date
      for (const Fact fact : why) {
        if (told_of[fact] == n) continue;
        told_of[fact] = n;
        std::string& text = texts[fact];
        if (text.empty()) text = step_text(network->facts()[fact], claims, events);
        steps.push_back(text);
      }
    };
    add(start.why_lower);
    add(end.why_upper);
    add(start.why_upper);
    add(end.why_lower);
    dates.push_back({n, {days_text(narrow), narrow}, std::move(steps)});
  }
  return dates;
}

std::vector<Clash> find_clashes(const std::vector<Claim>& claims,
                                const std::vector<Event>& events) {
  std::vector<Clash> clashes;
  const EventIds ids = ids_of(events);
  for (const LinkedEvents& group : linked_events(ids, claims, events)) {
    std::vector<Clash> found = clashes_of(group, ids, claims, events);
    std::move(found.begin(), found.end(), std::back_inserter(clashes));
  }
  return clashes;
}

void derive_dates(const std::vector<Claim>& claims, std::vector<Event>& events) {
  const EventIds ids = ids_of(events);
  for (const LinkedEvents& group : linked_events(ids, claims, events)) {
    auto dates = dates_of(group, ids, claims, events);
    if (!dates) continue;
    for (DerivedDate& date : *dates) {
      events[date.event].derived = std::move(date.when);
      events[date.event].derivation = std::move(date.derivation);
    }
  }
}

}  // namespace gainsay
