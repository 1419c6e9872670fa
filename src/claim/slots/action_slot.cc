#include "claim/slots/action_slot.h"

#include <algorithm>

#include "claim/events/ultimatum.h"
#include "claim/slots/slots.h"
#include "claim/weights/sentence_facts.h"
#include "claim/words/inflect.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kCount = "count";  // of data/ontology/actions.yaml

// "~loan" of the frame of lending, an id made of the noun for what was done; empty if it has none.
std::string deed_noun(const DocumentContext& context, const Proposition& proposition) {
  if (proposition.frame == kNone) return {};
  const Frame& frame = context.lexicon->predicates.frames()[proposition.frame];
  return frame.noun.empty() ? std::string() : "~" + frame.noun;
}

}  // namespace

NodeRef action_slot(const SentenceReading& sentence, const DocumentContext& context,
                    const Proposition& proposition) {
  const Lexicon& lexicon = *context.lexicon;
  const bool known = proposition.verb != 0 || proposition.inner == kNone;
  const std::string word(known ? lexicon.words.text(proposition.verb)
                               : sentence.view.text(sentence.clause(proposition.inner).group.main));
  if (proposition.frame == kNone) {
    // "There is no coal on our books": it has nothing to do with it. "There was a fire", of a
    // record: it had to do with one.
    const bool recorded = proposition.past && sentence.document->source.role != Role::statement;
    const bool there = stands_for_nothing(sentence, sentence.clause(proposition.inner).subject) &&
                       lexicon.predicates.involvement() != kNone &&
                       (proposition.negated || recorded);
    if (!there) return {"~" + (known ? word : verb_stem(word)), word};
    return {lexicon.predicates.frames()[lexicon.predicates.involvement()].action, word};
  }
  const Frame& frame = lexicon.predicates.frames()[proposition.frame];
  if (!frame.money.empty() && is_money(sentence, proposition.object)) return {frame.money, word};
  if (!frame.people.empty() && proposition.object != kNone) {
    const Party party = party_of(sentence, proposition.object);
    const bool people = party.mention != nullptr && !party.owner &&
                        context.nodes->people.contains(party.mention->actor);
    if (people) return {frame.people, word};
  }
  return {proposition.of_thing ? frame.thing : frame.action, word};
}

void name_money(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, NodeRef& object) {
  const std::string& money = context.nodes->money;
  const bool open = words_only(object.id) || object.id == money;
  if (!open || !is_money(sentence, proposition.object)) return;
  const Frame* frame = proposition.frame == kNone
                           ? nullptr
                           : &context.lexicon->predicates.frames()[proposition.frame];
  const bool paid = frame != nullptr && (frame->recipient || !frame->money.empty());
  const bool verb = proposition.noun == kNone;  // but "sales of 139 billion yen"
  const std::string deed = paid ? std::string() : deed_noun(context, proposition);
  if (!deed.empty() && (verb || object.id.empty())) {
    object.id = deed;
  } else if (paid || !object.id.empty()) {
    object.id = money;
  }
}

bool is_goods(const SentenceReading& sentence, const DocumentContext& context, Index phrase) {
  if (phrase == kNone) return false;
  const Span head = sentence.view[sentence.phrase(phrase).head].span;
  return std::any_of(sentence.topics.begin(), sentence.topics.end(),
                     [&](const TopicMention& topic) {
                       return topic.span.begin <= head.begin && topic.span.end >= head.end &&
                              context.nodes->goods.contains(topic.topic);
                     });
}

void sort_by_object(const KnownNodes& nodes, const Frame& frame, const NodeRef& object,
                    NodeRef& action) {
  if (!frame.data.empty() && nodes.data.contains(object.id)) action.id = frame.data;
  const bool substance = !frame.substance.empty() && nodes.substances.contains(object.id);
  if (substance) action.id = frame.substance;
}

void sort_by_object(const DocumentContext& context, Index frame, Slots& slots) {
  if (frame != kNone) {
    sort_by_object(*context.nodes, context.lexicon->predicates.frames()[frame], slots.object,
                   slots.action);
  }
}

namespace {

// Does the clause of `proposition` name a price: "for $400"?
bool names_price(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition) {
  const Clause& clause = sentence.clause(proposition.clause);
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    if (phrase.first < clause.group.last || phrase.first >= clause.last) continue;
    const bool leads = phrase.preposition != kNone && context.lexicon->reporting.leads_to_price(
                                                          sentence.view[phrase.preposition].id);
    if (leads && is_money(sentence, i)) return true;
  }
  return false;
}

}  // namespace

void sort_trade(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || !is_goods(sentence, context, proposition.object)) return;
  const Frame& frame = context.lexicon->predicates.frames()[proposition.frame];
  if (!frame.paid_for.empty() && proposition.sum != kNone) {
    slots.action.id = frame.paid_for;
  } else if (!frame.for_money.empty() && names_price(sentence, context, proposition)) {
    slots.action.id = frame.for_money;
  }
}

namespace {

// "The register lists 43 complaints": so many there were, whoever keeps it.
bool paper_counts(const SentenceReading& sentence, const DocumentContext& context,
                  const Proposition& proposition) {
  const WordLexicon& words = context.lexicon->words;
  const Index subject = sentence.clause(proposition.clause).subject;
  if (subject == kNone || proposition.object == kNone || proposition.passive) return false;
  if (!words.in(WordGroup::lists, proposition.verb)) return false;
  if (!words.in(WordGroup::tallies, sentence.view[sentence.phrase(subject).head].id)) return false;
  const NounPhrase& counted = sentence.phrase(proposition.object);
  if (counted.preposition != kNone) return false;
  for (Index i = counted.first; i < counted.head; ++i) {
    if (sentence.view[i].is(Tag::number) && !sentence.view[i].temporal) return true;
  }
  return false;
}

}  // namespace

void sort_tally(const SentenceReading& sentence, const DocumentContext& context,
                const Proposition& proposition, Slots& slots) {
  if (!paper_counts(sentence, context, proposition)) return;
  slots.actor = {};
  slots.action.id = kCount;
  slots.counterparty = {};
}

void sort_deed(const SentenceReading& sentence, const DocumentContext& context,
               const Proposition& proposition, Slots& slots) {
  if (proposition.frame == kNone || proposition.object == kNone || proposition.actor == kNone)
    return;
  const Predicates& predicates = context.lexicon->predicates;
  const std::string& order = predicates.frames()[proposition.frame].deed;
  const WordId orders = sentence.view[sentence.phrase(proposition.actor).head].id;
  if (order.empty() || !context.lexicon->words.in(WordGroup::others, orders)) return;
  const Index deed = sentence.phrase(proposition.object).head;
  if (!predicates.frame_of_noun(sentence.view, deed).found()) return;
  slots.action.id = order;
  const Index done_to = joined_noun(sentence, proposition.object);
  slots.object = thing_slot(sentence, context.lexicon->words, done_to);
  const bool ours = context.in_focus || mentions_subject(sentence, context.speakers);
  if (ours && !slots.counterparty.filled()) slots.counterparty = context.company;
}

void sort_ultimatum(const SentenceReading& sentence, const DocumentContext& context,
                    const Proposition& proposition, Slots& slots) {
  const bool ours = sentence.document->source.role == Role::statement;
  if (!ours && tells_of_ultimatum(sentence, *context.lexicon, proposition)) {
    slots.action.id = kOrder;
  }
}

}  // namespace gainsay::claim
