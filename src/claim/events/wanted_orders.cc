#include "claim/events/wanted_orders.h"

#include <algorithm>
#include <utility>

#include "claim/events/further_events.h"
#include "claim/events/ultimatum.h"
#include "claim/times/stretches.h"

namespace gainsay::claim {
namespace {

// What somebody wants of the company by a day.
bool add_ultimatum(const EventReading& reading, DocumentContext& context,
                   std::vector<Event>& events, std::size_t first) {
  const SentenceReading& sentence = reading.sentence;
  const Index wanted = ultimatum_in(sentence, context);
  if (wanted == kNone) return false;
  const bool known = std::any_of(events.begin() + static_cast<std::ptrdiff_t>(first), events.end(),
                                 [](const Event& event) { return event.action.id == kOrder; });
  if (known) return false;
  context.skip_first = reading.attribution.skip_first;
  context.skip_last = reading.attribution.skip_last;
  Event event;
  event.quote.span = sentence.view.span();
  event.actor = context.company;
  event.object = read_slots(sentence, context, sentence.proposition(wanted)).object;
  event.known = sentence.document->source.published;
  const bool told = events.size() > first;
  events.insert(events.end() - (told ? 1 : 0), order_of(reading, event));
  return true;
}

// The first day that the sentence has of before the paper, and not as a limit; else the day of the
// deed that it tells, or of the record.
When day_of_pressure(const EventReading& reading, const Event& told) {
  const When paper = reading.paper_day();
  for (const DateMention& date : reading.sentence.dates) {
    const bool limit = date.relation == DateRelation::by || date.relation == DateRelation::before ||
                       date.relation == DateRelation::until;
    const bool past = date.when.known() && paper.known() &&
                      date.when.extent.earliest_start <= paper.extent.latest_end;
    if (!limit && past && date.type != TimexType::duration) return date.when;
  }
  if (told.status == EventStatus::done && told.when.known()) return told.when;
  return reading.record ? day_of(paper) : When{};
}

// What is wanted of the company under a threat.
bool add_pressure(const EventReading& reading, std::vector<Event>& events, std::size_t first) {
  const NodeRef& company = reading.context.company;
  if (events.size() == first || !presses(reading.sentence, reading.context)) return false;
  const bool known =
      std::any_of(events.begin() + static_cast<std::ptrdiff_t>(first), events.end(),
                  [&company](const Event& event) {
                    return event.action.id == kOrder && event.counterparty.id == company.id;
                  });
  if (known) return false;
  const When when = day_of_pressure(reading, events.back());
  if (!when.known()) return false;
  Event told = events.back();
  told.actor = company;
  Event order = order_of(reading, told);
  order.when = when;
  if (order.object.id == company.id) order.object = {};
  events.insert(events.end() - 1, std::move(order));
  return true;
}

}  // namespace

bool add_wanted(const EventReading& reading, DocumentContext& context, std::vector<Event>& events,
                std::size_t first) {
  return add_ultimatum(reading, context, events, first) || add_pressure(reading, events, first);
}

}  // namespace gainsay::claim
