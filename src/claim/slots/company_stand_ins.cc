#include "claim/slots/company_stand_ins.h"

#include "claim/slots/slots.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

bool heads_company(const SentenceReading& sentence, const DocumentContext& context, Index phrase,
                   const NodeRef& whom) {
  if (context.nodes->own_heads.contains(whom.id)) return true;
  if (phrase == kNone || !context.in_focus) return false;
  const NounPhrase& own = sentence.phrase(phrase);
  return sentence.view[own.first].has(Trait::points) &&
         context.lexicon->words.in(WordGroup::officers, sentence.view[own.head].id);
}

void stand_for(const SentenceReading& sentence, const DocumentContext& context, NodeRef& slot) {
  if (context.speakers.speaks_for_subject(slot.id)) {
    slot = context.company;
    return;
  }
  if (slot.id.empty()) return;  // nobody known, as are those of whom only the office is named
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

void stand_for_premises(const SentenceReading& sentence, const DocumentContext& context,
                        const Proposition& proposition, NodeRef& actor) {
  if (proposition.actor == kNone) return;
  const NounPhrase& phrase = sentence.phrase(whole_of(sentence, proposition.actor));
  const WordId head = sentence.view[phrase.head].id;
  if (!context.lexicon->words.in(WordGroup::premises, head)) return;
  const ActorMention* const owner = possessor_of(sentence, phrase);
  if (owner != nullptr && context.speakers.subject(owner->actor)) {
    actor = {owner->actor, owner->name};
  }
}

void stand_for_own(const SentenceReading& sentence, const DocumentContext& context,
                   const Proposition& proposition, Slots& slots) {
  const Source& source = context.document->source;
  const bool about_it = context.in_focus || (source.role == Role::record && context.own_voice);
  if (source.role == Role::statement || !about_it) return;
  const Frame* frame = proposition.frame == kNone
                           ? nullptr
                           : &context.lexicon->predicates.frames()[proposition.frame];
  // "unless the company answers, the agency will sue": whom, the sentence says elsewhere.
  const bool aimed = frame != nullptr && frame->has(Sense::threatens) &&
                     mentions_subject(sentence, context.speakers);
  if (aimed && !slots.counterparty.filled() && slots.actor.id != context.company.id) {
    slots.counterparty = context.company;
  }
  const bool told = frame != nullptr && frame->tells();
  if (told) {
    // "wrote to Northfield's security desk"
    const Party whom = party_of(sentence, proposition.counterparty);
    const bool own_desk =
        whom.owner && whom.mention != nullptr && context.speakers.subject(whom.mention->actor);
    if (own_desk) slots.counterparty = context.company;
  }
  for (const ActorMention& mention : sentence.actors) {
    // Whose people they are is not clear where another body is named with them.
    const bool other = mention.actor.starts_with("~@") && !mention.person &&
                       !context.speakers.subject(mention.actor);
    if (other) return;
  }
  if (context.nodes->own_people.contains(slots.actor.id)) slots.actor = context.company;
  // In the company's own minutes, what is tabled is tabled to it.
  const bool in_house = told && source.role == Role::record && context.own_voice;
  if (in_house && !slots.counterparty.filled() && slots.actor.id != context.company.id) {
    slots.counterparty = context.company;
  }
  // "wrote to the board"
  if (told && heads_company(sentence, context, proposition.counterparty, slots.counterparty)) {
    slots.counterparty = context.company;
  }
}

}  // namespace gainsay::claim
