// The slots of a proposition: what is read off its phrases, then what the document makes of it.
#include <utility>

#include "claim/document_reader.h"
#include "claim/slots/action_slot.h"
#include "claim/slots/company_stand_ins.h"
#include "claim/slots/object_words.h"
#include "claim/slots/place_of_deed.h"
#include "claim/slots/said_before.h"
#include "claim/slots/slots.h"
#include "claim/slots/turned_deeds.h"

namespace gainsay::claim {

void name_class(const KnownNodes& nodes, NodeRef& slot) {
  if (!words_only(slot.id) || slot.id.size() < 2) return;
  const WordId known = nodes.singulars.find(std::string_view(slot.id).substr(1));
  if (known != 0) slot.id = nodes.of_singulars[known - 1];
}

namespace {

// "nobody", "no one at the mill", "anyone under eighteen"
bool any_person(const SentenceReading& sentence, Index phrase) {
  if (phrase == kNone) return false;
  const NounPhrase& own = sentence.phrase(phrase);
  const Word& head = sentence.view[own.head];
  const bool none = own.head > own.first && head.can(Tag::pronoun) && head.has(Trait::partitive) &&
                    sentence.view[own.first].has(Trait::negative);
  return head.has(Trait::person) || none;
}

// "paid a doctor": to whom. "Bought eggs from caged hens": no party, but what kind of eggs.
void sort_parties(const DocumentContext& context, const Proposition& proposition, Slots& slots) {
  const auto kind = [&context](const NodeRef& slot) {
    const bool none = context.ontology == nullptr || slot.id.empty();
    const Node* node = none ? nullptr : context.ontology->find(slot.id);
    return node == nullptr ? NodeKind::action : node->kind;
  };
  const bool recipient = proposition.frame != kNone &&
                         context.lexicon->predicates.frames()[proposition.frame].recipient;
  if (recipient && !slots.counterparty.filled() && kind(slots.object) == NodeKind::actor) {
    std::swap(slots.object, slots.counterparty);
  }
  if (kind(slots.counterparty) != NodeKind::topic) return;
  if (context.nodes->places.contains(slots.counterparty.id)) {
    if (!slots.place.filled()) slots.place = slots.counterparty;
    slots.counterparty = {};
    return;
  }
  // "Tested a cream on rabbits": that it was done to rabbits.
  const bool tries = proposition.frame != kNone &&
                     context.lexicon->predicates.frames()[proposition.frame].has(Sense::tries);
  if (!slots.object.filled() || (tries && words_only(slots.object.id))) {
    slots.object = slots.counterparty;
  }
  slots.counterparty = {};
}

// "the data of 40,000 customers"
bool of_people(const SentenceReading& sentence, const DocumentContext& context, Index object,
               const NodeRef& thing) {
  if (thing.id != context.lexicon->reporting.data()) return false;
  const Party party = party_of(sentence, joined_noun(sentence, object));
  return party.mention != nullptr && context.nodes->people.contains(party.mention->actor);
}

// "Laid off 40 people", "cut 40 jobs": employees. "Bribed an officer": a bribe, to him.
void name_implied(const DocumentContext& context, const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || context.ontology == nullptr) return;
  const Frame& frame = context.lexicon->predicates.frames()[proposition.frame];
  // "dismissed 26 workers of its boiler house": not itself.
  const bool itself = slots.object.id == slots.actor.id;
  const bool anybody =
      !slots.object.id.empty() && (itself || slots.object.id == context.nodes->anybody);
  if (anybody && !frame.whom.empty()) slots.object.id = frame.whom;
  const std::string& implied = frame.implies;
  const Node* const node = implied.empty() ? nullptr : context.ontology->find(implied);
  if (node == nullptr) return;
  const Node* const named = context.ontology->find(slots.object.id);
  const bool thing = named != nullptr && named->kind == NodeKind::topic;
  if (slots.object.filled() && !thing && !slots.counterparty.filled() &&
      node->kind == NodeKind::topic) {
    slots.counterparty = slots.object;
  }
  slots.object = {node->id, node->name};
}

// "None of our products": whatever the company sells.
bool own_goods(const SentenceReading& sentence, const DocumentContext& context, Index object) {
  if (object == kNone) return false;
  const Index of = joined_noun(sentence, object);
  const NounPhrase& phrase = sentence.phrase(of == kNone ? object : of);
  const ActorMention* const owner = possessor_of(sentence, phrase);
  return owner != nullptr && context.speakers.subject(owner->actor) &&
         phrase.head == phrase.first + 1 &&
         context.lexicon->words.in(WordGroup::goods, sentence.view[phrase.head].id);
}

// "a leak at another mill": no leak that was spoken of before.
bool of_another(const SentenceReading& sentence, const WordLexicon& words, Index object) {
  if (object == kNone || object + 1 >= sentence.parse->phrases.size()) return false;
  const NounPhrase& place = sentence.phrase(object + 1);
  return place.preposition == sentence.phrase(object).last &&
         words.in(WordGroup::another, sentence.view[place.first].id);
}

// "sold everything but flour": what is named is what was not.
bool excepted(const SentenceReading& sentence, Index object) {
  if (object == kNone) return false;
  const CueMention* cue = sentence.cues.find(Cue::exception);
  if (cue == nullptr) return false;
  const Index first = cue->first - sentence.view.first_token;
  const NounPhrase& all = sentence.phrase(object);
  return all.pronoun && (first == all.first || first == all.last);
}

}  // namespace

Slots read_slots(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition) {
  const WordLexicon& words = context.lexicon->words;
  Slots slots;
  slots.actor = actor_slot(sentence, words, proposition.actor);
  if (pro_verb(sentence, context, proposition)) {
    if (auto deed = deed_before(sentence, context, proposition, slots.actor)) return *deed;
  }
  slots.action = action_slot(sentence, context, proposition);
  slots.object = thing_slot(sentence, words, proposition.object);
  if (of_people(sentence, context, proposition.object, slots.object)) {
    slots.object.id = context.lexicon->reporting.data_of_people();
  }
  slots.counterparty = counterparty_slot(sentence, words, proposition.counterparty);
  if (any_person(sentence, proposition.object)) slots.object.id = context.nodes->anybody;
  if (any_person(sentence, proposition.counterparty)) {
    // "to anybody" sets no limit, "to anybody under eighteen" does.
    const Index after = sentence.phrase(proposition.counterparty).last;
    const bool limited =
        after < sentence.view.size() &&
        (sentence.view[after].is(Tag::preposition) || sentence.view[after].is(Tag::relative)) &&
        !excepted(sentence, proposition.counterparty);
    slots.counterparty =
        limited ? NodeRef{context.nodes->anybody, slots.counterparty.name} : NodeRef{};
  }
  if (!refers_back(sentence, proposition.object)) name_class(*context.nodes, slots.object);
  if (!refers_back(sentence, proposition.counterparty)) {
    name_class(*context.nodes, slots.counterparty);
  }
  sort_parties(context, proposition, slots);
  name_money(sentence, context, proposition, slots.object);
  resolve_pronouns(sentence, context, proposition, slots);
  sort_by_object(context, proposition.frame, slots);
  sort_trade(sentence, context, proposition, slots);
  sort_tally(sentence, context, proposition, slots);
  sort_deed(sentence, context, proposition, slots);
  sort_ultimatum(sentence, context, proposition, slots);
  turn_offering(sentence, context, proposition, slots);
  turn_round(sentence, context, proposition, slots);
  turn_finding(sentence, context, proposition, slots);
  for (NodeRef* slot : {&slots.actor, &slots.counterparty}) stand_for(sentence, context, *slot);
  stand_for_premises(sentence, context, proposition, slots.actor);
  stand_for_own(sentence, context, proposition, slots);
  if (!slots.place.filled()) slots.place = place_of(sentence, context, proposition);
  add_context(sentence, context, proposition, slots);
  open_to_all(sentence, words, proposition, slots.object);
  const bool anything =
      words_only(slots.object.id) && own_goods(sentence, context, proposition.object);
  if (anything || of_another(sentence, words, proposition.object) ||
      excepted(sentence, proposition.object)) {
    slots.object = {};
  }
  name_implied(context, proposition, slots);
  if (proposition.frame != kNone) {
    slots.frame = context.lexicon->predicates.frames()[proposition.frame].id;
  }
  return slots;
}

}  // namespace gainsay::claim
