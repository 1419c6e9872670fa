// Random claims and events in the small world of the rules' examples, with a fixed seed.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "calendar/edtf.h"
#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "ontology/ontology.h"

namespace gainsay {

class Stories {
 public:
  explicit Stories(const Ontology& world) {
    for (const Node* node : world.nodes()) {
      (node->kind == NodeKind::actor   ? actors_
       : node->kind == NodeKind::topic ? topics_
                                       : actions_)
          .push_back(node->id);
    }
    actors_.insert(actors_.end(), {"", "~somebody"});
    topics_.insert(topics_.end(), {"", "~something"});
    // Most of what happens is of few kinds, so that pairs meet.
    for (int n = 0; n < 5; ++n) {
      for (const char* action : {"sell", "sell", "license", "pitch", "delete", "learn", "close"}) {
        actions_.emplace_back(action);
      }
      for (const char* actor : {"ardent-optics", "ardent-optics", "ardent-labs"}) {
        actors_.emplace_back(actor);
      }
    }
  }

  Claim claim(int ordinal) {
    Claim claim;
    claim.id = "c" + std::to_string(ordinal);
    claim.quote.source = "s" + std::to_string(below(3));
    claim.quote.exact = "statement " + std::to_string(ordinal) + words();
    claim.stance = below(3) == 0 ? Stance::commitment : static_cast<Stance>(below(11));
    claim.polarity = static_cast<Polarity>(below(2));
    claim.actor = claim.speaker = node(actors_);
    fill(claim);
    claim.said = date(Reading::within, below(8) == 0);
    claim.valid = below(3) == 0 ? interval() : date(Reading::throughout, below(8) == 0);
    if (below(4) == 0) claim.exceptions.push_back(node(topics_));
    if (below(4) == 0) claim.condition = "until then";
    if (!claim.condition.empty() && below(2) == 0) {
      claim.condition_met = date(Reading::within, false);
    }
    if (below(6) == 0) claim.withdraws = "c" + std::to_string(below(6));
    claim.hedged = below(5) == 0;
    claim.restated = below(3) == 0;
    claim.origin = static_cast<Origin>(below(2));
    name_kind(claim);
    if (kinds_() % 4 == 0) claim.reason = "loan";
    return claim;
  }

  Event event(int ordinal) {
    Event event;
    event.id = "e" + std::to_string(ordinal);
    event.quote.source = "r" + std::to_string(below(3));
    event.quote.exact = "record " + std::to_string(ordinal) + words();
    event.actor = node(actors_);
    fill(event);
    event.status = below(2) == 0 ? EventStatus::done : static_cast<EventStatus>(below(6));
    event.when = below(3) == 0 ? interval() : date(Reading::within, below(8) == 0);
    if (below(2) == 0) event.known = date(Reading::within, false);
    name_kind(event);
    if (kinds_() % 3 == 0) event.record_of = event.actor;
    if (kinds_() % 3 == 0) event.recorded = event.known;
    return event;
  }

  // How an event stands to another one.
  Ordering ordering(const std::string& other) {
    constexpr const char* kTold[] = {"after", "before", "within", "within_after", "within_before"};
    Ordering ordering;
    ordering.order = static_cast<Order>(below(std::size(kTold)));
    ordering.event = other;
    ordering.days = static_cast<std::int64_t>(below(400));
    ordering.text = std::string(kTold[static_cast<std::size_t>(ordering.order)]) + " " + other;
    return ordering;
  }

  // A few words, so that two quotes may share some.
  std::string words() {
    std::string text;
    for (std::size_t n = below(6); n > 0; --n) {
      constexpr const char* kWords[] = {" no", " any", " loan", " collector", " dandelion rubber"};
      text += kWords[below(std::size(kWords))];
    }
    return text;
  }

  std::size_t below(std::size_t count) {
    return std::uniform_int_distribution<std::size_t>(0, count - 1)(random_);
  }
  std::mt19937& random() { return random_; }

 private:
  NodeRef node(const std::vector<std::string>& ids) {
    const std::string& id = ids[below(ids.size())];
    return {id, id};
  }
  void fill(auto& value) {
    value.action = node(actions_);
    value.object = node(topics_);
    value.counterparty = below(2) == 0 ? NodeRef{} : node(actors_);
    value.place = below(3) == 0 ? node(topics_) : NodeRef{};
    if (below(4) == 0) {
      value.quantity =
          Quantity{"emissions", below(2) == 0 ? "t" : "kg", 100.0 * static_cast<double>(below(9))};
      value.quantity->comparison = static_cast<Comparison>(below(6));
    }
  }
  // Drawn apart, so that all else stays as it was drawn.
  void name_kind(auto& value) {
    constexpr const char* kKinds[] = {"", "", "red wine", "white wine", "white lead"};
    std::uniform_int_distribution<std::size_t> kind(0, std::size(kKinds) - 1);
    value.kinds = kKinds[kind(kinds_)];
    if (value.kinds.empty()) return;
    value.quote.exact += " " + value.kinds;
    if (kind(kinds_) == 0) value.quote.exact += " and other wine";
  }
  When read(const std::string& text, Reading reading) {
    Result<When> when = when_from_edtf(text, reading);
    return when ? *when : When{};
  }
  std::string year() { return std::to_string(2014 + below(7)); }
  When date(Reading reading, bool undated) {
    if (undated) return {};
    std::string text = year();
    if (below(3) != 0) text += "-0" + std::to_string(1 + below(9));
    if (text.size() > 4 && below(2) == 0) text += "-1" + std::to_string(below(10));
    return read(text, reading);
  }
  When interval() {
    const std::size_t form = below(3);
    if (form == 0) return read(year() + "/..", Reading::throughout);
    if (form == 1) return read("../" + year(), Reading::throughout);
    const std::size_t first = 2012 + below(4);
    return read(std::to_string(first) + "/" + std::to_string(first + 1 + below(4)),
                Reading::throughout);
  }

  std::mt19937 random_{20200611};
  std::mt19937 kinds_{20200611};
  std::vector<std::string> actors_;
  std::vector<std::string> topics_;
  std::vector<std::string> actions_;
};

}  // namespace gainsay
