#include "claim/document_reader.h"

#include "base/quote.h"
#include "claim/slots.h"

namespace gainsay::claim {
namespace {

// "do so", "do it", "did not": the action is the one before.
bool pro_verb(const SentenceReading& sentence, const DocumentContext& context,
              const Proposition& proposition) {
  if (proposition.frame != kNone) return false;
  const TagSet tags = context.lexicon->words.entry(proposition.verb).tags;
  constexpr TagSet kStandIn = bit(Tag::do_) | bit(Tag::modal) | bit(Tag::have);
  if ((tags & kStandIn) == 0) return false;
  // "had to", "has a": not for another verb.
  const Index next = sentence.clause(proposition.clause).group.last;
  const bool ends = next >= sentence.view.size() || sentence.view[next].is(Tag::stop) ||
                    sentence.view[next].is(Tag::comma) ||
                    sentence.view[next].is(Tag::preposition) ||
                    sentence.view[next].is(Tag::adverb) || sentence.view[next].is(Tag::pronoun) ||
                    sentence.view[next].is(Tag::quote) || sentence.view[next].is(Tag::coordinator);
  if (!ends) return false;
  const bool bare = proposition.object == kNone || sentence.phrase(proposition.object).pronoun;
  return bare;
}

NodeRef action_slot(const DocumentContext& context, const Proposition& proposition) {
  const Lexicon& lexicon = *context.lexicon;
  const std::string word(lexicon.words.text(proposition.verb));
  if (proposition.frame == kNone) return {"~" + word, word};
  const std::string& action = lexicon.predicates.frames()[proposition.frame].action;
  return {action, word};
}

// "Agents went to its office to demonstrate its scanner": what belongs to a company under
// examination is offered by it, to whoever is named as acting.
void turn_offering(const SentenceReading& sentence, const DocumentContext& context,
                   const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || context.speakers.subject(slots.actor.id)) return;
  const Frame& frame = context.lexicon->predicates.frames()[proposition.frame];
  if (!frame.has(Sense::offering) || proposition.object == kNone) return;
  const ActorMention* owner = nullptr;
  for (const ActorMention& mention : sentence.actors) {
    if (context.speakers.subject(mention.actor)) owner = &mention;
  }
  if (owner == nullptr || owner->actor == slots.counterparty.id) return;
  if (!slots.counterparty.filled()) slots.counterparty = slots.actor;
  slots.actor = {owner->actor, owner->name};
}

}  // namespace

namespace {

// "told Mr Kamau", who manages the farm: the company was told.
void stand_for(const SentenceReading& sentence, const DocumentContext& context, NodeRef& slot) {
  if (context.speakers.speaks_for_subject(slot.id)) {
    slot = context.company;
    return;
  }
  for (const ActorMention& mention : sentence.actors) {
    if (mention.actor != slot.id || !mention.person) continue;
    // Of the minutes and messages of the company itself, whoever acts in them.
    const bool in_house = context.own_voice && mention.affiliation.empty() &&
                          context.document->source.role == Role::record;
    if (in_house || context.speakers.subject(mention.affiliation)) {
      slot = context.company;
      return;
    }
  }
}

// An object of words alone, or none where nothing else says what it is about, takes the sentence's
// other words with it: "~net + sanctuary bay".
void add_context(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition, Slots& slots) {
  const bool told =
      proposition.frame != kNone && context.lexicon->predicates.frames()[proposition.frame].tells();
  const bool bare = slots.object.id.empty() && (told || slots.counterparty.id.empty());
  if (!bare && !words_only(slots.object.id)) return;
  if (!bare && slots.object.id.empty()) return;
  std::set<std::string> left_out = {slots.actor.id, slots.counterparty.id};
  for (const ActorMention& mention : sentence.actors) {
    if (context.speakers.subject(mention.actor)) left_out.insert(mention.actor);
  }
  const std::string words = context_words(sentence, context.lexicon->words, proposition.object,
                                          left_out, {told, context.skip_first, context.skip_last});
  if (words.empty()) return;
  if (slots.object.id.empty()) slots.object = {"~", slots.object.name};
  slots.object.id += " +" + words;
}

}  // namespace

Slots read_slots(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition) {
  const WordLexicon& words = context.lexicon->words;
  Slots slots;
  slots.actor = actor_slot(sentence, words, proposition.actor);
  const bool stands_in = pro_verb(sentence, context, proposition);
  if (stands_in && proposition.clause > 0) {
    // "does not look at them and will not in future": what the clause before says.
    const Proposition before =
        read_proposition(sentence, context.lexicon->predicates, words, proposition.clause - 1);
    if (before.frame != kNone) {
      const NodeRef actor = slots.actor;
      slots = read_slots(sentence, context, before);
      if (!words_only(actor.id)) slots.actor = actor;
      return slots;
    }
  }
  if (stands_in && !context.last.action.id.empty()) {
    slots.action = context.last.action;
    slots.object = context.last.object;
    slots.counterparty = context.last.counterparty;
    slots.frame = context.last.frame;
    return slots;
  }
  slots.action = action_slot(context, proposition);
  slots.object = thing_slot(sentence, words, proposition.object);
  slots.counterparty = thing_slot(sentence, words, proposition.counterparty);
  // "does not look at them" is not said of itself.
  if (proposition.object != kNone && slots.object.id == slots.actor.id &&
      sentence.phrase(proposition.object).pronoun) {
    slots.object.id.clear();
  }
  if (proposition.object != kNone && slots.object.id.empty() &&
      sentence.phrase(proposition.object).pronoun && !context.last.object.id.empty()) {
    slots.object = context.last.object;
  }
  turn_offering(sentence, context, proposition, slots);
  for (NodeRef* slot : {&slots.actor, &slots.counterparty}) stand_for(sentence, context, *slot);
  add_context(sentence, context, proposition, slots);
  if (proposition.frame != kNone) {
    slots.frame = context.lexicon->predicates.frames()[proposition.frame].id;
  }
  return slots;
}

Quote quote_of(const SentenceReading& sentence) {
  return quote_at(*sentence.document, sentence.view.span());
}

}  // namespace gainsay::claim
