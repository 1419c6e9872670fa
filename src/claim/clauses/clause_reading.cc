#include "claim/clauses/clause_reading.h"

#include "claim/clauses/phrases_beside.h"

namespace gainsay::claim {

PredicateMatch ClauseReading::deed_named(Index phrase) const {
  const NounPhrase& noun = sentence.phrase(phrase);
  const PredicateMatch named = predicates.frame_of_noun(sentence.view, noun.head);
  if (named.found()) return named;
  // "our burning of tyres", but not "a building of five floors"
  const Word& head = word(noun.head);
  const bool doing = head.can(Tag::verb_ing) && head.verb != 0 &&
                     !words.in(WordGroup::indefinite, word(noun.first).id) &&
                     complement_of(*this, phrase) != kNone;
  if (!doing) return {};
  const PredicateMatch frame = predicates.frame_at(sentence.view, head.verb, noun.last);
  return frame.words == 1 ? frame : PredicateMatch{};
}

}  // namespace gainsay::claim
