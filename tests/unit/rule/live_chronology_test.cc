#include "rule/order/live_chronology.h"

#include <doctest/doctest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "calendar/edtf.h"
#include "rule/files/world.h"
#include "rule/join/live_join.h"

namespace gainsay {
namespace {

using Indexes = std::vector<std::size_t>;

Event event_of(const std::string& id, const std::string& when) {
  Event event;
  event.id = id;
  if (!when.empty()) event.when = *when_from_edtf(when);
  return event;
}

Event ordered(const std::string& id, const std::string& when, Order order,
              const std::string& other) {
  Event event = event_of(id, when);
  event.orderings.push_back({order, other, 0, "in some order to " + other, {}});
  return event;
}

Claim telling(const std::string& id, std::vector<std::string> sequence) {
  Claim claim;
  claim.id = id;
  claim.sequence = std::move(sequence);
  return claim;
}

// Claims and events that come and go.
struct Followed {
  Indexes come(const std::vector<Claim>& new_claims, const std::vector<Event>& new_events) {
    return change({}, {}, new_claims, new_events);
  }
  Indexes change(const Indexes& gone_claims, const Indexes& gone_events,
                 const std::vector<Claim>& new_claims, const std::vector<Event>& new_events) {
    claims.insert(claims.end(), new_claims.begin(), new_claims.end());
    events.insert(events.end(), new_events.begin(), new_events.end());
    return live.follow(gone_claims, gone_events);
  }
  const std::string& date(std::size_t event) const { return events[event].derived.edtf; }
  // The events of each clash.
  std::vector<Indexes> clashes() const {
    std::vector<Indexes> all;
    for (const Clash& clash : live.clashes()) all.push_back(clash.events);
    return all;
  }

  std::vector<Claim> claims;
  std::vector<Event> events;
  LiveChronology live{claims, events};
};

TEST_CASE("a date that follows through unchanged events follows a change, and widens back") {
  Followed all;
  all.come({}, {event_of("e0", "2018-05-10"), ordered("e1", "", Order::after, "e0"),
                ordered("e2", "2018", Order::after, "e1"), event_of("e3", "2018")});
  CHECK(all.date(1) == "[2018-05-10..2018-12-31]");
  CHECK(all.date(2) == "[2018-05-10..2018-12-31]");
  // Another source now dates what the others come after.
  CHECK(all.change({}, {0}, {}, {event_of("e0", "2018-09-20")}) == Indexes{1, 2});
  CHECK(all.date(1) == "[2018-09-20..2018-12-31]");
  CHECK(all.date(2) == "[2018-09-20..2018-12-31]");
  CHECK(all.events[2].derivation.front() == "e0: 2018-09-20");
  // And none: what is left is that e1 was before the end of e2's year.
  CHECK(all.change({}, {4}, {}, {}) == Indexes{1, 2});
  CHECK(all.date(1) == "[..2018-12-31]");
  CHECK(all.date(2).empty());
  CHECK(all.events[2].derivation.empty());
  CHECK(all.clashes().empty());
}

TEST_CASE("a group splits, and merges again") {
  Followed all;
  all.come({telling("c0", {"e1", "e2"})},
           {event_of("e0", "2018-05-10"), ordered("e1", "", Order::after, "e0"),
            ordered("e2", "", Order::before, "e3"), event_of("e3", "2018-07-01")});
  CHECK(all.date(1) == "[2018-05-10..2018-07-01]");
  CHECK(all.date(2) == "[2018-05-10..2018-07-01]");
  CHECK(all.change({0}, {}, {}, {}) == Indexes{1, 2});
  CHECK(all.date(1) == "[2018-05-10..]");
  CHECK(all.date(2) == "[..2018-07-01]");
  CHECK(all.come({telling("c0", {"e1", "e2"})}, {}) == Indexes{1, 2});
  CHECK(all.date(1) == "[2018-05-10..2018-07-01]");
  CHECK(all.date(2) == "[2018-05-10..2018-07-01]");
}

TEST_CASE("a clash comes where groups merge, unmakes their dates, and goes with any of its facts") {
  Followed all;
  all.come({}, {event_of("e0", "2018-05-10"), ordered("e1", "", Order::after, "e0"),
                ordered("e2", "", Order::before, "e3"), event_of("e3", "2018-03-01")});
  CHECK(all.clashes().empty());
  const std::vector<Indexes> clash = {{1, 2, 3, 0}};
  CHECK(all.come({telling("c0", {"e1", "e2"})}, {}) == Indexes{1, 2});
  CHECK(all.clashes() == clash);
  CHECK(all.date(1).empty());
  CHECK(all.change({0}, {}, {}, {}) == Indexes{1, 2});
  CHECK(all.clashes().empty());
  CHECK(all.date(1) == "[2018-05-10..]");
  CHECK(all.come({telling("c1", {"e1", "e2"})}, {}) == Indexes{1, 2});
  CHECK(all.clashes() == clash);
  // The first event of the group goes, by which its clashes are kept.
  CHECK(all.change({}, {0}, {}, {}) == Indexes{1, 2});
  CHECK(all.clashes().empty());
  CHECK(all.date(1) == "[..2018-03-01]");
}

// The order in a day is not known, so that any number of steps may take place on one day, but none
// leads back to the day before.
TEST_CASE("a chain through events without dates gives no day away") {
  Followed all;
  all.come(
      {}, {event_of("e0", "2018-05-10"), ordered("e1", "", Order::after, "e0"),
           ordered("e2", "", Order::after, "e1"), ordered("e3", "2018-05-10", Order::after, "e2")});
  CHECK(all.clashes().empty());
  CHECK(all.date(2) == "2018-05-10");
  all.change({}, {0}, {}, {event_of("e0", "2018-05-11")});
  CHECK(all.clashes() == std::vector<Indexes>{{1, 2, 3, 4}});
}

TEST_CASE("so many days after an event is counted from its last day") {
  Followed all;
  Event after = event_of("e1", "2018");
  after.orderings.push_back({Order::within_after, "e0", 14, "within 2 weeks after e0", {}});
  all.come({}, {event_of("e0", "2018-05-10"), after});
  CHECK(all.date(1) == "[2018-05-10..2018-12-31]");  // when it began; it may have gone on
  CHECK(all.events[1].derived.extent.latest_start ==
        when_from_edtf("2018-05-24")->extent.latest_start);
}

TEST_CASE("a time of day is the same day as the one before or after it, somewhere on Earth") {
  Followed all;
  all.come({}, {event_of("e0", "2018-05-11T03:00:00Z"),
                ordered("e1", "2018-05-10", Order::after, "e0")});
  CHECK(all.clashes().empty());
  CHECK(all.date(0).empty());
  all.change({}, {0}, {}, {event_of("e0", "2018-05-11T13:00:00Z")});
  CHECK(all.clashes().size() == 1);
}

TEST_CASE("an ordering that names no event waits for it") {
  Followed all;
  all.come({}, {ordered("e0", "2018", Order::after, "e1"), event_of("e2", "2018-02-03")});
  CHECK(all.date(0).empty());
  CHECK(all.come({}, {event_of("e1", "2018-08-09")}) == Indexes{0});
  CHECK(all.date(0) == "[2018-08-09..2018-12-31]");
  // Of two that have the id the first is meant, and when it goes, the other.
  CHECK(all.come({}, {event_of("e1", "2018-10-11")}) == Indexes{});
  CHECK(all.change({}, {2}, {}, {}) == Indexes{0});
  CHECK(all.date(0) == "[2018-10-11..2018-12-31]");
}

TEST_CASE("events that are linked to none keep the dates that are written") {
  Followed all;
  Event derived = event_of("e0", "2018");
  derived.derived = *when_from_edtf("2018-03");
  derived.derivation = {"from elsewhere"};
  all.come({telling("c0", {"e0", "e9", "e0"})},
           {derived, ordered("e1", "2018", Order::after, "e1")});
  CHECK(all.date(0).empty());
  CHECK(all.events[0].derivation.empty());
  CHECK(all.date(1).empty());
  CHECK(all.change({0}, {1}, {}, {}) == Indexes{});
}

TEST_CASE("a group that is too large is left alone until it is smaller") {
  Followed all;
  std::vector<Event> events = {event_of("e0", "2018-05-10")};
  while (events.size() < kMaxLinkedEvents) {
    events.push_back(ordered("e" + std::to_string(events.size()), "", Order::after, "e0"));
  }
  all.come({}, events);
  CHECK(all.date(1) == "[2018-05-10..]");
  CHECK(all.come({}, {ordered("last", "", Order::after, "e0")}).size() == kMaxLinkedEvents - 1);
  CHECK(all.date(1).empty());
  CHECK(all.change({}, {kMaxLinkedEvents}, {}, {}).size() == kMaxLinkedEvents - 1);
  CHECK(all.date(1) == "[2018-05-10..]");
}

// A denial of sales up to May 2018, a sale of that year, and what it came after.
struct Denial {
  Denial() {
    claim.id = "c0";
    claim.stance = Stance::denial;
    claim.polarity = Polarity::negative;
    claim.said = *when_from_edtf("2018-05-14");
    claim.valid = *when_from_edtf("../2018-05-14", Reading::throughout);
    claim.actor = claim.speaker = {"ardent-optics", "Ardent Optics"};
    claim.action = {"sell", "sell"};
    claim.object = {"customer-data", "customer data"};
    sale = ordered("e0", "2018", Order::after, "e1");
    sale.actor = claim.actor;
    sale.action = claim.action;
    sale.object = claim.object;
  }
  Claim claim;
  Event sale;
};

std::optional<Truth> only_hit(const LiveJoin& live) {
  REQUIRE(live.hits().size() <= 1);
  if (live.hits().empty()) return std::nullopt;
  return live.hits().front().truth;
}

TEST_CASE("a hit of an unchanged source follows the date that another gives it") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const std::vector<Rule> rules = load_rules(knowledge, diagnostics);
  const Ontology world = example_world(knowledge, diagnostics);
  const Denial denial;
  LiveJoin live(rules, world, {denial.claim}, {denial.sale, event_of("e1", "2018-02-01")});
  const auto row_of = [&](const std::string& id) {
    Row row = live.facts().events.size();
    while (live.facts().events.kind[--row] == kGone || live.facts().event(row).id != id) {
    }
    return row;
  };
  const Row sale = row_of("e0");
  CHECK(only_hit(live) == Truth::may);
  live.replace({{}, {row_of("e1")}}, {}, {event_of("e1", "2018-09-01")});
  CHECK(only_hit(live) == std::nullopt);
  CHECK(row_of("e0") != sale);
  const Event early = ordered("e2", "2018-03-01", Order::after, "e0");
  live.replace({{}, {row_of("e1")}}, {}, {early});
  CHECK(only_hit(live) == Truth::must);
  CHECK(live.clashes().empty());
  live.replace({}, {}, {event_of("e1", "2018-09-01")});
  CHECK(only_hit(live) == Truth::may);  // what clashes narrows nothing
  CHECK(live.clashes().size() == 1);
  // It is still known by the first of its rows; to name it twice does no harm.
  live.replace({{}, {sale, row_of("e0"), sale}}, {}, {});
  CHECK(only_hit(live) == std::nullopt);
  CHECK(live.clashes().empty());
}

}  // namespace
}  // namespace gainsay
