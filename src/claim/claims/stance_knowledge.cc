// What was known, by whom, and who told it.
#include "claim/claims/stance_clues.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

bool StanceClues::knowledge() const {
  if (cue(Cue::learned_first)) return !modal(Trait::may_be) || proposition_.negated;
  if (!no_modal() || proposition_.effect != Effect::none) return false;
  // "not a chainsaw of ours has ever been heard": by nobody.
  if (proposition_.passive && proposition_.negative_subject) {
    // "nobody had been told of it"
    const Index subject = sentence_.clause(proposition_.clause).subject;
    const bool person = sentence_.view[sentence_.phrase(subject).head].has(Trait::person);
    return sense(Sense::knows) || (sense(Sense::told) && person && !told_to_do());
  }
  if (sense(Sense::told) && proposition_.passive && !proposition_.negative_subject &&
      told_to_speaker() && !told_to_do()) {
    return true;
  }
  // "nobody warned us of it"
  if (sense(Sense::told) && !proposition_.passive && proposition_.negative_subject &&
      !told_to_do() &&
      (first_person(proposition_.counterparty) || first_person(proposition_.object))) {
    return true;
  }
  const bool before = proposition_.past || proposition_.perfect;
  if (before && news_came()) return true;
  // "our laboratory alerted us to it on 3 May"
  if (before && tells_speaker()) return true;
  // "no customer has heard from us"
  if (heard_from_speaker()) return false;
  // "we know our trade" says nothing of when; "we do not know what winter will bring", neither.
  if (sense(Sense::knows)) return before || (proposition_.negated && !of_what_will_be());
  // "forty letters reached us": how many, and not when.
  return sense(Sense::learns) && before && (!counts() || proposition_.negated);
}

bool StanceClues::heard_from_speaker() const {
  return proposition_.frame != kNone && first_person(proposition_.actor) &&
         lexicon_.predicates.frames()[proposition_.frame].direct == SlotRole::actor;
}

bool StanceClues::news_came() const {
  const Index subject = sentence_.clause(proposition_.clause).subject;
  if (proposition_.passive || !sense(Sense::arrives)) return false;
  if (proposition_.clause > 0 && told_in_front(sentence_, 0)) return true;
  if (subject == kNone) return false;
  return sentence_.view[sentence_.phrase(subject).head].has(Trait::news);
}

bool StanceClues::of_reader(Index phrase) const {
  for (Index i = sentence_.phrase(phrase).first;
       i < sentence_.clause(proposition_.clause).group.first; ++i) {
    if (sentence_.view[i].has(Trait::reader)) return true;
  }
  return false;
}

bool StanceClues::tells_speaker() const {
  const Index subject = sentence_.clause(proposition_.clause).subject;
  const bool active = sense(Sense::told) && !proposition_.passive && !proposition_.negated &&
                      subject != kNone && !first_person(subject) && !of_reader(subject);
  return active && !sentence_.dates.empty() && !told_to_do() &&
         (first_person(proposition_.counterparty) || first_person(proposition_.object) ||
          first_person(sentence_.clause(proposition_.inner).object));
}

bool StanceClues::told_to_do() const {
  const Index next = proposition_.inner + 1;
  if (next >= sentence_.parse->clauses.size()) return false;
  const VerbGroup& group = sentence_.clause(next).group;
  constexpr Index kNear = 4;  // words: "told our men to"
  return group.infinitive && group.first < proposition_.predicate_last + kNear;
}

bool StanceClues::told_not_to() const {
  if (proposition_.effect != Effect::ask || proposition_.negative_subject) return false;
  const VerbGroup& group = sentence_.clause(proposition_.clause).group;
  if (!group.negated) return false;
  for (Index i = group.first; i <= group.main; ++i) {
    if (sentence_.view[i].can(Tag::negator)) return false;
  }
  return true;
}

bool StanceClues::of_what_will_be() const {
  const Index next = proposition_.inner + 1;
  if (next >= sentence_.parse->clauses.size()) return false;
  const Clause& clause = sentence_.clause(next);
  return modal(Trait::to_come, clause.group.modal) || modal(Trait::would, clause.group.modal);
}

bool StanceClues::told_to_speaker() const {
  const Index subject = sentence_.clause(proposition_.clause).subject;
  for (const ActorMention& mention : sentence_.actors) {
    // "the mill says it was told": who says so is told.
    const bool says = attribution_.speaker != nullptr &&
                      attribution_.who == Attribution::Who::subject && subject != kNone &&
                      mention.form == ActorMention::Form::pronoun &&
                      mention.actor == attribution_.speaker->actor;
    if (says && mention.span.overlaps(sentence_.view[sentence_.phrase(subject).head].span)) {
      return true;
    }
    if (mention.form != ActorMention::Form::first_person) continue;
    if (subject == kNone) return true;
    const NounPhrase& phrase = sentence_.phrase(subject);
    const Word& head = sentence_.view[phrase.head];
    // "our board was told", but not "our customers were told"
    return phrase.pronoun ? mention.span.overlaps(head.span) : !head.apart;
  }
  return false;
}

Polarity StanceClues::knowledge_polarity(bool negated) const {
  const bool late = attribution_.late ||
                    (proposition_.clause != kNone &&
                     sentence_.clause(proposition_.clause).group.turned) ||  // "Only in May did we"
                    no_sooner();
  // "heard of it from the newspapers": when it was out.
  if (negated || late || cue(Cue::learned_first) || cue(Cue::press)) return Polarity::negative;
  // "We learned of it on 3 May" says that it was not known before, "and closed the gap that night"
  // that it was known then.
  const bool not_before = !sentence_.dates.empty() && !sense(Sense::knows) && !acted_on_it();
  return not_before ? Polarity::negative : Polarity::positive;
}

// "heard of it in May, and shut the store the same day"
bool StanceClues::acted_on_it() const {
  const std::vector<Clause>& clauses = sentence_.parse->clauses;
  for (Index i = proposition_.inner + 1; i < clauses.size(); ++i) {
    const Clause& clause = clauses[i];
    if (clause.kind != ClauseKind::main || i == attribution_.clause) continue;
    if (clause.group.finite && clause.group.past && !sentence_.proposition(i).negated) return true;
  }
  return false;
}

bool StanceClues::no_sooner() const {
  if (proposition_.clause == kNone) return false;
  const SentenceView& view = sentence_.view;
  for (Index i = proposition_.predicate_last; i + 1 < view.size() && i + first_token() < last_;
       ++i) {
    if (view[i].is(Tag::stop) || view[i].is(Tag::coordinator)) return false;
    const Word& next = view[i + 1];
    const bool opens = next.is(Tag::preposition) || next.is(Tag::subordinator) ||
                       next.has(Trait::question_word) || next.temporal;
    if (view[i].has(Trait::inverts) && !view[i].is(Tag::negator) && opens) return true;
  }
  return false;
}

}  // namespace gainsay::claim
