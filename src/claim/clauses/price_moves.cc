#include "claim/clauses/price_moves.h"

#include <algorithm>

#include "claim/clauses/phrases_beside.h"
#include "claim/clauses/prices.h"
#include "claim/clauses/slot_prepositions.h"

namespace gainsay::claim {

bool price_move(const ClauseReading& reading, Proposition& result, const Clause& clause) {
  const PredicateMatch move = reading.predicates.price_move_at(
      reading.sentence.view, clause.group.verb, clause.group.last, clause.group.passive);
  if (!move.found()) return false;
  Index moved = clause.object;
  if (moved == kNone) moved = phrase_from(reading, clause.group.last, clause.last, move.last);
  const bool done_to =
      moved != kNone && is_price(reading.sentence, reading.words, moved) && !clause.group.passive;
  // "rose 5 percent", "stays 40 euros"
  const bool alone = moved == kNone || clause.group.passive || is_amount(reading.sentence, moved);
  if (!done_to && !(alone && clause.subject != kNone &&
                    is_price(reading.sentence, reading.words, clause.subject))) {
    return false;
  }
  if (!done_to) moved = clause.subject;
  result.frame = move.index;
  result.predicate_last = std::max(move.last, done_to ? reading.phrase(moved).last : move.last);
  if (done_to) result.actor = clause.subject;
  result.object = priced(reading.sentence, reading.words, moved);
  fill_prepositions(reading, result, clause, result.object == moved ? kNone : result.object);
  return true;
}

}  // namespace gainsay::claim
