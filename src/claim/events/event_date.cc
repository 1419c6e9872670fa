#include "claim/events/event_date.h"

#include <algorithm>

#include "claim/events/event_status.h"
#include "claim/slots/slots.h"
#include "claim/times/date_of_deed.h"
#include "claim/times/dated_things.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {
namespace {

// "The builder admitted in 2020 that its trains had been blocked": when it did, as nothing says
// when they were.
const DateMention* admitted_on(const EventReading& reading) {
  if (reading.record || reading.attribution.clause == kNone) return nullptr;
  const Clause& clause = reading.sentence.clause(reading.attribution.clause);
  if (!reading.lexicon.reporting.admits(clause.group.verb)) return nullptr;
  return date_for(reading.sentence, clause.first, clause.last, clause.group.main);
}

bool sums(const EventReading& reading, const Proposition& proposition) {
  return proposition.frame != kNone &&
         reading.lexicon.predicates.frames()[proposition.frame].has(Sense::sums);
}

// "opposed it in a letter of 3 March": by what is dated it was done.
bool dates_means(const EventReading& reading, const DateMention& date) {
  const SentenceReading& sentence = reading.sentence;
  const Index at = first_word(sentence.view, date);
  const auto& phrases = sentence.parse->phrases;
  return std::any_of(phrases.begin(), phrases.end(), [&](const NounPhrase& phrase) {
    return phrase.last + 1 == at && phrase.preposition != kNone &&
           reading.lexicon.reporting.paper(sentence.view[phrase.head].id) &&
           reading.lexicon.reporting.says_where(sentence.view[phrase.preposition].id);
  });
}

bool past_the_verb(const EventReading& reading, const DateMention& date, Index verb) {
  return date.span.begin > reading.sentence.view[verb].span.begin;
}

}  // namespace

bool to_come(const EventReading& reading, const DateMention& date, Index verb) {
  for (const Clause& clause : reading.sentence.parse->clauses) {
    if (clause.kind != ClauseKind::embedded || !clause.group.infinitive) continue;
    if (clause.group.main < verb) continue;
    if (reading.sentence.span_of(clause).contains(date.span)) return true;
  }
  return false;
}

const DateMention* event_date(const EventReading& reading, const Proposition& proposition) {
  const SentenceReading& sentence = reading.sentence;
  const Attribution& attribution = reading.attribution;
  const Clause& clause = sentence.clause(proposition.clause);
  const Index near = clause.group.main;
  // What is said who said it is read for its own date when that is what took place.
  const bool saying = proposition.clause == attribution.clause;
  const DateMention* own =
      date_for(sentence, clause.first, clause.last, near, saying ? 0 : attribution.skip_first,
               saying ? 0 : attribution.skip_last);
  // "laid an offer of 27 January on the table"
  const bool of_thing = own != nullptr && reading.record && past_the_verb(reading, *own, near) &&
                        dates_thing(sentence, *own) && !dates_means(reading, *own);
  if (own != nullptr) return of_thing ? nullptr : own;
  if (charged(reading, proposition) || reading.blamed(proposition.clause)) return nullptr;
  // Of other clauses, but not of those that only describe somebody: "a firm which in 2017 …".
  const DateMention* other = date_for(sentence, 0, sentence.view.size(), near,
                                      attribution.skip_first, attribution.skip_last);
  if (other != nullptr && to_come(reading, *other, clause.group.main)) {
    // "In March it told the firm to drop it by the summer": the date before what was wanted.
    for (const DateMention& date : sentence.dates) {
      const bool ahead = date.span.end <= sentence.view[near].span.begin;
      const bool dates = date.type == TimexType::date || date.type == TimexType::time;
      if (ahead && dates && date.when.known()) other = &date;
    }
  }
  for (Index i = 0; i < sentence.parse->clauses.size() && other != nullptr; ++i) {
    const Clause& aside = sentence.clause(i);
    const bool deed = i == proposition.clause + 1 && reading.blamed(i);
    if (!deed && aside.kind != ClauseKind::relative && !conditional(sentence, aside)) continue;
    // "prizes paid in 2019 came to 27.9 million": the time of what is counted. "The card on the
    // counter, photographed in 2018, offered a loan", in a record: when it was seen. "The number of
    // fittings handled in 2018 was 4,187": of what is counted, too.
    const bool counts =
        sentence.number && clause.subject != kNone && sentence.view[near].is(Tag::be);
    const bool subject = aside.antecedent == clause.subject ||
                         (counts && aside.antecedent == joined_noun(sentence, clause.subject));
    const bool describes = aside.group.reduced && aside.antecedent != kNone && subject;
    if (describes && (reading.record || (sentence.number && sums(reading, proposition)))) continue;
    // "In 2019 the chief of a village asked for money …": before whom it describes.
    const bool in_front =
        aside.antecedent != kNone &&
        other->span.end <= sentence.view[sentence.phrase(aside.antecedent).first].span.begin;
    if (!in_front && sentence.span_of(aside).contains(other->span)) other = nullptr;
  }
  return other == nullptr ? admitted_on(reading) : other;
}

}  // namespace gainsay::claim
