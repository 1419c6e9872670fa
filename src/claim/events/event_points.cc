#include "claim/events/event_points.h"

#include "claim/events/event_status.h"
#include "claim/weights/clause_signs.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {
namespace {

constexpr Index kShortEvent = 5;

// "inspectors found that the tanks had been emptied": what they found is what took place.
bool finds_that(const EventReading& reading, const Proposition& proposition) {
  const SentenceReading& sentence = reading.sentence;
  const Index next = proposition.clause + 1;
  if (next >= sentence.parse->clauses.size()) return false;
  const bool told = reading.record && proposition.frame != kNone &&
                    reading.lexicon.predicates.frames()[proposition.frame].has(Sense::told);
  if (!reading.lexicon.reporting.establishes(proposition.verb) && !told) return false;
  const Clause& content = sentence.clause(next);
  return reading.says_that(content) &&
         content.opener == sentence.clause(proposition.clause).group.last;
}

}  // namespace

Score event_points(const EventReading& reading, const EventCandidate& candidate) {
  const SentenceReading& sentence = reading.sentence;
  const Lexicon& lexicon = reading.lexicon;
  const Proposition& proposition = candidate.proposition;
  const Clause& clause = sentence.clause(proposition.clause);
  const SubjectFacts& subject = candidate.subject;
  const bool acts = subject.speaker || subject.own;
  const bool past = reading.told_as_done(proposition);
  const bool agreed = reading.agreed_by(proposition.modal);
  const bool threat = proposition.frame != kNone && !acts &&
                      lexicon.predicates.frames()[proposition.frame].has(Sense::threatens);
  const bool order = reading.orders();
  const bool future = proposition.modal != 0 && !past && !agreed && !threat && !order;
  Score score = lexicon.salience.event();
  score.add(Feature::subject_acts, acts);
  score.add(Feature::actor, acts || subject.other);
  score.add(Feature::involved, reading.names_company ? !acts : order && subject.reader);
  score.add(Feature::elsewhere, !acts && !reading.names_company);
  score.add(Feature::frame, proposition.frame != kNone);
  score.add(Feature::past, past);
  score.add(Feature::present, !past && !order && proposition.modal == 0);
  score.add(Feature::future, future);
  score.add(Feature::date, candidate.date != nullptr);
  score.add(Feature::number, sentence.number.has_value());
  score.add(Feature::topic, !sentence.topics.empty());
  score.add(Feature::object, proposition.object != kNone);
  score.add(Feature::counterparty, proposition.counterparty != kNone);
  score.add(Feature::record, reading.record);
  score.add(Feature::opinion, lexicon.salience.chatter(proposition.verb));
  score.add(Feature::boilerplate, sentence.cues.has(Cue::boilerplate));
  score.add(Feature::reader, !order && (sentence.cues.has(Cue::reader) || subject.reader));
  score.add(Feature::imperative, clause.group.imperative);
  score.add(Feature::question, sentence.asks);
  score.add(Feature::short_sentence, sentence.view.size() < kShortEvent);
  score.add(Feature::hedged, sentence.cues.has(Cue::hedge));
  score.add(Feature::no_action, proposition.frame == kNone);
  score.add(Feature::finds_that, !acts && finds_that(reading, proposition));
  score.add(Feature::tells_company, !acts && reading.tells_company(proposition));
  return score;
}

bool worth_keeping(const EventReading& reading, const EventCandidate& candidate) {
  const SentenceReading& sentence = reading.sentence;
  const Lexicon& lexicon = reading.lexicon;
  if (lexicon.salience.hopeless_event(candidate.points)) return false;
  const Proposition& proposition = candidate.proposition;
  SignList list(reading.context.decisions != nullptr);
  add_clause_signs(sentence, lexicon, proposition, candidate.subject, list);
  add_word_signs(sentence, lexicon, 0, sentence.view.size(), list);
  add_feature_signs(candidate.features, candidate.points >= lexicon.salience.event_threshold(),
                    list);
  list.add(SignKind::status, {to_string(event_status(reading, candidate))});
  list.add(SignKind::teller,
           {either(reading.record, "record", "report"), name_of(reading.attribution.who)});
  const bool kept = lexicon.learned.event.sum(list.signs()) > 0;
  note(reading.context.decisions, DecisionKind::event, sentence.view.span(), kept ? "yes" : "no",
       list);
  return kept;
}

}  // namespace gainsay::claim
