#include "claim/clauses/demands.h"

#include "claim/clauses/prices.h"

namespace gainsay::claim {

bool mandates(const ClauseReading& reading, Index index) {
  if (index + 1 >= reading.clauses().size()) return false;
  const Clause& outer = reading.clause(index);
  const Clause& inner = reading.clause(index + 1);
  for (Index i = inner.group.first; i < inner.group.main; ++i) {
    if (reading.word(i).is(Tag::do_)) return false;  // "suggests that it did sell"
  }
  return reading.words.in(WordGroup::mandates, outer.group.verb) && inner.opener != kNone &&
         inner.opener == outer.group.last && inner.subject != kNone &&
         reading.word(inner.opener).has(Trait::says_that) && inner.group.modal == 0 &&
         reading.word(inner.group.main).is(Tag::verb_base);
}

bool wants_deed(const ClauseReading& reading, Proposition& result, Index index,
                const PredicateMatch& frame) {
  if (!frame.found() || result.passive || !mandates(reading, index)) return false;
  if (reading.frame(frame.index).direct != SlotRole::counterparty) return false;
  result.frame = frame.index;
  result.predicate_last = frame.last;
  result.actor = reading.clause(index).subject;
  result.counterparty = reading.clause(index + 1).subject;
  result.object = reading.clause(index + 1).object;
  return true;
}

namespace {

// "was ordered by the agency to recall them": the agency.
Index ordered_by(const ClauseReading& reading, const Clause& clause, Index end) {
  for (Index i = 0; i < reading.phrases().size(); ++i) {
    const NounPhrase& phrase = reading.phrase(i);
    const bool inside = phrase.first >= clause.group.last && phrase.last <= end;
    if (!inside || phrase.preposition == kNone || phrase.temporal) continue;
    if (reading.word(phrase.preposition).id == reading.words.often().by) return i;
  }
  return kNone;
}

}  // namespace

bool asked_to_do(const ClauseReading& reading, Proposition& result, Index index, Index inner) {
  const Clause& clause = reading.clause(index);
  const PredicateMatch frame =
      reading.predicates.frame_at(reading.sentence.view, clause.group.verb, clause.group.last);
  const bool passive = clause.group.passive;
  if (!frame.found()) return false;
  // "We were not told to close it", "You are required to close it": of the closing
  const bool told = result.past || result.perfect;
  if (passive && (!told || result.negated || reading.clause(inner).group.negated)) return false;
  if (reading.frame(frame.index).direct != SlotRole::counterparty) return false;
  result.frame = frame.index;
  result.predicate_last = frame.last;
  result.actor =
      passive ? ordered_by(reading, clause, reading.clause(inner).group.first) : clause.subject;
  result.counterparty = passive ? clause.subject : clause.object;
  result.object = reading.clause(inner).object;
  // "ordered the firm to cut the price of glasses"
  if (result.object != kNone && is_price(reading.sentence, reading.words, result.object)) {
    result.object = priced(reading.sentence, reading.words, result.object);
  }
  return true;
}

}  // namespace gainsay::claim
