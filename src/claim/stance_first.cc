// Firsts: what nobody had done before.
#include <algorithm>

#include "claim/slots.h"
#include "claim/stance_clues.h"

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

const CueMention* StanceClues::first_of_all() const {
  for (const CueMention& mention : sentence_.cues.all()) {
    if (mention.cue != Cue::first || mention.first < first_ || mention.first >= last_) continue;
    if (in_time_clause(mention)) continue;
    bool day = false;
    for (std::uint32_t i = mention.first; i < mention.last; ++i) day |= word(i).temporal;
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
  if (sentence_.phrase(subject).pronoun || party_of(sentence_, subject).owner) return false;
  if (first_person(subject) || speaker_near(subject)) return false;
  if (opens_before() || before_somebody(subject)) return true;
  Index last = sentence_.clause(proposition_.clause).last;
  while (last > 0 &&
         (sentence_.view[last - 1].is(Tag::stop) || sentence_.view[last - 1].is(Tag::quote) ||
          sentence_.view[last - 1].is(Tag::comma))) {
    --last;
  }
  return last > 0 && sentence_.view[last - 1].has(Trait::waits);
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
                       return clause.opener != kNone &&
                              sentence_.view[clause.opener].has(Trait::waits) &&
                              first_person(clause.subject);
                     });
}

bool StanceClues::denies_object() const {
  return proposition_.clause != kNone && !sentence_.clause(proposition_.clause).group.negated &&
         proposition_.effect == Effect::none;
}

}  // namespace gainsay::claim
