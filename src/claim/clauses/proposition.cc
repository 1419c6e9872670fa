#include "claim/clauses/proposition.h"

#include <algorithm>

#include "claim/clauses/clause_reading.h"
#include "claim/clauses/deed_nouns.h"
#include "claim/clauses/demands.h"
#include "claim/clauses/negations.h"
#include "claim/clauses/noun_operators.h"
#include "claim/clauses/phrases_beside.h"
#include "claim/clauses/price_moves.h"
#include "claim/clauses/slot_phrases.h"

namespace gainsay::claim {
namespace {

// Do the verbs of two clauses stand side by side, with nothing but "or" between them?
bool share_object(const ClauseReading& reading, const Clause& clause, const Clause& next) {
  if (clause.group.passive || next.group.passive || next.group.gerund != clause.group.gerund) {
    return false;
  }
  if (next.subject != kNone && next.subject != clause.subject) return false;
  if (next.group.first <= clause.group.last) return false;
  for (Index i = clause.group.last; i < next.group.first; ++i) {
    if (!reading.word(i).is(Tag::coordinator) && !reading.word(i).is(Tag::comma)) return false;
  }
  return true;
}

// "We do not sell or rent your data to anybody": what the verb joined to it has is its own, too.
Clause with_shared_object(const ClauseReading& reading, Index index, Proposition& result) {
  Clause clause = reading.clause(index);
  const std::vector<Clause>& all = reading.clauses();
  for (Index i = index + 1; clause.object == kNone && i < all.size(); ++i) {
    if (!share_object(reading, all[i - 1], all[i])) break;
    clause.object = all[i].object;
    clause.object2 = all[i].object2;
    clause.last = all[i].last;
    if (clause.object != kNone) result.joined = i;
  }
  return clause;
}

// "closed 2021 with 1,240 lorries": how it stood then; nothing is over.
bool closes_period(const ClauseReading& reading, const Clause& clause,
                   const PredicateMatch& frame) {
  if (!frame.found() || !reading.frame(frame.index).has(Sense::ends)) return false;
  const SentenceView& view = reading.sentence.view;
  Index i = clause.group.last;
  if (i < view.size() && view[i].has(Trait::particle)) ++i;
  // "ended the year with a profit"
  if (i < view.size() && view[i].is(Tag::determiner)) ++i;
  const Index begin = i;
  while (i < view.size() && view[i].temporal) ++i;
  return i > begin && i + 1 < view.size() && view[i].is(Tag::preposition) &&
         (view[i + 1].is(Tag::number) || view[i + 1].is(Tag::determiner)) && !view[i + 1].temporal;
}

// "The books were cooked", as "cooked the books".
bool turned_phrase(const ClauseReading& reading, Proposition& result, const Clause& clause,
                   const PredicateMatch& frame) {
  if (!clause.group.passive || clause.subject == kNone) return false;
  if (reading.phrase(clause.subject).pronoun) return false;
  const NounPhrase& subject = reading.phrase(clause.subject);
  const PredicateMatch turned = reading.predicates.frame_with_subject(
      reading.sentence.view, clause.group.verb, clause.group.last, reading.word(subject.head).id,
      subject.head == subject.first);
  if (!turned.found() || turned.words <= frame.words) return false;
  result.frame = turned.index;
  result.predicate_last = turned.last;
  fill_slots(reading, result, clause);
  return true;
}

void read_action(const ClauseReading& reading, Proposition& result, Index index, int depth);

// "stopped the ships from landing", "stopped us landing": who did not do it stands between.
// Not the object of the operator's own words, which end before `own`: "put an end to landing".
bool prevents_others(const ClauseReading& reading, const Clause& outer, const Clause& inner,
                     Index own) {
  if (outer.group.passive || outer.object == kNone || !inner.group.gerund) return false;
  const NounPhrase& whom = reading.phrase(outer.object);
  if (whom.last < own) return false;
  return whom.last == inner.group.first ||
         (whom.last + 1 == inner.group.first && reading.word(whom.last).is(Tag::preposition) &&
          !reading.word(whom.last).has(Trait::joins_noun));
}

// "was falsely said to have sold"
bool falsely(const ClauseReading& reading, Index first, Index last) {
  for (Index i = first; i < last; ++i) {
    if (reading.words.in(WordGroup::falsely, reading.word(i).id)) return true;
  }
  return false;
}

// "stopped selling", "tried to sell": the action is that of the clause that hangs on this one.
bool through_operator(const ClauseReading& reading, Proposition& result, Index index,
                      const PredicateMatch& op, int depth) {
  const Index next = index + 1;
  if (next >= reading.clauses().size()) return false;
  const Clause& inner = reading.clause(next);
  if (inner.kind != ClauseKind::embedded || inner.group.reduced) return false;
  if (inner.group.main < op.last) return false;  // "has nothing to do with"
  const Clause& outer = reading.clause(index);
  const Operator& entry = reading.operator_of(op);
  const bool theirs = entry.object_does && inner.subject == outer.object;
  if (entry.object_does && (!theirs || inner.subject == kNone)) return false;
  if (inner.group.gerund ? !entry.takes_ing : !entry.takes_to) return false;
  const bool going_to = entry.progressive != Effect::none && outer.group.progressive &&
                        inner.group.first == outer.group.last;
  const Effect effect = going_to ? entry.progressive : entry.effect;
  const bool over = effect == Effect::cessation || effect == Effect::negation;
  if (over && prevents_others(reading, outer, inner, op.last)) return false;
  if (effect == Effect::ask && asked_to_do(reading, result, index, next)) return true;
  // Words to the verb that it governs; "went to the office in town to show"
  constexpr Index kReach = 4;
  constexpr Index kFarReach = 12;
  // "was involved in a dispute over selling"
  const bool takes_next = effect == Effect::none && inner.group.gerund && op.words > 1;
  const Index reach = takes_next ? 0 : effect == Effect::none ? kFarReach : kReach;
  const bool near = inner.group.first <= std::max(op.last, outer.group.last) + reach;
  if (!near) return false;
  take_effect(result, effect);
  if (entry.negates) result.negated = !result.negated;
  if (effect == Effect::hedge && falsely(reading, outer.group.first, inner.group.first)) {
    result.negated = !result.negated;
  }
  // "promised not to sell"
  if (inner.group.negated && !shares_negator(reading, outer.group, inner.group)) {
    result.negated = !result.negated;
  }
  const Index subject = outer.subject;
  read_action(reading, result, next, depth + 1);
  const bool asks = effect == Effect::ask;
  const bool inherits = result.actor == kNone || result.actor == inner.subject;
  if (!asks && !theirs && !inner.group.passive && inherits && result.noun == kNone) {
    result.actor = subject;
  }
  return true;
}

// "We used to sell it, but stopped in 2015": what the clause before tells, since nothing else is
// named.
bool ends_deed_before(const ClauseReading& reading, Index index, const PredicateMatch& op) {
  if (index == 0 || reading.operator_of(op).effect != Effect::cessation || op.words > 1)
    return false;
  const Clause& clause = reading.clause(index);
  const Clause& before = reading.clause(index - 1);
  const bool joined = clause.kind == ClauseKind::main && clause.group.finite &&
                      clause.opener != kNone && reading.word(clause.opener).is(Tag::coordinator);
  const bool told = before.group.main < clause.first && !before.group.passive &&
                    before.subject != kNone && before.subject == clause.subject;
  if (!joined || !told || clause.group.passive || clause.object != kNone) return false;
  return phrase_from(reading, op.last, clause.last, op.last) == kNone;
}

void read_action(const ClauseReading& reading, Proposition& result, Index index, int depth) {
  constexpr int kDeepest = 3;  // "plans to try to stop selling"
  const Clause& clause = reading.clause(index);
  const PredicateMatch op = reading.predicates.operator_at(reading.sentence.view, clause.group.verb,
                                                           clause.group.last, clause.group.passive);
  const PredicateMatch frame = reading.predicates.frame_at(reading.sentence.view, clause.group.verb,
                                                           clause.group.last, clause.group.passive);
  result.inner = index;
  result.verb = clause.group.verb;
  // "be handed to", of what is handed; "be in charge of", of whoever is
  const bool gives = frame.found() && reading.frame(frame.index).dative;
  result.passive = clause.group.passive && (!frame.phrasal || gives);
  if (price_move(reading, result, clause) || wants_deed(reading, result, index, frame)) return;
  const bool period = closes_period(reading, clause, frame);
  if (op.found() && depth < kDeepest && ends_deed_before(reading, index, op)) {
    take_effect(result, Effect::cessation);
    read_action(reading, result, index - 1, depth + 1);
    return;
  }
  if (op.found() && depth < kDeepest && through_operator(reading, result, index, op, depth)) return;
  if (op.found() && !period && noun_operator(reading, result, index, op, frame)) return;
  if (!period && turned_phrase(reading, result, clause, frame)) return;
  result.predicate_last = frame.found() ? frame.last : clause.group.last;
  result.frame = period ? kNone : frame.index;
  if (frame.found() && reading.frame(frame.index).has(Sense::sums) &&
      summed(reading, result, clause)) {
    return;
  }
  const bool says_of = subject_names_deed(reading, clause);
  if (!frame.found() && says_of && summed(reading, result, clause)) return;
  const bool light = reading.words.entry(clause.group.verb).traits & bit(Trait::light_verb);
  if (light && frame.words <= 1 && noun_frame(reading, result, clause)) return;
  if (documented(reading, result, clause)) return;
  fill_slots(reading, result, frame.found() ? with_shared_object(reading, index, result) : clause);
}

}  // namespace

Proposition read_proposition(const SentenceReading& sentence, const Predicates& predicates,
                             const WordLexicon& lexicon, Index index) {
  const ClauseReading reading{sentence, predicates, lexicon};
  const Clause& clause = reading.clause(index);
  Proposition result;
  result.clause = result.inner = index;
  // "No sooner had it opened": the words stand before the group.
  const Index begin = clause.group.turned ? clause.first : clause.group.first;
  result.negated = clause.group.negated && !seeming_negation(reading, begin, clause.group.last);
  result.never = clause.group.never;
  result.perfect = clause.group.perfect;
  result.past = clause.group.past;
  result.progressive = clause.group.progressive;
  result.modal = clause.group.modal;
  if (clause.subject != kNone && is_negative(reading, reading.phrase(clause.subject))) {
    result.negated = !result.negated;
    result.negative_subject = true;
  }
  const bool denied = result.negated;
  const Index none_such = denied_existence(reading, index, result.negated);
  read_action(reading, result, none_such == kNone ? index : none_such, 0);
  if (none_such != kNone) {
    result.negated = true;
    if (result.actor == kNone && !result.passive) {
      result.actor = reading.clause(none_such).subject;
    }
  }
  take_shifted(reading, result);
  if (result.frame != kNone) {
    const Frame& frame = reading.frame(result.frame);
    if (frame.undone) result.negated = !result.negated;
    // "no price increase": of the price that the noun names
    if (frame.of_price && result.object == kNone) result.object = result.noun;
  }
  const CueMention* denial =
      result.negated
          ? nullptr
          : reading.sentence.cues.find(Cue::negation, reading.sentence.token(clause.first),
                                       reading.sentence.token(clause.last));
  if (denial != nullptr) {
    result.negated = true;
    // "have yet to lose one": until now
    for (Index i = clause.group.main + 1; reading.sentence.token(i) < denial->last; ++i) {
      result.perfect = result.perfect || reading.words.in(WordGroup::pending, reading.word(i).id);
    }
  }
  if (seen_by_others(reading, index)) {
    // "you will not see us take": what is not seen is not done.
    result.negated = !result.negated;
    result.modal = reading.clause(index - 1).group.modal;
  }
  const Clause& inner = reading.clause(result.inner);
  for (const Index object :
       {result.object, inner.object, inner.object2, result.noun, result.counterparty}) {
    if (result.negated || object == kNone || object == clause.subject) continue;
    // "costs you nothing": nothing is denied.
    if (seeming_negation(reading, inner.group.main, reading.phrase(object).last)) continue;
    if (is_negative(reading, reading.phrase(object))) result.negated = true;
  }
  result.affirmed = denied && !result.negated;
  if (index > 0 && mandates(reading, index - 1)) result.effect = Effect::ask;
  return result;
}

}  // namespace gainsay::claim
