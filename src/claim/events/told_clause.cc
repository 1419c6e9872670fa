#include "claim/events/told_clause.h"

#include "claim/events/governed.h"
#include "claim/slots/slots.h"

namespace gainsay::claim {
namespace {

// Of whom the clause tells that something was demanded; kNone where it tells no such thing.
Index demanded_of(const EventReading& reading, Index i) {
  const bool asks = i == reading.attribution.clause && reading.attribution.saying == Saying::ask;
  return asks && reading.sentence.proposition(i).frame != kNone
             ? reading.sentence.proposition(i).counterparty
             : kNone;
}

}  // namespace

bool merely_claimed(const EventReading& reading) {
  const SentenceReading& sentence = reading.sentence;
  const Lexicon& lexicon = reading.lexicon;
  if (reading.attribution.clause == kNone) return false;
  const Clause& clause = sentence.clause(reading.attribution.clause);
  if (!lexicon.words.in(WordGroup::claims, clause.group.verb) || clause.subject == kNone) {
    return false;
  }
  const Party party = party_of(sentence, clause.subject);
  const WordId head = sentence.view[sentence.phrase(clause.subject).head].id;
  const bool known = party.mention != nullptr && !party.mention->person;
  return !known && !lexicon.words.in(WordGroup::bodies, head) &&
         !lexicon.words.in(WordGroup::answerable, head) && !lexicon.reporting.paper(head);
}

bool is_told(const EventReading& reading, Index i) {
  const SentenceReading& sentence = reading.sentence;
  const Attribution& attribution = reading.attribution;
  const Index verb = sentence.clause(i).group.main;
  // "the year ended 31 March": the "ended" of a date.
  if (verb > 0 && sentence.view[verb].has(Trait::closes) && sentence.view[verb - 1].temporal) {
    return false;
  }
  // "fewer than it told its shareholders": how many, and no telling.
  const Index opener = sentence.clause(i).opener;
  if (opener != kNone && reading.lexicon.words.in(WordGroup::than, sentence.view[opener].id)) {
    return false;
  }
  if (standing_of(reading, i) == Standing::asked) return false;
  // "It admitted selling them": that it did.
  if (reading.lexicon.reporting.admits(sentence.clause(i).group.verb) &&
      i + 1 < sentence.parse->clauses.size() && reading.blamed(i + 1)) {
    return false;
  }
  // "Demanded that the firm close the mill": what took place is the demand.
  if (demanded_of(reading, i) != kNone) return true;
  if (i > 0 && demanded_of(reading, i - 1) != kNone &&
      demanded_of(reading, i - 1) == sentence.clause(i).subject) {
    return false;
  }
  // "A laboratory told the firm that …": being told is what took place.
  if (i == attribution.clause && sentence.clause(i).group.finite &&
      reading.tells_company(sentence.proposition(i))) {
    return true;
  }
  if (i == attribution.clause || attribution.says(verb)) return false;
  return attribution.who != Attribution::Who::other || !sentence.quoted(verb);
}

}  // namespace gainsay::claim
