#include "claim/clauses/noun_operators.h"

#include "claim/clauses/phrases_beside.h"
#include "claim/clauses/slot_prepositions.h"

namespace gainsay::claim {

void apply_effect(Proposition& result, Effect effect) {
  if (effect == Effect::negation) {
    result.negated = !result.negated;
    return;
  }
  // "promised to stop selling": not to sell
  const bool ahead = result.effect == Effect::promise || result.effect == Effect::plan;
  if (ahead && effect == Effect::cessation) result.negated = !result.negated;
  // The outermost effect that says something stands, but what one "gave up trying to" was tried.
  const bool given_up = result.effect == Effect::cessation && effect == Effect::attempt;
  if (result.effect == Effect::none || result.effect == Effect::keeps_on || given_up) {
    result.effect = effect;
  }
}

bool denies_end(const Proposition& result, Effect effect) {
  return result.negated && result.effect == Effect::none && effect == Effect::cessation;
}

void went_on(Proposition& result) {
  result.negated = result.never = false;
  result.effect = Effect::keeps_on;
}

void take_effect(Proposition& result, Effect effect) {
  if (denies_end(result, effect)) {
    went_on(result);
  } else {
    apply_effect(result, effect);
  }
}

namespace {

// "resumed sales", "shipments were resumed", "engaged in the sale", but not "started the engine":
// is what the operator that ends before `last` governs a deed?
bool governs_deed(const ClauseReading& reading, const Clause& clause, Index last) {
  Index object = clause.group.passive ? clause.subject : clause.object;
  if (object == kNone) object = phrase_from(reading, last, clause.last, last);
  return object != kNone && reading.deed_named(object).found();
}

// "we stopped at the border": where somebody came to a halt.
bool halts(const ClauseReading& reading, const Clause& clause) {
  if (clause.object != kNone || clause.group.passive || clause.subject == kNone) return false;
  const Index after = clause.group.last;
  const bool place = after + 1 < reading.sentence.view.size() &&
                     reading.word(after).is(Tag::preposition) && !reading.word(after + 1).temporal;
  // "the trial ended in an acquittal"
  const bool outcome = place && reading.word(after + 1).is(Tag::determiner) &&
                       !reading.word(after + 1).has(Trait::points);
  return outcome || (place && names_actor(reading, clause.subject));
}

// Does the operator end, refuse, plan or begin what a noun names, and not only somebody's way?
bool governs_noun(const ClauseReading& reading, const Clause& clause, const PredicateMatch& op) {
  const Operator& entry = reading.operator_of(op);
  const bool acts =
      entry.takes_noun && (entry.effect == Effect::cessation || entry.effect == Effect::decline ||
                           entry.effect == Effect::negation || entry.effect == Effect::plan ||
                           ((entry.effect == Effect::begin || entry.effect == Effect::none) &&
                            governs_deed(reading, clause, op.last)) ||
                           (entry.effect == Effect::promise && entry.negates));
  if (!acts) return false;
  if (entry.effect == Effect::cessation && op.words == 1 && halts(reading, clause)) return false;
  // "our checks stop any account": what they keep out, not what is over.
  const bool prevents = entry.effect == Effect::cessation && !clause.group.past &&
                        !clause.group.perfect && !clause.group.progressive &&
                        !clause.group.passive && clause.group.modal == 0 &&
                        clause.subject != kNone && !reading.phrase(clause.subject).pronoun &&
                        !names_actor(reading, clause.subject);
  return !prevents;
}

// "brought the sale of tyres to an end", and not "pulled the plug": is the object among the words
// of the operator, and none of its own?
bool stands_within(const ClauseReading& reading, const Clause& clause, const PredicateMatch& op) {
  if (clause.group.passive || clause.object == kNone) return false;
  const NounPhrase& object = reading.phrase(clause.object);
  const Index taken = op.last - clause.group.main;
  return object.first > clause.group.main && object.last < op.last &&
         taken >= op.words + (object.last - object.first);
}

// The phrase that the operator governs, of clause `index`; kNone where none does.
Index governed_object(const ClauseReading& reading, Index index, const PredicateMatch& op) {
  const Clause& clause = reading.clause(index);
  // "has had nothing to do with crews": the operator's own words reach into the next clause.
  const Index end = op.last > clause.last && index + 1 < reading.clauses().size()
                        ? reading.clause(index + 1).last
                        : clause.last;
  const Index object =
      clause.group.passive ? clause.subject : phrase_from(reading, op.last, end, op.last);
  // "took our last syrup off": the operator's words end inside the object.
  const bool inside = !clause.group.passive && clause.object != kNone &&
                      reading.phrase(clause.object).first < op.last &&
                      reading.phrase(clause.object).last >= op.last;
  if (inside || (object == kNone && stands_within(reading, clause, op))) return clause.object;
  return object;
}

// "The trial ended": the subject is what came to an end. "Sales of guns ended": what it names.
void end_subject(const ClauseReading& reading, Proposition& result, const Clause& clause,
                 Effect effect) {
  result.object = clause.subject;
  if (clause.subject == kNone || effect != Effect::cessation) return;
  const PredicateMatch deed = reading.deed_named(clause.subject);
  const Index of = deed.found() ? complement_of(reading, clause.subject) : kNone;
  if (of == kNone) return;
  result.frame = deed.index;
  result.noun = clause.subject;
  result.object = of;
  result.actor = kNone;
}

// "to an end" is of the operator, and nobody.
void drop_own_words(const ClauseReading& reading, Proposition& result, const PredicateMatch& op) {
  const Index whom = result.counterparty;
  if (whom != kNone && reading.phrase(whom).last == op.last) result.counterparty = kNone;
}

}  // namespace

bool noun_operator(const ClauseReading& reading, Proposition& result, Index index,
                   const PredicateMatch& op, const PredicateMatch& frame) {
  const Operator& entry = reading.operator_of(op);
  const Clause& clause = reading.clause(index);
  if (!governs_noun(reading, clause, op)) return false;
  const bool endless = denies_end(result, entry.effect);
  apply_effect(result, entry.effect);
  if (entry.negates) result.negated = !result.negated;
  result.predicate_last = op.last;
  // "cut ties with" is no cut.
  result.frame = frame.words >= op.words ? frame.index : kNone;
  result.actor = clause.group.passive ? kNone : clause.subject;
  const Index object = governed_object(reading, index, op);
  if (object == kNone) {
    end_subject(reading, result, clause, entry.effect);
    return true;
  }
  const PredicateMatch noun = reading.deed_named(object);
  if (noun.found()) {
    if (endless) went_on(result);
    result.frame = noun.index;
    result.noun = object;
    result.object = complement_of(reading, object);
    fill_prepositions(reading, result, clause, object);
    drop_own_words(reading, result, op);
    // "the single-payment loan": what was lent is in the noun's own words.
    if (result.object == kNone && reading.phrase(object).head > reading.phrase(object).first) {
      result.object = object;
    }
    return true;
  }
  const Frame* known = reading.frame_of(result);
  const bool ends_ties = known != nullptr
                             ? known->direct == SlotRole::counterparty
                             : names_actor(reading, object) && reading.predicates.ties() != kNone;
  if (ends_ties) {
    // "cut ties with the broker", "the broker was struck from our books"
    if (known == nullptr) {
      if (endless) went_on(result);
      result.frame = reading.predicates.ties();
    }
    result.counterparty = object;
    return true;
  }
  // "turned its back on hand-dug ore": on all that it did with it.
  const bool any_use = known == nullptr || known->has(Sense::ends);
  const bool over = entry.effect == Effect::cessation || entry.effect == Effect::negation;
  if (any_use && over) {
    // But "no ship will end its days there"
    if (endless && (!result.negative_subject || clause.group.passive)) went_on(result);
    result.frame = reading.predicates.involvement();
  }
  result.object = object;
  fill_prepositions(reading, result, clause, object);
  return true;
}

}  // namespace gainsay::claim
