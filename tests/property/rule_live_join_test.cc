// What LiveChronology follows of changes is what is found from scratch: on random
// claims and events that come and go a source at a time, with a fixed seed.
#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

#include "rule/chronology.h"
#include "rule/live_chronology.h"
#include "rule/world.h"
#include "stories.h"

namespace gainsay {
namespace {

std::string text_of(const Clash& clash, const std::vector<Claim>& claims,
                    const std::vector<Event>& events) {
  std::string text = "clash:";
  for (const TimeFact& fact : clash.facts) {
    text += " " + events[fact.event].id;
    if (fact.kind == TimeFact::Kind::order) text += "/" + std::to_string(fact.ordering);
    if (fact.kind == TimeFact::Kind::sequence) text += "<" + claims[fact.claim].id + "<";
    if (fact.kind != TimeFact::Kind::date) text += events[fact.other].id;
  }
  text += ";";
  for (const std::size_t claim : clash.claims) text += " " + claims[claim].id;
  for (const std::size_t event : clash.events) text += " " + events[event].id;
  return text;
}

std::string date_of(const Event& event) {
  const Extent& extent = event.derived.extent;
  std::string text = event.id + " " + event.derived.edtf;
  for (const Instant instant :
       {extent.earliest_start, extent.latest_start, extent.earliest_end, extent.latest_end}) {
    text += " " + std::to_string(instant);
  }
  for (const std::string& step : event.derivation) text += "; " + step;
  return text;
}

// Links claims and events that are new to some that there are, were or will be: one in so many
// (`rarely`), to events with ids below `ids`. Half of the events lose their dates.
void link(Stories& stories, std::vector<Claim>& claims, std::vector<Event>& events,
          std::size_t rarely, std::size_t ids) {
  const auto some = [&] { return "e" + std::to_string(stories.below(ids)); };
  for (Event& event : events) {
    if (stories.below(2) == 0) event.when = {};
    while (stories.below(rarely) == 0) event.orderings.push_back(stories.ordering(some()));
  }
  for (Claim& claim : claims) {
    if (stories.below(2 * rarely) != 0) continue;
    for (std::size_t n = 2 + stories.below(3); n > 0; --n) claim.sequence.push_back(some());
  }
}

// Claims and events of a LiveChronology, which stay where they are when they go.
class Chronicle {
 public:
  explicit Chronicle(Stories& stories) : stories_(stories) {
    come(5, 9);
    live_.follow({}, {});
  }

  void change() {
    std::vector<std::size_t> gone_claims;
    std::vector<std::size_t> gone_events;
    const std::map<std::size_t, When> before = dates();
    const std::string source = std::to_string(stories_.below(3));
    const auto go = [](std::set<std::size_t>& there, const auto& values, const std::string& from,
                       std::vector<std::size_t>& gone) {
      for (const std::size_t n : there) {
        if (values[n].quote.source == from) gone.push_back(n);
      }
      for (const std::size_t n : gone) there.erase(n);
    };
    if (stories_.below(3) != 0) go(claims_there_, claims_, "s" + source, gone_claims);
    if (stories_.below(3) != 0) go(events_there_, events_, "r" + source, gone_events);
    come(stories_.below(3), stories_.below(5));
    const std::vector<std::size_t> redated = live_.follow(gone_claims, gone_events);
    std::vector<std::size_t> others;
    for (const auto& [n, date] : before) {
      if (events_there_.contains(n) && events_[n].derived != date) others.push_back(n);
    }
    REQUIRE(redated == others);
    redated_ += redated.size();
  }

  void check_against_scratch() {
    std::vector<Claim> claims;
    std::vector<Event> events;
    std::string followed;
    std::string found;
    for (const std::size_t n : claims_there_) claims.push_back(claims_[n]);
    for (const std::size_t n : events_there_) {
      events.push_back(events_[n]);
      events.back().derived = {};
      events.back().derivation.clear();
      followed += date_of(events_[n]) + "\n";
    }
    derive_dates(claims, events);
    for (const Event& event : events) found += date_of(event) + "\n";
    const std::vector<Clash> clashes = find_clashes(claims, events);
    for (const Clash& clash : clashes) found += text_of(clash, claims, events) + "\n";
    for (const Clash& clash : live_.clashes()) followed += text_of(clash, claims_, events_) + "\n";
    REQUIRE(followed == found);
    clashes_ += clashes.size();
  }

  std::size_t redated() const { return redated_; }
  std::size_t clashes() const { return clashes_; }

 private:
  static constexpr std::size_t kIds = 16;

  void come(std::size_t claims, std::size_t events) {
    std::vector<Claim> new_claims;
    std::vector<Event> new_events;
    while (new_claims.size() < claims) new_claims.push_back(stories_.claim(next_claim_++));
    while (new_events.size() < events) {
      // Now and then two have one id.
      new_events.push_back(stories_.event(static_cast<int>(stories_.below(kIds))));
    }
    link(stories_, new_claims, new_events, 3, kIds);
    for (const Claim& claim : new_claims) {
      claims_there_.insert(claims_.size());
      claims_.push_back(claim);
    }
    for (const Event& event : new_events) {
      events_there_.insert(events_.size());
      events_.push_back(event);
    }
  }

  std::map<std::size_t, When> dates() const {
    std::map<std::size_t, When> dates;
    for (const std::size_t n : events_there_) dates.emplace(n, events_[n].derived);
    return dates;
  }

  Stories& stories_;
  int next_claim_ = 0;
  std::vector<Claim> claims_;
  std::vector<Event> events_;
  std::set<std::size_t> claims_there_;
  std::set<std::size_t> events_there_;
  LiveChronology live_{claims_, events_};
  std::size_t redated_ = 0;
  std::size_t clashes_ = 0;
};

TEST_CASE("dates and clashes that follow changes are those found from scratch") {
  Diagnostics diagnostics;
  const Ontology world = example_world(Knowledge::embedded(), diagnostics);
  Stories stories(world);
  std::size_t redated = 0;
  std::size_t clashes = 0;
  for (int round = 0; round < 3'000; ++round) {
    CAPTURE(round);
    Chronicle chronicle(stories);
    for (int turn = 0; turn < 5; ++turn) {
      CAPTURE(turn);
      chronicle.change();
      chronicle.check_against_scratch();
    }
    redated += chronicle.redated();
    clashes += chronicle.clashes();
  }
  MESSAGE(redated, " redated, ", clashes, " clashes");
  CHECK(redated > 1'000);
  CHECK(clashes > 1'000);
}

}  // namespace
}  // namespace gainsay
