// What LiveJoin and LiveChronology follow of changes is what is found from scratch: on random
// claims and events that come and go a source at a time, with a fixed seed.
#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>

#include "rounds.h"
#include "rule/facts/arrange.h"
#include "rule/files/pattern.h"
#include "rule/files/world.h"
#include "rule/join/join.h"
#include "rule/join/live_join.h"
#include "rule/order/chronology.h"
#include "rule/order/live_chronology.h"
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

// What is found, by ids: hits, clashes and derived dates.
std::set<std::string> texts_of(const std::vector<Rule>& rules, const Facts& facts,
                               const std::vector<Hit>& hits, const std::vector<Clash>& clashes) {
  std::set<std::string> texts;
  for (const Hit& hit : hits) {
    const Join join = rules[hit.rule].pattern->join;
    const std::string& left =
        join == Join::event_event ? facts.event(hit.left).id : facts.claim(hit.left).id;
    const std::string& right =
        join == Join::claim_claim ? facts.claim(hit.right).id : facts.event(hit.right).id;
    texts.insert(rules[hit.rule].text.id + " " + std::to_string(hit.variant) + " " + left + " " +
                 right + " " + std::string(to_string(hit.truth)));
  }
  REQUIRE(texts.size() == hits.size());
  for (const Clash& clash : clashes) {
    texts.insert(text_of(clash, *facts.claim_values, *facts.event_values));
  }
  REQUIRE(texts.size() == hits.size() + clashes.size());
  for (Row row = 0; row < facts.events.size(); ++row) {
    if (facts.events.kind[row] != kGone) texts.insert(date_of(facts.event(row)));
  }
  return texts;
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

// Claims and events that come and go, a source at a time, in a LiveJoin and beside it.
class Changes {
 public:
  // `alike`: all events are of one actor, object and action.
  Changes(const std::vector<Rule>& rules, const Ontology& world, Stories& stories, bool alike)
      : rules_(rules), world_(world), stories_(stories), alike_(alike) {}

  LiveJoin start(std::size_t claims, std::size_t events) {
    make(claims, events);
    return {rules_, world_, claims_, events_};
  }

  // All of up to two sources goes, and as many claims and events as are told come.
  void change(LiveJoin& live, std::size_t claims, std::size_t events) {
    ++turn_;
    GoneRows gone;
    note_rows(live.facts());
    if (stories_.below(4) != 0) {
      const std::string source = "s" + std::to_string(stories_.below(3));
      std::erase_if(claims_, [&](const Claim& claim) {
        if (claim.quote.source != source) return false;
        gone.claims.push_back(claim_rows_.at(claim.id));
        return true;
      });
    }
    if (stories_.below(4) != 0) {
      const std::string source = "r" + std::to_string(stories_.below(3));
      std::erase_if(events_, [&](const Event& event) {
        if (event.quote.source != source) return false;
        gone.events.push_back(event_rows_.at(event.id));
        event_rows_.erase(event.id);
        free_.push_back(event.id);
        return true;
      });
    }
    const auto old_claims = static_cast<std::ptrdiff_t>(claims_.size());
    const auto old_events = static_cast<std::ptrdiff_t>(events_.size());
    make(claims, events);
    live.replace(gone, {claims_.begin() + old_claims, claims_.end()},
                 {events_.begin() + old_events, events_.end()});
  }

  std::set<std::string> found_from_scratch() const {
    std::vector<Event> events = events_;
    derive_dates(claims_, events);
    Facts facts = encode(claims_, events);
    arrange(facts, world_);
    return texts_of(rules_, facts, join(rules_, facts, Scopes(world_, facts.nodes)),
                    find_clashes(claims_, events));
  }

 private:
  void make(std::size_t count, std::size_t events) {
    std::vector<Claim> new_claims;
    std::vector<Event> new_events;
    while (new_claims.size() < count) new_claims.push_back(claim());
    while (new_events.size() < events) new_events.push_back(event());
    link(stories_, new_claims, new_events, alike_ ? 40 : 4,
         static_cast<std::size_t>(next_event_) + 4);
    claims_.insert(claims_.end(), new_claims.begin(), new_claims.end());
    events_.insert(events_.end(), new_events.begin(), new_events.end());
  }

  Claim claim() {
    Claim claim = stories_.claim(next_claim_++);
    // Enough of one actor that some take others back, or announce a change between two.
    if (stories_.below(2) == 0) {
      claim.actor = claim.speaker = {"ardent-optics", "Ardent Optics"};
      claim.action = {"sell", "sell"};
      claim.object = {"customer-data", "customer data"};
      claim.counterparty = claim.place = {};
    }
    claim.withdraws.clear();
    if (stories_.below(3) == 0) {
      claim.withdraws = "c" + std::to_string(stories_.below(static_cast<std::size_t>(next_claim_)));
    }
    // Some are of actors that nobody has heard of.
    if (stories_.below(8) == 0) {
      claim.actor = {"", "Novel " + std::to_string(stories_.below(4) + turn_)};
    }
    return claim;
  }

  Event event() {
    Event event = stories_.event(next_event_++);
    if (!free_.empty() && stories_.below(2) == 0) {  // told of again, in another way
      event.id = free_.back();
      free_.pop_back();
    }
    if (alike_ || stories_.below(2) == 0) {
      event.actor = {"ardent-optics", "Ardent Optics"};
      event.action = {"sell", "sell"};
      event.object = {"customer-data", "customer data"};
    }
    if (stories_.below(8) == 0) event.actor = {"", "Novel " + std::to_string(turn_)};
    if (stories_.below(2) == 0) event.quote.exact = "a record of several";
    return event;
  }

  // The rows that claims and events came with; events may have moved since.
  void note_rows(const Facts& facts) {
    for (Row row = 0; row < facts.claims.size(); ++row) {
      if (facts.claims.kind[row] != kGone) claim_rows_.emplace(facts.claim(row).id, row);
    }
    for (Row row = 0; row < facts.events.size(); ++row) {
      if (facts.events.kind[row] != kGone) event_rows_.emplace(facts.event(row).id, row);
    }
  }

  const std::vector<Rule>& rules_;
  const Ontology& world_;
  Stories& stories_;
  const bool alike_;
  int next_claim_ = 0;
  int next_event_ = 0;
  std::size_t turn_ = 0;
  std::vector<Claim> claims_;
  std::vector<Event> events_;
  std::vector<std::string> free_;  // ids of events that went
  std::map<std::string, Row> claim_rows_;
  std::map<std::string, Row> event_rows_;
};

// The rules, and one between any two events, which may be of one quote.
std::vector<Rule> with_any_events(std::vector<Rule> rules) {
  const auto conflict = std::find_if(rules.begin(), rules.end(),
                                     [](const Rule& rule) { return rule.text.id == "GS501"; });
  REQUIRE(conflict != rules.end());
  Rule any = *conflict;
  any.text.id = "XX501";
  RulePattern pattern = *any.pattern;
  for (Variant& variant : pattern.variants) {
    variant.deeds = {};
    variant.actions.clear();
    variant.times.clear();
    variant.also.clear();
  }
  any.pattern = std::make_shared<const RulePattern>(std::move(pattern));
  rules.push_back(std::move(any));
  return rules;
}

TEST_CASE("what follows changes is what is found from scratch") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const std::vector<Rule> built_in = load_rules(knowledge, diagnostics);
  const std::vector<Rule> with_any = with_any_events(built_in);
  const Ontology world = example_world(knowledge, diagnostics);
  Stories stories(world);
  std::map<std::string, int> all;
  std::size_t most = 0;
  for (int round = 0; round < rounds(320); ++round) {
    CAPTURE(round);
    const bool alike = round == 0;  // enough of them to be looked for by their time
    const bool small = round >= rounds(20);
    const std::vector<Rule>& rules = small ? with_any : built_in;
    Changes changes(rules, world, stories, alike);
    LiveJoin live =
        small ? changes.start(6, 10) : changes.start(alike ? 20 : 40, alike ? 1'200 : 24);
    for (int turn = 0; turn < (alike ? rounds(10) : 5); ++turn) {
      CAPTURE(turn);
      changes.change(live, stories.below(small ? 4 : 20),
                     stories.below(small   ? 6
                                   : alike ? 600
                                           : 12));
      const std::set<std::string> found =
          texts_of(rules, live.facts(), live.hits(), live.clashes());
      REQUIRE(found == changes.found_from_scratch());
      most = std::max(most, live.hits().size());
      for (const std::string& text : found) {
        const bool event = text.front() == 'e';
        if (!event) ++all[text.substr(0, text.find(' '))];
        if (event && text.find(';') != std::string::npos) ++all["derived"];
      }
    }
  }
  CHECK(all.size() >= 12);
  CHECK(all["clash:"] > rounds(100));
  CHECK(all["derived"] > rounds(1'000));
  CHECK(most > 1'000);
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
  for (int round = 0; round < rounds(3'000); ++round) {
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
  CHECK(redated > rounds(1'000U));
  CHECK(clashes > rounds(1'000U));
}

}  // namespace
}  // namespace gainsay
