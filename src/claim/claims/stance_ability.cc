// What something can do, and what it is.
#include "claim/claims/stance_clues.h"
#include "claim/slots/slots.h"

namespace gainsay::claim {

bool StanceClues::ability() const {
  // "they cannot have read it": a guess.
  if (modal(Trait::ability) && proposition_.perfect) return false;
  if (sense(Sense::able) && no_modal() && proposition_.effect == Effect::none) {
    return !denies_object() || !proposition_.negated || of_device();
  }
  // "can be found in 212 towns": how many there are.
  const bool found = proposition_.passive && !proposition_.negated && number_ &&
                     sense(Sense::finds) && modal(Trait::ability);
  if (found) return false;
  if (modal(Trait::ability) || proposition_.effect == Effect::ability || lacks_means()) {
    return true;
  }
  if (modal(Trait::could)) return proposition_.negated;
  if (finds_none_in_device()) return true;
  return sense(Sense::guards) && (proposition_.passive || proposition_.negated) &&
         !proposition_.past && !proposition_.perfect;
}

bool StanceClues::lacks_means() const {
  if (!proposition_.negated || proposition_.past || (proposition_.perfect && !there())) {
    return false;
  }
  if (nothing_in_device()) return true;
  const Index object = sentence_.clause(proposition_.inner).object;
  if (object == kNone) return false;
  const Word& head = sentence_.view[sentence_.phrase(object).head];
  // "the tracker has no microphone"
  return head.has(Trait::means) || (head.has(Trait::device) && there() && of_device());
}

bool StanceClues::nothing_in_device() const {
  const Index object = sentence_.clause(proposition_.clause).object;
  const Index within = object + 1;
  if (!existential() || object == kNone || !sentence_.phrase(object).pronoun) return false;
  if (within >= sentence_.parse->phrases.size()) return false;
  const NounPhrase& place = sentence_.phrase(within);
  return place.preposition == sentence_.phrase(object).last &&
         sentence_.view[place.head].has(Trait::device);
}

bool StanceClues::finds_none_in_device() const {
  if (!proposition_.negated || !reader_looks() || !modal(Trait::to_come)) return false;
  const Index object = sentence_.clause(proposition_.inner).object;
  const Index within = object + 1;
  if (object == kNone || within >= sentence_.parse->phrases.size()) return false;
  const NounPhrase& place = sentence_.phrase(within);
  return place.preposition == sentence_.phrase(object).last &&
         sentence_.view[place.head].has(Trait::device) &&
         (sentence_.view[sentence_.phrase(object).head].has(Trait::device) ||
          sentence_.view[sentence_.phrase(object).head].has(Trait::means));
}

bool StanceClues::definition() const {
  if (existential() || sentence_.clause(proposition_.clause).group.turned) return false;
  return proposition_.frame == kNone && proposition_.object != kNone &&
         !proposition_.negative_subject &&
         (lexicon_.words.entry(proposition_.verb).tags & bit(Tag::be)) != 0;
}

bool StanceClues::of_device() const {
  const Index subject = sentence_.clause(proposition_.clause).subject;
  if (subject == kNone) return false;
  const NounPhrase& phrase = sentence_.phrase(subject);
  if (phrase.pronoun || phrase.temporal) return false;
  // a make that is nobody's name
  const bool make =
      sentence_.view[phrase.head].is(Tag::name) && party_of(sentence_, subject).mention == nullptr;
  if (make) return true;
  return sentence_.view[sentence_.phrase(whole_of(sentence_, subject)).head].has(Trait::device);
}

bool StanceClues::does_by_itself() const {
  if (attribution_.denies || !in_present() || proposition_.passive || proposition_.progressive ||
      there() || !of_device()) {
    return false;
  }
  const bool elsewhere = sense(Sense::noted) || sense(Sense::bounded) || sense(Sense::sums) ||
                         sense(Sense::ends) || sense(Sense::involves);
  if (elsewhere || counts()) return false;
  // "puts an end to the flight by itself"
  if (proposition_.effect == Effect::cessation) return cue(Cue::unaided) != nullptr;
  if (proposition_.effect != Effect::none) return false;
  return proposition_.negated ? !proposition_.negative_subject : measured();
}

bool StanceClues::measured() const {
  if (for_a_while() || cue(Cue::unaided) != nullptr) return true;
  const Clause& clause = sentence_.clause(proposition_.clause);
  for (Index i = clause.group.last; number_ && i < clause.last; ++i) {
    if (sentence_.view[i].is(Tag::number) && !sentence_.view[i].temporal) return true;
  }
  return false;
}

bool StanceClues::needs_nothing() const {
  return sense(Sense::able) && proposition_.negated && !proposition_.negative_subject &&
         denies_object();
}

}  // namespace gainsay::claim
