// Firsts: what nobody had done before.
#include <algorithm>

#include "claim/claims/stance_clues.h"
#include "claim/slots/slots.h"
#include "claim/times/times.h"

namespace gainsay::claim {

bool StanceClues::in_time_clause(const CueMention& mention) const {
  const Index at = mention.first - sentence_.view.first_token;
  return std::any_of(sentence_.parse->clauses.begin(), sentence_.parse->clauses.end(),
                     [&](const Clause& clause) {
                       return clause.kind == ClauseKind::subordinate && clause.opener != kNone &&
                              sentence_.view[clause.opener].has(Trait::waits) &&
                              at > clause.opener && at < clause.last;
                     });
}

bool StanceClues::of_itself() const {
  return proposition_.past && sentence_.clause(proposition_.clause).subject != kNone &&
         by_somebody();
}

const CueMention* StanceClues::first_of_all() const {
  for (const CueMention& mention : sentence_.cues.all()) {
    // "We sold it for the first time in May": for itself, whoever had sold it before.
    const bool of_all =
        mention.cue == Cue::first || (mention.cue == Cue::first_time && !of_itself());
    if (!of_all || mention.first < first_ || mention.first >= last_) continue;
    if (in_time_clause(mention)) continue;
    bool day = false;
    for (std::uint32_t i = mention.first; i < mention.last; ++i) day |= word(i).temporal;
    constexpr std::uint32_t kShort = 2;  // words: "two years before anyone" names no day
    day = day && mention.last - mention.first <= kShort;
    // "the first forty buses": a few of them, in the order of time.
    const Index next = mention.last - sentence_.view.first_token;
    const bool some = next < sentence_.view.size() && sentence_.view[next].is(Tag::number);
    if (!day && !some) return &mention;
  }
  return nullptr;
}

bool StanceClues::no_one_before(bool negated) const {
  if (!negated || !proposition_.perfect || !proposition_.negative_subject) return false;
  const Index subject = sentence_.clause(proposition_.clause).subject;
  if (first_person(subject) || speaker_near(subject)) return false;
  // "no mill has gone before us in this"
  const CueMention* first = proposition_.past ? nullptr : first_of_all();
  if (first != nullptr && word(first->first).has(Trait::waits) &&
      word(first->last - 1).has(Trait::object_form)) {
    return true;
  }
  if (none_other_yet(subject)) return true;
  if (sentence_.phrase(subject).pronoun || party_of(sentence_, subject).owner) return false;
  if (opens_before() || before_somebody(subject)) return true;
  Index last = sentence_.clause(proposition_.clause).last;
  while (last > 0 &&
         (sentence_.view[last - 1].is(Tag::stop) || sentence_.view[last - 1].is(Tag::quote) ||
          sentence_.view[last - 1].is(Tag::comma))) {
    --last;
  }
  return last > 0 && sentence_.view[last - 1].has(Trait::waits);
}

bool StanceClues::none_other_yet(Index subject) const {
  const auto among = [this](WordGroup group, Index first, Index last) {
    for (Index i = first; i < last; ++i) {
      if (lexicon_.words.in(group, sentence_.view[i].id)) return true;
    }
    return false;
  };
  const NounPhrase& phrase = sentence_.phrase(subject);
  const Clause& clause = sentence_.clause(proposition_.clause);
  return among(WordGroup::other, phrase.first, std::max(phrase.last, clause.group.first)) &&
         among(WordGroup::ever, clause.group.first, clause.last);
}

bool StanceClues::before_somebody(Index subject) const {
  const Index next = subject + 1;
  if (next >= sentence_.parse->phrases.size()) return false;
  const NounPhrase& phrase = sentence_.phrase(next);
  return !phrase.temporal && phrase.preposition == sentence_.phrase(subject).last &&
         sentence_.view[phrase.preposition].has(Trait::waits);
}

bool StanceClues::opens_before() const {
  if (sentence_.view.size() < 2 || !sentence_.view[0].has(Trait::waits)) return false;
  const auto& phrases = sentence_.parse->phrases;
  return sentence_.view[1].temporal || (!phrases.empty() && phrases.front().preposition == 0);
}

bool StanceClues::denies(const CueMention& mention) const {
  for (std::uint32_t i = mention.first; i < mention.last; ++i) {
    if (word(i).is(Tag::negator) || word(i).has(Trait::negative)) return true;
  }
  return false;
}

bool StanceClues::every_time(const CueMention& first) const {
  const Clause& clause = sentence_.clause(proposition_.clause);
  const bool be = (lexicon_.words.entry(clause.group.verb).tags & bit(Tag::be)) != 0;
  if (!in_present() || be || clause.subject == kNone) return false;
  return first.first - sentence_.view.first_token == sentence_.phrase(clause.subject).first;
}

bool StanceClues::until_speaker() const {
  return std::any_of(sentence_.parse->clauses.begin(), sentence_.parse->clauses.end(),
                     [this](const Clause& clause) {
                       if (clause.opener == kNone) return false;
                       const Word& opener = sentence_.view[clause.opener];
                       if (opener.has(Trait::waits)) {
                         return first_person(clause.subject) ||
                                (proposition_.negative_subject && stands_in(clause));
                       }
                       return opener.has(Trait::question_word) && proposition_.negative_subject &&
                              first_person(clause.subject) && does_so(clause.group.last);
                     });
}

bool StanceClues::stands_in(const Clause& clause) const {
  if ((lexicon_.words.entry(clause.group.verb).tags & bit(Tag::do_)) == 0) return false;
  const Index next = clause.group.last;
  return clause.subject != kNone && !clause.group.negated &&
         (next >= sentence_.view.size() || clause.object == kNone);
}

bool StanceClues::does_so(Index from) const {
  constexpr Index kNear = 3;  // words: "began doing so"
  for (Index i = from; i < from + kNear && i + 1 < sentence_.view.size(); ++i) {
    const Word& verb = sentence_.view[i];
    const bool does = verb.verb != 0 && (lexicon_.words.entry(verb.verb).tags & bit(Tag::do_)) != 0;
    if (does && sentence_.view[i + 1].has(Trait::stands_for_deed)) return true;
  }
  return false;
}

bool StanceClues::could_not_before(bool negated) const {
  if (!negated || !proposition_.past || !(existential() || proposition_.negative_subject)) {
    return false;
  }
  const When said = document_date(sentence_);
  const bool until_now =
      said.known() &&
      std::any_of(sentence_.dates.begin(), sentence_.dates.end(), [&said](const DateMention& date) {
        const bool until =
            date.relation == DateRelation::until || date.relation == DateRelation::before;
        // "before today": up to the day before
        return until && date.when.known() &&
               date.when.extent.latest_end >= said.extent.earliest_start;
      });
  const auto& clauses = sentence_.parse->clauses;
  return until_now && std::any_of(clauses.begin(), clauses.end(), [this](const Clause& clause) {
           return modal(Trait::could, clause.group.modal) && !first_person(clause.subject);
         });
}

bool StanceClues::denies_object() const {
  return proposition_.clause != kNone && !sentence_.clause(proposition_.clause).group.negated &&
         proposition_.effect == Effect::none;
}

}  // namespace gainsay::claim
