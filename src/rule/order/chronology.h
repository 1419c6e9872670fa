// Chronology: what the dates of events and their orderings give together.
//
// Events that orderings (of events) and sequences (of claims) join form a temporal network. Where
// it can hold, dates follow from others and are narrower than written; where it cannot, the
// smallest sets of facts that clash are found.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "rule/order/linked_events.h"

namespace gainsay {

// One fact of a clash.
struct TimeFact {
  enum class Kind : std::uint8_t { date, order, sequence };
  Kind kind = Kind::date;
  std::size_t event = 0;     // index of the event that is dated or ordered, or that came first
  std::size_t other = 0;     // of an order or sequence: index of the other event
  std::size_t claim = 0;     // of a sequence: index of the claim
  std::size_t ordering = 0;  // of an order: index into the event's orderings
};

struct Clash {
  std::vector<TimeFact> facts;      // as they follow from one another
  std::vector<std::size_t> claims;  // indexes, sorted
  std::vector<std::size_t> events;  // indexes, by date, then by source and place in it
};

// The most events that are looked at together; larger groups are left alone.
inline constexpr std::size_t kMaxLinkedEvents = 2'000;

// Sets of dated and ordered facts that cannot all hold, none of which contains another, the same
// for any order of the input.
std::vector<Clash> find_clashes(const std::vector<Claim>& claims, const std::vector<Event>& events);

// Fills in `derived` and `derivation` of those events whose dates others narrow. A group of linked
// events that clashes is left as it is.
void derive_dates(const std::vector<Claim>& claims, std::vector<Event>& events);

// What an event's date is narrowed to.
struct DerivedDate {
  std::size_t event = 0;
  When when;
  std::vector<std::string> derivation;
};

// The same of one group of linked events: the dates of it that others narrow, by event; nothing
// where it clashes, or is too large.
std::optional<std::vector<DerivedDate>> dates_of(const LinkedEvents& group, const EventIds& ids,
                                                 const std::vector<Claim>& claims,
                                                 const std::vector<Event>& events);
std::vector<Clash> clashes_of(const LinkedEvents& group, const EventIds& ids,
                              const std::vector<Claim>& claims, const std::vector<Event>& events);

}  // namespace gainsay
