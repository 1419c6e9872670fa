// What is said only of some.
#include "claim/claims/stance_clues.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

bool StanceClues::exclusive() const {
  const CueMention* mention = in_scope(cue(Cue::exclusivity));
  if (mention != nullptr) {
    // "Only with the permit in hand did our men go up": which came first.
    if (proposition_.clause != kNone && sentence_.clause(proposition_.clause).group.turned) {
      return false;
    }
    // "was weaned off oil in May, and has burnt nothing but wood since": it was over in May.
    const bool over = proposition_.effect == Effect::cessation && proposition_.clause != kNone &&
                      (proposition_.past || proposition_.perfect) && !inside(*mention);
    if (over) return false;
    return bounds_all(*mention) && !not_only(mention) && !of_another(*mention);
  }
  // "every litre comes from Munster", "all of it was sold to hospitals"
  return (sense(Sense::bounded) || from_own()) && universal_subject() && !proposition_.negated;
}

bool StanceClues::from_own() const {
  if (proposition_.clause == kNone) return false;
  const Clause& clause = sentence_.clause(proposition_.clause);
  return std::any_of(sentence_.actors.begin(), sentence_.actors.end(),
                     [&](const ActorMention& mention) {
                       if (mention.form != ActorMention::Form::first_person) return false;
                       for (Index i = clause.group.last + 1; i < clause.last; ++i) {
                         const Word& before = sentence_.view[i - 1];
                         if (!sentence_.view[i].has(Trait::own)) continue;
                         if (mention.span.overlaps(before.span)) return true;
                       }
                       return false;
                     });
}

bool StanceClues::of_another(const CueMention& mention) const {
  if (proposition_.clause == kNone || mention.last != mention.first + 1) return false;
  const Index at = mention.first - first_token();
  for (Index i = proposition_.clause + 1; i < sentence_.parse->clauses.size(); ++i) {
    const Clause& clause = sentence_.clause(i);
    const bool apart = stands_alone(clause) || clause.group.turned;
    if (i <= proposition_.inner || !apart || clause.subject == kNone) continue;
    if (at >= std::min(clause.first, clause.group.first) && at < clause.last) return true;
  }
  return false;
}

bool StanceClues::bounds_all(const CueMention& mention) const {
  if (mention.last != mention.first + 1) return true;
  const SentenceView& view = sentence_.view;
  const Index next = mention.last - view.first_token;
  const Index begin = mention.first - view.first_token;
  // "in 2018 alone", "on weekdays only"
  if (begin > 0 && (view[begin - 1].temporal || view[begin - 1].has(Trait::recurs))) return false;
  if (next >= view.size()) return true;
  // "only 40 stores": a number that is called small. "only last week", "only on Friday"
  if (view[next].is(Tag::number)) return false;
  // "fuel alone cost two million"
  if (number_ && view[next].any_verb() && next + 1 < view.size() &&
      sentence_.clause(proposition_.clause).group.main == next) {
    return false;
  }
  const bool on = view[next].is(Tag::preposition) && next + 1 < view.size();
  return !view[on ? next + 1 : next].temporal;
}

bool StanceClues::not_only(const CueMention* mention) const {
  if (mention == nullptr || proposition_.clause == kNone) return false;
  const VerbGroup& group = sentence_.clause(proposition_.clause).group;
  const Index at = mention->first - sentence_.view.first_token;
  constexpr Index kNear = 4;  // words: "do not sell bread only"
  if (!group.negated || group.never || at < group.last || at >= group.last + kNear) return false;
  if (mention->last != mention->first + 1) return false;
  for (Index i = group.last; i < at; ++i) {
    if (sentence_.view[i].is(Tag::comma) || sentence_.view[i].is(Tag::coordinator)) return false;
  }
  return true;
}

bool StanceClues::universal_subject() const {
  const CueMention* mention = cue(Cue::universal);
  if (mention == nullptr) return false;
  const Index at = mention->first - sentence_.view.first_token;
  const Index subject = sentence_.clause(proposition_.clause).subject;
  constexpr Index kNear = 3;  // words: "all of our beans"
  const VerbGroup& group = sentence_.clause(proposition_.clause).group;
  if (at > group.first && at < group.last) return true;  // "are all made in Ayr"
  return subject != kNone && at <= sentence_.phrase(subject).first &&
         at + kNear > sentence_.phrase(subject).first;
}

}  // namespace gainsay::claim
