#include "claim/slots/said_before.h"

#include "claim/slots/slots.h"

namespace gainsay::claim {

bool pro_verb(const SentenceReading& sentence, const DocumentContext& context,
              const Proposition& proposition) {
  if (proposition.frame != kNone) return false;
  const TagSet tags = context.lexicon->words.entry(proposition.verb).tags;
  constexpr TagSet kStandIn = bit(Tag::do_) | bit(Tag::modal) | bit(Tag::have);
  if ((tags & kStandIn) == 0) return false;
  // "had to", "has a": not for another verb.
  const Index own = proposition.acting_clause();
  const Index next = sentence.clause(own).group.last;
  if (next < sentence.view.size() && sentence.view[next].can(Tag::to)) return false;
  const bool ends = next >= sentence.view.size() || sentence.view[next].is(Tag::stop) ||
                    sentence.view[next].is(Tag::comma) ||
                    sentence.view[next].is(Tag::preposition) ||
                    sentence.view[next].is(Tag::negator) || sentence.view[next].is(Tag::adverb) ||
                    sentence.view[next].is(Tag::pronoun) || sentence.view[next].is(Tag::quote) ||
                    sentence.view[next].is(Tag::coordinator);
  if (!ends) return false;
  if (proposition.object == kNone) return true;
  // "done nothing wrong": nothing is a deed of its own.
  const NounPhrase& object = sentence.phrase(proposition.object);
  return object.pronoun && !sentence.view[object.head].has(Trait::negative);
}

std::optional<Slots> deed_before(const SentenceReading& sentence, const DocumentContext& context,
                                 const Proposition& proposition, const NodeRef& actor) {
  for (Index i = proposition.clause; i-- > 0;) {
    const Index verb = sentence.clause(i).group.main;
    if (verb >= context.skip_first && verb < context.skip_last) continue;
    const Proposition& before = sentence.proposition(i);
    // "Testing on animals is wrong, and we refuse to do it"
    const bool judged = before.frame == kNone && sentence.view[verb].is(Tag::be);
    if (judged) continue;
    if (before.frame == kNone) break;
    Slots slots = read_slots(sentence, context, before);
    if (!words_only(actor.id)) slots.actor = actor;
    return slots;
  }
  if (context.last.action.id.empty()) return std::nullopt;
  Slots slots;
  slots.actor = actor;
  slots.action = context.last.action;
  slots.object = context.last.object;
  slots.counterparty = context.last.counterparty;
  slots.frame = context.last.frame;
  return slots;
}

bool refers_back(const SentenceReading& sentence, Index phrase) {
  if (phrase == kNone) return false;
  const NounPhrase& own = sentence.phrase(phrase);
  return own.last == own.first + 2 && own.clitic == kNone &&
         sentence.view[own.first].has(Trait::points) && sentence.view[own.head].is(Tag::noun);
}

namespace {

// Was a pronoun taken for whoever acts, though it has to be somebody else: "has never sold data to
// them"? "The casket company offered us a bonus" has us right, and whoever acts wrong.
bool taken_for_itself(const SentenceReading& sentence, Index phrase, const Slots& slots) {
  if (phrase == kNone || slots.counterparty.id != slots.actor.id) return false;
  const Party party = party_of(sentence, phrase);
  return party.mention != nullptr && party.mention->form == ActorMention::Form::pronoun;
}

// Does a preposition govern the phrase of this?
bool governed(const SentenceReading& sentence, Span span) {
  const Index phrase = sentence.phrase_over(span);
  return phrase != kNone && sentence.phrase(phrase).preposition != kNone;
}

// "the announcement that it would not sell its scanner, it has been touting them": the last topic
// named before the pronoun, and rather one that no preposition governs, else what was last spoken
// of; but in "no fish will get them" not the fish.
NodeRef meant_by(const SentenceReading& sentence, const DocumentContext& context, Index pronoun) {
  const Span span = sentence.view[sentence.phrase(pronoun).head].span;
  const auto text = [&sentence](const TopicMention& topic) {
    return std::string(sentence.text_of(topic.span));
  };
  NodeRef found = context.last.object;
  if (found.id.empty()) {
    const TopicMention* const topic = context.spoken_of;
    found = topic == nullptr ? NodeRef{} : NodeRef{topic->topic, text(*topic)};
  }
  Span doer{};
  for (const Clause& clause : sentence.parse->clauses) {
    const bool own = clause.object == pronoun && clause.subject != kNone && !clause.group.passive;
    if (!own) continue;
    const NounPhrase& subject = sentence.phrase(clause.subject);
    doer = sentence.span_of(subject.first, subject.last);
  }
  bool free = false;
  for (const TopicMention& topic : sentence.topics) {
    if (topic.span.end > span.begin || sentence.place(topic) || topic.span.overlaps(doer)) continue;
    // "Logs from a park have no place here, and we turn them away": the logs
    const bool heads = !governed(sentence, topic.span);
    if (free && !heads) continue;
    found = {topic.topic, text(topic)};
    free = heads;
  }
  return found;
}

// "shipped every bag and will not ship another": one of those last spoken of
bool stands_in(const SentenceReading& sentence, const WordLexicon& words, Index phrase) {
  if (phrase == kNone) return false;
  const NounPhrase& own = sentence.phrase(phrase);
  return own.last == own.first + 1 && joined_noun(sentence, phrase) == kNone &&
         words.in(WordGroup::stand_ins, sentence.view[own.head].id);
}

// The last thing in front of `phrase` that something was done to: "the mill" of "closed the mill
// and will build another"; kNone where there is none.
Index object_before(const SentenceReading& sentence, Index phrase) {
  Index found = kNone;
  for (const Clause& clause : sentence.parse->clauses) {
    const Index object = clause.object;
    const bool before = object != kNone && object < phrase && !sentence.phrase(object).temporal;
    if (before && !sentence.phrase(object).pronoun) found = object;
  }
  return found;
}

}  // namespace

void resolve_pronouns(const SentenceReading& sentence, const DocumentContext& context,
                      const Proposition& proposition, Slots& slots) {
  // "does not look at them" is not said of itself.
  if (proposition.object != kNone && slots.object.id == slots.actor.id &&
      sentence.phrase(proposition.object).pronoun) {
    slots.object.id.clear();
  }
  if (taken_for_itself(sentence, proposition.counterparty, slots)) slots.counterparty.id.clear();
  if (proposition.object != kNone && slots.object.id.empty() &&
      sentence.phrase(proposition.object).pronoun &&
      !sentence.view[sentence.phrase(proposition.object).head].has(Trait::negative)) {
    slots.object = meant_by(sentence, context, proposition.object);
  }
  if (stands_in(sentence, context.lexicon->words, proposition.object)) {
    const Index meant = object_before(sentence, proposition.object);
    const NodeRef thing = meant == kNone ? meant_by(sentence, context, proposition.object)
                                         : thing_slot(sentence, context.lexicon->words, meant);
    if (thing.filled()) slots.object = thing;
  }
}

void note_question(const SentenceReading& sentence, DocumentContext& context) {
  context.asked = {};
  for (Index i = 0; i < sentence.parse->clauses.size(); ++i) {
    if (!sentence.clause(i).group.finite) continue;
    const Proposition& asked = sentence.proposition(i);
    if (asked.frame == kNone) continue;
    const Slots slots = read_slots(sentence, context, asked);
    context.asked = {slots.action, slots.object, slots.counterparty, slots.frame};
    return;
  }
}

void note_topic(const SentenceReading& sentence, DocumentContext& context) {
  for (std::size_t i = sentence.topics.size(); i-- > 0;) {
    if (sentence.place(sentence.topics[i])) continue;
    context.spoken_of = &sentence.topics[i];
    return;
  }
  context.spoken_of = nullptr;
}

}  // namespace gainsay::claim
