// What is to come, and what is promised.
#include <algorithm>

#include "claim/claims/stance_clues.h"
#include "claim/times/times.h"

namespace gainsay::claim {
namespace {

// Is one of the dates what `asked(date, end)` wants? `end`: of the day of saying.
template <typename Asked>
bool dated_later(const SentenceReading& sentence, const Asked& asked) {
  const When said = document_date(sentence);
  return said.known() &&
         std::any_of(sentence.dates.begin(), sentence.dates.end(), [&](const DateMention& date) {
           return date.when.known() && asked(date, said.extent.latest_end);
         });
}

}  // namespace

bool StanceClues::at_most() const {
  const CueMention* mention = cue(Cue::ceiling);
  if (mention == nullptr || proposition_.negated || !number_) return false;
  const Index at = mention->first - first_token();
  // "answer in no more than two days": sooner is promised, and no less done.
  return at == 0 || !word(mention->first - 1).is(Tag::preposition);
}

bool StanceClues::future() const {
  if (modal(Trait::to_come)) {
    // "it will have cost us", "you will not find lead in it"
    const bool by_then = dated(DateRelation::by) || dated(DateRelation::before);
    return (!proposition_.perfect || by_then) && (!reader_looks() || for_a_time());
  }
  if (modal(Trait::could)) return false;  // "outsiders could in future get in"
  if (begins_later() || lasts_on()) return true;
  // "As long as the ban lasts, our boats stay in harbour"
  if (in_present() && near_cue(Cue::lasting) != nullptr) return true;
  if (modal(Trait::would)) {
    return attribution_.after_that || proposition_.effect == Effect::promise ||
           sentence_.view[0].has(Trait::supposes);  // "If the vote is won, we would buy"
  }
  if ((!proposition_.past || !proposition_.negated) && goes_on_so()) return true;
  if (proposition_.effect == Effect::promise) return !modal(Trait::ability);
  if (proposition_.effect == Effect::plan && !proposition_.past) return true;
  return near_cue(Cue::commitment) != nullptr && !proposition_.past && !proposition_.perfect &&
         proposition_.effect != Effect::cessation && !sense(Sense::against);
}

bool StanceClues::reader_looks() const {
  const Index subject = sentence_.clause(proposition_.clause).subject;
  if (subject == kNone || !sense(Sense::finds)) return false;
  const NounPhrase& phrase = sentence_.phrase(subject);
  const Word& head = sentence_.view[phrase.head];
  return phrase.pronoun && (head.has(Trait::reader) || head.has(Trait::person));
}

bool StanceClues::for_a_time() const {
  return cue(Cue::commitment) != nullptr || cue(Cue::lasting) != nullptr;
}

bool StanceClues::begins_later() const {
  const bool ends = sense(Sense::ends) || proposition_.effect == Effect::cessation;
  return in_present() && dated_later(sentence_, [&](const DateMention& date, Instant said) {
           const bool on = date.relation == DateRelation::since ||
                           date.relation == DateRelation::after ||
                           (ends && date.relation == DateRelation::at);
           // "every house gets fibre before the end of next year"
           const bool due =
               !proposition_.negated && universal_subject() &&
               (date.relation == DateRelation::by || date.relation == DateRelation::before);
           return (on && date.when.extent.earliest_start > said) ||
                  (due && date.when.extent.latest_end > said);
         });
}

bool StanceClues::lasts_on() const {
  return in_present() && dated_later(sentence_, [](const DateMention& date, Instant said) {
           return date.relation == DateRelation::until && date.when.extent.latest_end > said;
         });
}

bool StanceClues::goes_on_so() const {
  const auto& clauses = sentence_.parse->clauses;
  return std::any_of(clauses.begin(), clauses.end(), [this](const Clause& clause) {
    const bool alone = clause.group.modal != 0 && clause.group.verb == clause.group.modal;
    const bool to_be = clause.group.modal != 0 &&
                       (lexicon_.words.entry(clause.group.verb).tags & bit(Tag::be)) != 0 &&
                       clause.object == kNone;
    const bool will = modal(Trait::to_come, clause.group.modal);
    const bool ends = clause.group.last + 1 >= clause.last;
    return clause.kind == ClauseKind::main && will && (alone || to_be) &&
           clause.group.negated == proposition_.negated && (ends || !proposition_.negated);
  });
}

bool StanceClues::policy() const {
  if (cue(Cue::policy) != nullptr && !number_) return true;
  const CueMention* again = cue(Cue::restated);
  if (again == nullptr || proposition_.clause == kNone) return false;
  return inside(*again) ||
         again->first < sentence_.token(sentence_.clause(proposition_.clause).group.first);
}

}  // namespace gainsay::claim
