#include "claim/slots/turned_deeds.h"

#include <algorithm>
#include <utility>

#include "claim/slots/action_slot.h"
#include "claim/slots/slots.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kContain = "contain";  // of data/ontology/actions.yaml

// "Arrived at Brightwell's sawmill": it went to the company.
bool delivered_to_own(const SentenceReading& sentence, const DocumentContext& context,
                      const Proposition& proposition) {
  if (proposition.counterparty == kNone) return false;
  const Index preposition = sentence.phrase(proposition.counterparty).preposition;
  if (preposition == kNone) return false;
  if (!context.lexicon->reporting.says_where(sentence.view[preposition].id)) return false;
  const Party party = party_of(sentence, proposition.counterparty);
  return party.mention != nullptr && party.owner && context.speakers.subject(party.mention->actor);
}

// Is what is offered, or the place of it, of the one that is named there? Not of who only tells of
// it, or is held against whoever acts: "Orlo saw Halvor advertise it", "its rival Halvor advertised
// it".
bool offered_of(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, const ActorMention& mention) {
  const Index named = sentence.phrase_over(mention.span);
  if (named == kNone) return false;
  if (named == proposition.object) return true;
  const Index preposition = sentence.phrase(named).preposition;
  if (preposition == kNone) return false;
  const WordId governing = sentence.view[preposition].id;
  if (context.lexicon->words.in(WordGroup::beside, governing)) return false;
  if (preposition > 0 && sentence.view[preposition - 1].is(Tag::preposition)) return false;
  const Clause& clause = sentence.clause(proposition.clause);
  if (preposition >= clause.group.first) return true;
  return preposition >= clause.first && clause.subject != kNone && named < clause.subject &&
         context.lexicon->reporting.says_where(governing);
}

}  // namespace

void turn_offering(const SentenceReading& sentence, const DocumentContext& context,
                   const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || context.speakers.subject(slots.actor.id)) return;
  const Frame& frame = context.lexicon->predicates.frames()[proposition.frame];
  if (!frame.has(Sense::offering) || proposition.object == kNone) return;
  const ActorMention* owner = nullptr;
  for (const ActorMention& mention : sentence.actors) {
    if (!context.speakers.subject(mention.actor)) continue;
    if (offered_of(sentence, context, proposition, mention)) owner = &mention;
  }
  if (owner == nullptr || owner->actor == slots.counterparty.id) return;
  if (!slots.counterparty.filled()) slots.counterparty = slots.actor;
  slots.actor = {owner->actor, owner->name};
}

void turn_round(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || context.speakers.subject(slots.actor.id)) return;
  const std::vector<Frame>& frames = context.lexicon->predicates.frames();
  const auto with_action = [&frames](const std::string& action) {
    return std::find_if(frames.begin(), frames.end(),
                        [&action](const Frame& frame) { return frame.action == action; });
  };
  const Frame& read = frames[proposition.frame];
  const bool traded = slots.action.id == read.paid_for || slots.action.id == read.for_money;
  const auto trade = traded ? with_action(slots.action.id) : frames.end();
  const std::string& converse = trade != frames.end() ? trade->converse : read.converse;
  if (converse.empty()) return;
  if (delivered_to_own(sentence, context, proposition)) slots.counterparty = context.company;
  if (!context.speakers.subject(slots.counterparty.id)) return;
  std::swap(slots.actor, slots.counterparty);
  name_class(*context.nodes, slots.counterparty);
  slots.action.id = converse;
  const auto other = with_action(converse);
  if (other == frames.end()) return;
  const bool paid = !other->money.empty() &&
                    (is_money(sentence, proposition.object) || is_money(sentence, proposition.sum));
  if (paid) slots.action.id = other->money;
  if (!paid) sort_by_object(context, static_cast<Index>(other - frames.begin()), slots);
}

void turn_finding(const SentenceReading& sentence, const DocumentContext& context,
                  const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || context.speakers.subject(slots.actor.id)) return;
  const Predicates& predicates = context.lexicon->predicates;
  if (!predicates.frames()[proposition.frame].has(Sense::finds)) return;
  if (predicates.involvement() == kNone) return;
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    if (phrase.preposition == kNone || i == proposition.object) continue;
    if (!context.lexicon->reporting.says_where(sentence.view[phrase.preposition].id)) continue;
    const Party party = party_of(sentence, i);
    if (party.mention == nullptr || !context.speakers.subject(party.mention->actor)) continue;
    slots.actor = {party.mention->actor, party.mention->name};
    const bool inside = party.owner && is_goods(sentence, context, i);
    slots.action = {
        inside ? std::string(kContain) : predicates.frames()[predicates.involvement()].action,
        slots.action.name};
    return;
  }
}

}  // namespace gainsay::claim
