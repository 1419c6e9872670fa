#include "claim/claims/claim_points.h"

#include <algorithm>

#include "claim/claims/claim_clauses.h"
#include "claim/voices/turns.h"

namespace gainsay::claim {
namespace {

constexpr Index kShortClaim = 5;  // words; a shorter sentence seldom says enough

// "Anyone left behind by one of our ferries can count on a seat": a promise to whoever it may be.
bool to_anyone(const ClaimReading& reading, const ClaimCandidate& candidate) {
  const SentenceReading& sentence = reading.sentence;
  const Index subject = reading.subject_of(candidate.proposition);
  return candidate.stance.stance == Stance::commitment && subject != kNone &&
         sentence.view[sentence.phrase(subject).head].has(Trait::person) &&
         (reading.to_come(candidate.proposition.modal) || sentence.cues.has(Cue::commitment));
}

// "Employees could view": the company's own people, in its own words.
bool by_own_people(const ClaimReading& reading, const ClaimCandidate& candidate) {
  if (!candidate.subject.other || !reading.context.own_voice) return false;
  const Party party = party_of(reading.sentence, reading.subject_of(candidate.proposition));
  return party.mention != nullptr &&
         reading.context.nodes->own_people.contains(party.mention->actor);
}

void add_subject(const ClaimReading& reading, const ClaimCandidate& candidate, Score& score) {
  const Proposition& proposition = candidate.proposition;
  const Stance stance = candidate.stance.stance;
  const SubjectFacts& subject = candidate.subject;
  const bool own_people = by_own_people(reading, candidate);
  const bool promised = proposition.clause > 0 && proposition.clause != kNone &&
                        promises_that(reading, proposition.clause - 1);
  score.add(Feature::speaker_acts, subject.speaker || promised);
  score.add(Feature::own_thing, subject.own || own_people);
  const bool agentless = proposition.passive && proposition.actor == kNone;
  // "A lost pump can be locked", but "a complaint will be answered within a week"
  const bool generic_told = subject.generic && stance != Stance::commitment;
  score.add(Feature::impersonal, subject.impersonal || (agentless && !generic_told));
  const bool risk = stance == Stance::risk;
  // "3.4 million passengers came through our gates": they are counted.
  const bool counted_ones = stance == Stance::quantity;
  const bool others_do = risk || counted_ones || stance == Stance::exclusivity;
  score.add(Feature::other_subject,
            subject.other && !own_people && !proposition.passive && !others_do);
  score.add(Feature::reader_subject, subject.reader && proposition.modal == 0);
  const bool learned = stance == Stance::knowledge;  // "word of it came to us"
  score.add(Feature::generic_subject, subject.generic && !proposition.negative_subject && !risk &&
                                          !learned && !to_anyone(reading, candidate));
  score.add(Feature::self_reference, subject.self_reference);
  score.add(Feature::family, subject.family);
  score.add(Feature::second_person, subject.reader);
}

// "… and nobody here is boasting": says nothing new of what the clause before said.
bool nobody_need(const SentenceReading& sentence, const Proposition& proposition) {
  const Clause& clause = sentence.clause(proposition.clause);
  return proposition.negative_subject && proposition.frame == kNone && clause.first > 0 &&
         of_nobody(sentence, clause);
}

// But for the label that says who speaks: "Ms Ruiz (Acme): We do."
bool is_short(const SentenceReading& sentence) {
  const Index colon = label_end(sentence.view);
  return sentence.view.size() - (colon == 0 ? 0 : colon + 1) < kShortClaim;
}

void add_predicate(const ClaimReading& reading, const ClaimCandidate& candidate, bool number,
                   Score& score) {
  const SentenceReading& sentence = reading.sentence;
  const Proposition& proposition = candidate.proposition;
  const Clause& clause = sentence.clause(proposition.clause);
  score.add(Feature::negative, proposition.negated || proposition.effect == Effect::cessation);
  score.add(Feature::aside, is_aside(sentence, clause) || nobody_need(sentence, proposition));
  score.add(Feature::stance, candidate.stance.strong);
  score.add(Feature::assertion, candidate.stance.stance == Stance::assertion);
  score.add(Feature::past_tense, proposition.past || proposition.perfect);
  score.add(Feature::frame, proposition.frame != kNone);
  score.add(Feature::number, number);
  // "I've seen it": nothing is named.
  const bool in_short = is_short(sentence);
  const bool only_pronoun = in_short && proposition.object != kNone &&
                            proposition.counterparty == kNone &&
                            sentence.phrase(proposition.object).pronoun;
  score.add(Feature::object,
            !only_pronoun && (proposition.object != kNone || proposition.counterparty != kNone));
  // "We looked after 1,900 families" counts something, and its frame has more words than the verb.
  const bool counted = number && proposition.frame != kNone && proposition.clause != kNone &&
                       proposition.predicate_last > clause.group.last;
  score.add(Feature::chatter_verb, !counted && reading.lexicon.salience.chatter(proposition.verb));
  score.add(Feature::imperative, clause.group.imperative);
  score.add(Feature::short_sentence, in_short);
  score.add(Feature::fragment,
            in_short && proposition.frame == kNone && proposition.object == kNone);
}

// Does it name a topic, or somebody else?
bool names_other(const ClaimReading& reading) {
  const SentenceReading& sentence = reading.sentence;
  if (!sentence.topics.empty()) return true;
  return std::any_of(sentence.actors.begin(), sentence.actors.end(),
                     [&reading](const ActorMention& mention) {
                       return mention.form == ActorMention::Form::name &&
                              !reading.context.speakers.subject(mention.actor);
                     });
}

void add_sentence(const ClaimReading& reading, const ClaimCandidate& candidate, Score& score) {
  const SentenceReading& sentence = reading.sentence;
  score.add(Feature::in_order, !reading.told.steps.empty() && reading.context.own_voice);
  score.add(Feature::answer, reading.context.after_question && candidate.subject.speaker);
  score.add(Feature::date, !sentence.dates.empty());
  score.add(Feature::named, names_other(reading));
  score.add(Feature::universal, sentence.cues.has(Cue::universal));
  score.add(Feature::attributed, reading.attribution.who == Attribution::Who::subject);
  score.add(Feature::apology, sentence.cues.has(Cue::apology));
  score.add(Feature::boilerplate, sentence.cues.has(Cue::boilerplate));
  score.add(Feature::reader, sentence.cues.has(Cue::reader));
  score.add(Feature::question, sentence.asks);
}

}  // namespace

Score points_of(const ClaimReading& reading, const ClaimCandidate& candidate, bool number) {
  Score score = reading.lexicon.salience.claim();
  add_subject(reading, candidate, score);
  add_predicate(reading, candidate, number, score);
  add_sentence(reading, candidate, score);
  return score;
}

Score points_of_answer(const ClaimReading& reading) {
  Score score = reading.lexicon.salience.claim();
  score.add(Feature::stance);
  score.add(Feature::speaker_acts);
  score.add(Feature::universal);
  score.add(Feature::short_sentence, reading.sentence.view.size() < kShortClaim);
  return score;
}

}  // namespace gainsay::claim
