#include "claim/events/told_clause.h"

#include "claim/events/governed.h"
#include "claim/slots/slots.h"
#include "claim/weights/sentence_facts.h"

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

bool company_tells(const EventReading& reading, Index i) {
  const SubjectFacts who =
      subject_facts(reading.sentence, reading.lexicon, reading.context.speakers,
                    reading.sentence.clause(i).subject, reading.context.own_voice);
  return who.speaker || who.own;
}

Index telling_of(const EventReading& reading, const Proposition& content) {
  const SentenceReading& sentence = reading.sentence;
  const Clause& clause = sentence.clause(content.clause);
  if (!reading.says_that(clause)) return kNone;
  if (content.clause > 0) {
    const Index before = content.clause - 1;
    const bool heard = reading.tells_company(sentence.proposition(before)) &&
                       is_told(reading, before) && relates(sentence, sentence.clause(before));
    if (heard) return before;
  }
  const Index telling = reading.attribution.clause;
  const bool state = content.frame == kNone && !reading.blamed(content.clause) &&
                     sentence.view[clause.group.main].is(Tag::be);
  if (!reading.record || !state || telling == kNone || telling == content.clause) return kNone;
  const Proposition told = sentence.proposition(telling);
  if (told.frame == kNone || told.negated || !reading.told_as_done(told)) return kNone;
  return company_tells(reading, telling) ? telling : kNone;
}

}  // namespace gainsay::claim
