#include "claim/claims/claim_clauses.h"

#include "claim/times/since_event.h"

namespace gainsay::claim {
namespace {

// "We cannot guarantee that no dye will be found": nothing is promised.
bool withheld(const ClaimReading& reading, Index i) {
  return i > 0 && promises_that(reading, i - 1) && reading.sentence.clause(i - 1).group.negated;
}

// "nobody had to be told twice": a manner of speaking; "we would rather not say": a wish.
bool idle(const SentenceReading& sentence, const Clause& clause) {
  for (Index i = clause.group.first; clause.group.modal != 0 && i < clause.group.last; ++i) {
    if (sentence.view[i].has(Trait::prefers)) return true;
  }
  return of_nobody(sentence, clause) &&
         sentence.cues.find(Cue::pseudo_negation, sentence.token(clause.group.first),
                            sentence.token(clause.last)) != nullptr;
}

// "That is a market which we have never served": what is said is in the clause that describes.
bool points_out(const ClaimReading& reading, const Clause& clause) {
  const SentenceReading& sentence = reading.sentence;
  const Clause& main = sentence.clause(0);
  const bool relative = clause.kind == ClauseKind::relative && clause.group.finite &&
                        clause.subject != kNone && clause.subject != clause.antecedent;
  const bool says_what = main.kind == ClauseKind::main && main.subject != kNone &&
                         sentence.phrase(main.subject).pronoun &&
                         (reading.lexicon.words.entry(main.group.verb).tags & bit(Tag::be)) != 0;
  if (!relative || !says_what || !clause.group.negated) return false;
  const Party party = party_of(sentence, clause.subject);
  return party.mention != nullptr && !party.owner &&
         (party.mention->form == ActorMention::Form::first_person ||
          reading.context.speakers.subject(party.mention->actor));
}

bool eligible(const ClaimReading& reading, Index i) {
  const Attribution& attribution = reading.attribution;
  if (attribution.content != kNone) return i == attribution.content;
  const Clause& clause = reading.sentence.clause(i);
  if (withheld(reading, i) || idle(reading.sentence, clause)) return false;
  if (promises_that(reading, i) && !clause.group.negated) return false;
  if (i == attribution.clause && !attribution.denies) return false;
  if (i == attribution.clause + 1 && attribution.denies) return true;
  return i != attribution.clause &&
         (states(reading.sentence, clause) || points_out(reading, clause)) &&
         attribution.covers(clause.group.main);
}

// "We learned in May that the magnets could come loose": what was learned is no claim beside that.
bool learned_content(const ClaimReading& reading, Index i) {
  const SentenceReading& sentence = reading.sentence;
  const Clause& clause = sentence.clause(i);
  if (i == 0 || clause.kind != ClauseKind::subordinate || clause.opener == kNone ||
      !sentence.view[clause.opener].has(Trait::says_that) || !eligible(reading, i - 1)) {
    return false;
  }
  const Frame* before = reading.frame_of(sentence.proposition(i - 1));
  return before != nullptr && before->has(Sense::learns);
}

}  // namespace

bool may_be_claim(const ClaimReading& reading, Index i) {
  return eligible(reading, i) && !learned_content(reading, i) &&
         !told_in_front(reading.sentence, i);
}

bool promises_that(const ClaimReading& reading, Index i) {
  const SentenceReading& sentence = reading.sentence;
  if (i + 1 >= sentence.parse->clauses.size()) return false;
  const Clause& clause = sentence.clause(i);
  const Clause& next = sentence.clause(i + 1);
  if (next.kind != ClauseKind::subordinate || next.opener == kNone || !states(sentence, next)) {
    return false;
  }
  const Predicates& predicates = reading.lexicon.predicates;
  const PredicateMatch match = predicates.operator_at(sentence.view, clause.group.verb,
                                                      clause.group.last, clause.group.passive);
  return match.found() && match.last <= next.opener &&
         predicates.operators()[match.index].effect == Effect::promise;
}

bool is_aside(const SentenceReading& sentence, const Clause& clause) {
  if (clause.subject == kNone || clause.first == 0) return false;
  const NounPhrase& subject = sentence.phrase(clause.subject);
  if (subject.pronoun && sentence.view[subject.head].can(Tag::determiner)) return true;
  for (Index i = subject.first; i < subject.head; ++i) {
    if (sentence.view[i].has(Trait::resumes)) return true;
  }
  return clause.group.first > 0 &&
         ends_in_since(sentence.view, sentence.view[clause.group.first].span);
}

bool of_nobody(const SentenceReading& sentence, const Clause& clause) {
  if (clause.subject == kNone || !sentence.phrase(clause.subject).pronoun) return false;
  const Word& head = sentence.view[sentence.phrase(clause.subject).head];
  return head.has(Trait::person) && head.has(Trait::negative);
}

}  // namespace gainsay::claim
