#include "claim/clauses/negations.h"

#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

bool seeming_negation(const ClauseReading& reading, Index first, Index last) {
  return reading.sentence.cues.find(Cue::pseudo_negation, reading.sentence.token(first),
                                    reading.sentence.token(last)) != nullptr;
}

namespace {

// "Not one of the pumps", "not a single voter", but not the "not" of a verb.
bool denied_quantity(const ClauseReading& reading, const NounPhrase& phrase) {
  Index first = phrase.first;  // "not even we"
  if (first > 1 && reading.word(first - 1).is(Tag::adverb)) --first;
  if (first == 0 || !reading.word(first - 1).is(Tag::negator)) return false;
  if (seeming_negation(reading, first - 1, phrase.last)) return false;
  if (first == 1) return true;
  // "inside the park not a saw was heard"
  if (first == phrase.first && reading.word(first).is(Tag::determiner)) {
    const Word& ahead = reading.word(first - 2);
    if (ahead.nominal() && !ahead.any_verb()) return true;
  }
  const Tag before = reading.word(first - 2).tag;
  return before == Tag::comma || before == Tag::stop || before == Tag::quote ||
         before == Tag::coordinator || before == Tag::subordinator || before == Tag::dash;
}

// "The firm said no": an answer, and no lack of something.
bool is_answer(const ClauseReading& reading, const NounPhrase& phrase) {
  const bool bare = phrase.last == phrase.first + 1;
  if (!bare || !reading.words.in(WordGroup::answers, reading.word(phrase.first).id)) return false;
  return phrase.last == reading.sentence.view.size() || reading.word(phrase.last).is(Tag::stop) ||
         reading.word(phrase.last).is(Tag::comma) || reading.word(phrase.last).is(Tag::preposition);
}

}  // namespace

bool is_negative(const ClauseReading& reading, const NounPhrase& phrase) {
  if (seeming_negation(reading, phrase.first, phrase.last) || is_answer(reading, phrase))
    return false;
  if (denied_quantity(reading, phrase)) return true;
  for (Index i = phrase.first; i < phrase.last; ++i) {
    if (reading.word(i).has(Trait::negative)) return true;
    if (!reading.word(i).is(Tag::determiner) && !reading.word(i).is(Tag::adverb)) break;
  }
  return false;
}

Index denied_existence(const ClauseReading& reading, Index index, bool negated) {
  constexpr Index kReach = 4;  // words between it and the clause
  const Clause& clause = reading.clause(index);
  if (!stands_for_nothing(reading.sentence, clause.subject)) return kNone;
  const bool is = (reading.words.entry(clause.group.verb).tags & bit(Tag::be)) != 0;
  const bool none = clause.object != kNone && is_negative(reading, reading.phrase(clause.object));
  if (!is || !(negated || none)) return kNone;
  const Index behind =
      clause.object == kNone ? clause.group.last : reading.phrase(clause.object).last;
  for (Index i = index + 1; i < reading.clauses().size(); ++i) {
    const Clause& told = reading.clause(i);
    const bool near = told.first >= behind && told.first <= behind + kReach;
    if (!near || told.kind != ClauseKind::relative || told.subject == kNone) continue;
    if (!told.group.finite || told.group.negated) return kNone;
    return i;
  }
  return kNone;
}

bool seen_by_others(const ClauseReading& reading, Index index) {
  if (index == 0 || reading.clause(index).opener != kNone) return false;
  const Clause& before = reading.clause(index - 1);
  const Clause& clause = reading.clause(index);
  if (!before.group.negated || clause.subject == kNone) return false;
  if (reading.phrase(clause.subject).first != before.group.last) return false;
  const PredicateMatch op =
      reading.predicates.operator_at(reading.sentence.view, before.group.verb, before.group.last);
  return op.found() && reading.operator_of(op).takes_bare &&
         reading.word(clause.group.main).is(Tag::verb_base);
}

bool shares_negator(const ClauseReading& reading, const VerbGroup& outer, const VerbGroup& inner) {
  if (!outer.negated || inner.first != outer.last) return false;
  for (Index i = outer.first; i <= outer.main; ++i) {
    if (reading.word(i).is(Tag::negator) || reading.word(i).can(Tag::negator)) return false;
  }
  return true;
}

}  // namespace gainsay::claim
