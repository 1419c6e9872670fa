// Event: what the record shows: actor, action, object, counterparty, status, Extent, Quote.
//
// Refuses to be more than its source: an attempt is not a sale, a plan is not an attempt, an
// allegation is somebody's word, and a negated record ("no contract was signed") has status
// `not_done`, kept apart as evidence of nothing done.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/claim.h"
#include "gainsay/error.h"
#include "gainsay/ontology.h"
#include "gainsay/ordering.h"
#include "gainsay/quote.h"
#include "gainsay/when.h"

namespace gainsay {

enum class EventStatus : std::uint8_t {
  done,
  attempted,
  planned,
  declined,  // offered or asked for, and refused
  alleged,   // somebody says so
  not_done,  // the record says that it did not happen
};

struct Event {
  std::string id;  // unique in the case: "e1"
  Quote quote;
  NodeRef actor;
  bool actor_inferred = false;  // no words name it as the one who acts: it follows from the context
  NodeRef action;
  NodeRef object;
  NodeRef counterparty;
  NodeRef place;
  EventStatus status = EventStatus::done;
  When when;
  bool when_inferred = false;       // no words give the date for the deed itself
  When known;                       // when its source was public or obtained
  std::vector<Ordering> orderings;  // how it stands in time to other events of the case
  // What follows of its date from orderings and the dates of others, where that is narrower than
  // `when`; and from what it follows, one step an item.
  When derived;
  std::vector<std::string> derivation;
  std::optional<Quantity> quantity;
  bool hedged = false;  // "may have", "reportedly"
  // Whose own papers the record is of, "Orlo" of "Orlo (internal e-mail)", empty: of nobody under
  // examination; and when it was written, as far as it says.
  NodeRef record_of;
  When recorded;
  std::string qualifier;
  std::string kinds;                // as of a Claim
  std::string unread;               // as of a Claim
  std::vector<Quote> attestations;  // further quotes that show the same event
  Origin origin = Origin::extracted;
  std::string frame;
  std::string summary;
  Place written;
};

std::string_view to_string(EventStatus status);
std::optional<EventStatus> event_status_from(std::string_view text);

}  // namespace gainsay
