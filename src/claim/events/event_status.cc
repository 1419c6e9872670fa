#include "claim/events/event_status.h"

#include <algorithm>

#include "claim/events/governed.h"
#include "claim/slots/slots.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {
namespace {

// "a lawsuit that said it had sold data"
bool said_in_charge(const EventReading& reading, Index index) {
  const SentenceReading& sentence = reading.sentence;
  if (index == 0) return false;
  const Clause& said = sentence.clause(index - 1);
  return said.kind == ClauseKind::relative && said.antecedent != kNone &&
         said.subject == said.antecedent &&
         reading.lexicon.reporting.saying(said.group.verb) != Saying::none &&
         reading.lexicon.words.in(WordGroup::charges,
                                  sentence.view[sentence.phrase(said.antecedent).head].id);
}

// "sold zero tonnes of flour"
bool none_counted(const EventReading& reading, const Proposition& proposition) {
  const SentenceReading& sentence = reading.sentence;
  if (proposition.object == kNone) return false;
  const NounPhrase& whole = sentence.phrase(proposition.object);
  const NounPhrase& counted = sentence.phrase(whole_of(sentence, proposition.object));
  for (Index i = whole.first; i < counted.head; ++i) {
    if (sentence.view[i].is(Tag::number) &&
        reading.lexicon.words.in(WordGroup::zero, sentence.view[i].id)) {
      return true;
    }
  }
  return false;
}

// "almost sold it", "should have told", "would have sold it if", "sold zero tonnes": it was not.
bool not_quite(const EventReading& reading, const Proposition& proposition) {
  const SentenceReading& sentence = reading.sentence;
  const Lexicon& lexicon = reading.lexicon;
  const VerbGroup& group = sentence.clause(proposition.clause).group;
  const Index before = group.first == 0 ? group.first : group.first - 1;
  for (Index i = before; i < group.main; ++i) {
    if (lexicon.words.in(WordGroup::nearly, sentence.view[i].id)) return true;
  }
  if (proposition.modal != 0 && proposition.perfect &&
      (lexicon.words.entry(proposition.modal).traits & bit(Trait::wish)) != 0) {
    return true;
  }
  if (none_counted(reading, proposition)) return true;
  return proposition.modal != 0 && proposition.perfect &&
         (lexicon.words.entry(proposition.modal).traits & bit(Trait::would)) != 0;
}

// "saw the draft contract with the city": no contract yet
bool unreal(const EventReading& reading, Index noun) {
  if (noun == kNone) return false;
  const NounPhrase& phrase = reading.sentence.phrase(noun);
  for (Index i = phrase.first; i < phrase.head; ++i) {
    if (reading.lexicon.words.in(WordGroup::unreal, reading.sentence.view[i].id)) return true;
  }
  return false;
}

}  // namespace

bool charged(const EventReading& reading, const Proposition& proposition) {
  const SentenceReading& sentence = reading.sentence;
  const Index opener = sentence.clause(proposition.clause).opener;
  if (said_in_charge(reading, proposition.clause)) return true;
  if (opener == kNone || opener == 0) return false;
  const bool whole =
      proposition.object != kNone && sentence.phrase(proposition.object).first > opener;
  return whole && sentence.view[opener].has(Trait::says_that) &&
         sentence.view[opener - 1].is(Tag::noun) &&
         reading.lexicon.words.in(WordGroup::charges, sentence.view[opener - 1].id);
}

EventStatus event_status(const EventReading& reading, const EventCandidate& candidate) {
  const Attribution& attribution = reading.attribution;
  const Proposition& proposition = candidate.proposition;
  const Standing standing = standing_of(reading, proposition.clause);
  if (standing == Standing::refuted) return EventStatus::not_done;
  if (standing == Standing::doubtful || reading.sentence.cues.has(Cue::allegation) ||
      charged(reading, proposition) || attribution.saying == Saying::accuse ||
      attribution.outsider) {
    return EventStatus::alleged;
  }
  // "Turned down 340 claims": refusing them is what was done.
  const bool refusal =
      proposition.frame != kNone && reading.lexicon.predicates.frames()[proposition.frame].declined;
  if (proposition.effect == Effect::decline && !refusal) return EventStatus::declined;
  const bool denied = proposition.negated || proposition.effect == Effect::deny;
  // "The ministry denied that it had sold them"; that it had not, is what somebody says.
  const bool disputed = attribution.denies && proposition.clause != attribution.clause &&
                        attribution.covers(reading.sentence.clause(proposition.clause).group.main);
  if (disputed) return denied ? EventStatus::alleged : EventStatus::not_done;
  if (denied && candidate.until == kNone) return EventStatus::not_done;
  if (not_quite(reading, proposition)) return EventStatus::not_done;
  // "may have made": somebody's guess.
  if (proposition.modal != 0 && proposition.perfect) return EventStatus::alleged;
  if (unreal(reading, proposition.noun)) return EventStatus::planned;
  if (proposition.effect == Effect::attempt) return EventStatus::attempted;
  if (proposition.effect == Effect::plan || proposition.effect == Effect::promise ||
      proposition.effect == Effect::ask) {
    return EventStatus::planned;
  }
  if (proposition.modal != 0 && !proposition.perfect) return EventStatus::planned;
  // "recommends that the mill take it down, failing which": no past, and no more than wanted.
  const bool wanted = reading.orders() && !proposition.past && !proposition.perfect;
  return wanted ? EventStatus::planned : EventStatus::done;
}

}  // namespace gainsay::claim
