// What was given up, and what has not been since.
#include <algorithm>

#include "claim/claims/stance_clues.h"
#include "claim/slots/slots.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

bool StanceClues::ceased() const {
  if (at_the_hour()) return false;
  if (proposition_.effect == Effect::cessation && !proposition_.negated) {
    return proposition_.modal == 0 && !does_by_itself() && !whenever();
  }
  // "once and for all: we have never sold it", "we can no longer say"
  const bool said_so = !proposition_.never && !modal(Trait::ability);
  if (said_so && ended() != nullptr &&
      (proposition_.effect != Effect::ability || inside(*ended())) &&
      (proposition_.past || proposition_.perfect || proposition_.negated ||
       proposition_.modal == 0)) {
    return true;
  }
  if (last_one()) return true;
  return sense(Sense::ends) && !proposition_.negated &&
         (proposition_.past || proposition_.perfect) && !sentence_.dates.empty() &&
         !for_a_while() && !closes_deed() && !counts();
}

// "We stop deliveries if a customer does not pay": each time, and so it is not over.
bool StanceClues::whenever() const {
  return !proposition_.past && !proposition_.perfect && !proposition_.progressive && if_clause();
}

const CueMention* StanceClues::ended() const {
  const CueMention* mention = in_scope(cue(Cue::ended));
  if (mention == nullptr) return nullptr;
  constexpr Index kNear = 2;  // words: "the forty"
  const Index after = mention->last - sentence_.view.first_token;
  if (!sentence_.view[after - 1].is(Tag::preposition)) return mention;
  for (Index i = after; i < after + kNear && i < sentence_.view.size(); ++i) {
    if (sentence_.view[i].is(Tag::number)) return nullptr;
  }
  return mention;
}

bool StanceClues::at_the_hour() const {
  return std::any_of(sentence_.dates.begin(), sentence_.dates.end(), [](const DateMention& date) {
    return date.type == TimexType::time && date.value.find('T') + 1 < date.value.size() &&
           date.value.find('T') != std::string::npos;
  });
}

bool StanceClues::closes_deed() const {
  const Index subject = sentence_.clause(proposition_.clause).subject;
  if (subject == kNone || proposition_.passive) return false;
  const Index head = sentence_.phrase(subject).head;
  return proposition_.object == subject &&
         lexicon_.predicates.frame_of_noun(sentence_.view, head).found();
}

bool StanceClues::for_a_while() const {
  return std::any_of(sentence_.dates.begin(), sentence_.dates.end(), [](const DateMention& date) {
    return date.type == TimexType::duration && !date.when.known();
  });
}

bool StanceClues::not_since() const {
  // "said that none had been made there since"
  const bool present = !proposition_.past || attribution_.after_that;
  const bool perfect = proposition_.negated && proposition_.perfect && present &&
                       !proposition_.never && proposition_.effect == Effect::none &&
                       !cue(Cue::first) && !cue(Cue::first_time);
  if (!perfect) return false;
  if (since_then()) return true;
  const Clause& clause = sentence_.clause(proposition_.clause);
  if (proposition_.past || clause.kind != ClauseKind::main || clause.group.turned) return false;
  constexpr std::size_t kDay = 10;  // letters of "2019-06-30"
  bool since = false;
  bool day = false;
  for (const DateMention& date : sentence_.dates) {
    if (date.relation != DateRelation::since || !date.when.known()) continue;
    since = true;
    day = day || date.value.size() >= kDay || !date.mod.empty();
  }
  if (!none_of_it()) return since;
  return day || (since && there() && !proposition_.negative_subject);
}

bool StanceClues::since_then() const {
  const Clause& clause = sentence_.clause(proposition_.clause);
  if (clause.first == 0) return false;
  for (Index i = clause.group.last; i < clause.last; ++i) {
    if (!sentence_.view[i].has(Trait::since)) continue;
    const bool last = i + 1 >= sentence_.view.size() || sentence_.view[i + 1].is(Tag::stop) ||
                      sentence_.view[i + 1].is(Tag::comma) ||
                      sentence_.view[i + 1].is(Tag::quote) || sentence_.view[i + 1].is(Tag::adverb);
    if (last) return !clause.group.never;
  }
  return false;
}

bool StanceClues::last_one() const {
  const Index subject = sentence_.clause(proposition_.clause).subject;
  const bool over = (proposition_.past || proposition_.perfect) && !proposition_.negated &&
                    proposition_.frame != kNone && subject != kNone;
  return over && names_last(sentence_, subject) &&
         !lexicon_.salience.names_itself(sentence_.view[sentence_.phrase(subject).head].id);
}

}  // namespace gainsay::claim
