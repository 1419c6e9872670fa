#include "claim/claims/stance.h"

#include "claim/claims/stance_clues.h"

namespace gainsay::claim {
namespace {

class StanceReader : StanceClues {
 public:
  using StanceClues::StanceClues;

  StanceReading read() const {
    // "denied selling it", but "nobody denies selling it"
    bool negated =
        proposition_.negated != (attribution_.denies || proposition_.effect == Effect::deny);
    // "We turned down their money", but not "it is turned away at the gate".
    const bool refused = proposition_.frame != kNone && !proposition_.passive && !negated &&
                         by_somebody() && lexicon_.predicates.frames()[proposition_.frame].declined;
    // "We refuse to buy it" is a no; "we have never turned down a claim" is one to refusing.
    if (refused || proposition_.effect == Effect::decline) negated = true;
    // "is opposed to any cap" is a no; "has nothing against a cap" is none.
    if (sense(Sense::against)) negated = !negated;
    const Polarity polarity = negated ? Polarity::negative : Polarity::positive;
    if (knowledge()) {
      const Polarity known = knowledge_polarity(negated);
      // "He knew it from the beginning": at no time is it said not to have been known.
      if (known == Polarity::positive && sense(Sense::knows)) return told();
      return {Stance::knowledge, known, true};
    }
    // "we were not ordered to withdraw it"
    const bool no_order = negated && proposition_.effect == Effect::ask && of_speaker() &&
                          !told_not_to() && sentence_.clause(proposition_.clause).group.passive;
    if (no_order || (negated && sense(Sense::coerces) && speaker_coerced())) {
      return {Stance::motive, Polarity::positive, true};
    }
    // "As a matter of principle we refuse to test it": what holds from now on, whatever moves it.
    const bool refuses = proposition_.effect == Effect::decline && !proposition_.negated &&
                         !proposition_.past && !proposition_.perfect && no_modal();
    if (refuses && by_somebody()) return {Stance::commitment, Polarity::negative, true};
    if (of_own_will()) return {Stance::motive, Polarity::positive, true};
    if (exclusive() && !negated && !first_of_all()) {
      return {Stance::exclusivity, Polarity::positive, true};
    }
    if (risk_told()) return {Stance::risk, Polarity::positive, true};
    // "reaches a shop today for the first time anywhere"
    const bool first_today = no_modal() && !negated && !proposition_.past &&
                             proposition_.effect == Effect::none && first_of_all() != nullptr &&
                             !begins_later();
    if (cue(Cue::unaided) != nullptr && does_by_itself()) {
      return {Stance::capability, polarity, true};
    }
    // "denied that it is planning to cut jobs": an accusation, and no word given for the time to
    // come
    const bool plan_denied = attribution_.denies && proposition_.effect == Effect::plan;
    if (plan_denied) return denied();
    if (!first_today && future()) {
      // "from Monday it is off our menu"
      const bool over = proposition_.effect == Effect::cessation ||
                        (no_modal() && ended() != nullptr) || at_most();
      return {Stance::commitment, over ? Polarity::negative : polarity, true};
    }
    if (first_told(negated)) return {Stance::first, Polarity::positive, true};
    if (ceased() || not_since()) return {Stance::cessation, Polarity::negative, true};
    if (exclusive()) return {Stance::exclusivity, Polarity::positive, true};
    if (risk()) return {Stance::risk, Polarity::positive, true};
    if (ability()) {
      // "have never been able to": that it was not, at any time.
      const bool ever = negated && proposition_.never && proposition_.perfect && !lacks_means();
      const Polarity able = needs_nothing() ? Polarity::positive : polarity;
      return {ever ? Stance::denial : Stance::capability, able, true};
    }
    const bool now = !proposition_.past && !proposition_.perfect;
    if (policy() && now && !modal(Trait::may_be) && !modal(Trait::wish)) {
      return {Stance::commitment, polarity, true};
    }
    if (does_by_itself()) return {Stance::capability, polarity, true};
    return negated ? denied() : told();
  }

 private:
  // That nobody, or it, had done so before.
  bool first_told(bool negated) const {
    // "no airline had flown on it before us"
    const bool none_before =
        negated && proposition_.past && (proposition_.negative_subject || denies_object());
    // "until 2 May no eye had been given a drop"
    const bool had_not = negated && proposition_.past && proposition_.perfect;
    const bool none_until = had_not && ((none_before && dated(DateRelation::until)) ||
                                        (until_speaker() && !of_speaker()));
    const CueMention* first = first_of_all();
    if (no_one_before(negated) || could_not_before(negated)) return true;
    // "Never before has a mill run on wind", but "before then the mill ran on coal"
    const bool never_before = first != nullptr && denies(*first);
    const bool waits =
        first != nullptr && (word(first->first).has(Trait::waits) || every_time(*first));
    return none_until || (first != nullptr && (negated ? none_before || never_before : !waits));
  }

  // What is said to be so, and is none of the above.
  StanceReading told() const {
    if (gives_reason()) return {Stance::motive, Polarity::positive, true};
    const bool counted = number_ && !sense(Sense::opines);
    return {counted ? Stance::quantity : Stance::assertion, Polarity::positive, false};
  }

  // What is said not to be so: done by nobody, or not what a word means, or not what ought to be.
  StanceReading denied() const {
    // "no statute ought to force his hand": what should be.
    const bool wish = modal(Trait::wish);
    // "without donors it would not have opened"
    const bool unreal = modal(Trait::would) && proposition_.perfect;
    const bool says_what_is = definition() || sense(Sense::opines) ||
                              cue(Cue::opinion) != nullptr || wish || unreal || told_not_to() ||
                              not_only(cue(Cue::exclusivity));
    return {says_what_is ? Stance::assertion : Stance::denial, Polarity::negative, true};
  }
};

}  // namespace

StanceReading read_stance(const SentenceReading& sentence, const Lexicon& lexicon,
                          const Proposition& proposition, const Attribution& attribution,
                          Index first, Index last, bool number) {
  return StanceReader(sentence, lexicon, proposition, attribution, first, last, number).read();
}

}  // namespace gainsay::claim
