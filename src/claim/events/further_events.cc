#include "claim/events/further_events.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "claim/events/ultimatum.h"
#include "claim/slots/slots.h"
#include "claim/times/stretches.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kNote = "note";  // of data/ontology/actions.yaml
constexpr std::string_view kNoted = "have on paper";
constexpr std::string_view kOrdered = "order";

}  // namespace

bool ordered(const EventReading& reading, const Event& event) {
  return reading.orders() && event.status == EventStatus::planned &&
         reading.context.speakers.subject(event.actor.id);
}

Event order_of(const EventReading& reading, const Event& event) {
  Event order = event;
  order.actor = {};
  order.counterparty = event.actor;
  order.action = {std::string(kOrder), std::string(kOrdered)};
  order.status = EventStatus::done;
  order.quantity.reset();
  order.when = day_of(reading.paper_day());
  return order;
}

bool noted(const EventReading& reading, const Proposition& proposition, const Event& event) {
  if (!reading.record || !reading.context.own_voice || proposition.frame == kNone) return false;
  const Frame& frame = reading.lexicon.predicates.frames()[proposition.frame];
  const bool telling =
      frame.has(Sense::noted) || frame.has(Sense::hazard) || frame.has(Sense::finds);
  return telling && event.status == EventStatus::done && event.object.filled() &&
         reading.paper_day().known();
}

Event note_of(const EventReading& reading, const Event& event) {
  Event note = event;
  note.actor = reading.context.company;
  note.action = {std::string(kNote), std::string(kNoted)};
  note.counterparty = {};
  note.quantity.reset();
  note.when = day_of(reading.paper_day());
  return note;
}

std::vector<Index> joined_to(const EventReading& reading, Index phrase) {
  const SentenceReading& sentence = reading.sentence;
  std::vector<Index> joined;
  if (phrase == kNone) return joined;
  const ActorMention* before = party_of(sentence, phrase).mention;
  if (before == nullptr) return joined;
  for (Index i = phrase + 1; i < sentence.parse->phrases.size() && joined.size() < 3; ++i) {
    if (!sentence.phrase(i).coordinated) break;
    const ActorMention* mention = party_of(sentence, i).mention;
    if (mention == nullptr) break;
    const bool again = mention == before;  // "Health and Safety Executive" is two phrases
    before = mention;
    if (!again) joined.push_back(i);
  }
  return joined;
}

void add_things(const EventReading& reading, const Proposition& proposition,
                std::vector<Event>& events) {
  const SentenceReading& sentence = reading.sentence;
  constexpr Index kMost = 4;
  if (proposition.object == kNone || words_only(events.back().object.id)) return;
  const auto& clauses = sentence.parse->clauses;
  const std::size_t last =
      std::min<std::size_t>(proposition.object + kMost, sentence.parse->phrases.size());
  for (Index i = proposition.object + 1; i < last; ++i) {
    const bool subject = std::any_of(clauses.begin(), clauses.end(),
                                     [i](const Clause& clause) { return clause.subject == i; });
    if (!sentence.phrase(i).coordinated || subject) break;
    NodeRef thing = thing_slot(sentence, reading.lexicon.words, i);
    if (words_only(thing.id) || thing.id == events.back().object.id) break;
    Event more = events.back();
    more.object = std::move(thing);
    more.quantity.reset();
    events.insert(events.end() - 1, std::move(more));
  }
}

}  // namespace gainsay::claim
