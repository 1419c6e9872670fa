#include "claim/slots/telling_words.h"

#include <algorithm>
#include <array>

#include "claim/times/used_dates.h"

namespace gainsay::claim {
namespace {

// Is it of a date that neither the claim nor the event is of?
bool of_other_time(const SentenceReading& sentence, const ReadParts& parts, const Word& word) {
  const DateUse use{parts.times, parts.stance, parts.counted};
  return std::any_of(sentence.dates.begin(), sentence.dates.end(), [&](const DateMention& date) {
    return date.with_cue.overlaps(word.span) && !uses(use, date);
  });
}

// "Unlike in 2016", "outside the park": what is named behind it is no part of what was done; but
// not "beyond saying that".
bool sets_apart(const SentenceView& view, const WordLexicon& words, Index i) {
  if (!view[i].is(Tag::preposition) || i + 1 == view.size()) return false;
  if (words.in(WordGroup::away, view[i].id)) return !view[i + 1].any_verb();
  return view[i + 1].is(Tag::preposition) && words.in(WordGroup::beside, view[i].id);
}

using StanceSet = std::uint32_t;
constexpr StanceSet bit(Stance stance) { return StanceSet{1} << static_cast<unsigned>(stance); }

// Cues that are part of what is read only in claims of some stances.
struct OfStances {
  Cue cue;
  StanceSet stances;
};
constexpr std::array kOfStances{
    OfStances{Cue::hazard, bit(Stance::risk)},
    OfStances{Cue::law, bit(Stance::assertion)},
    OfStances{Cue::measure, bit(Stance::assertion)},
    OfStances{Cue::favours, bit(Stance::assertion)},
    OfStances{Cue::disfavours, bit(Stance::assertion)},
    OfStances{Cue::press, 0},
    OfStances{Cue::spokesperson, 0},
    OfStances{Cue::apology, 0},  // "we hope"
    OfStances{Cue::motive, bit(Stance::motive)},
    OfStances{Cue::pseudo_negation, ~bit(Stance::knowledge)},  // "did not only learn of it"
    OfStances{Cue::meeting, 0},
    OfStances{Cue::lasting, 0},
    OfStances{Cue::meanwhile, 0},
    OfStances{Cue::ended, ~bit(Stance::commitment)},      // "never again": that it was done before
    OfStances{Cue::permanent, ~bit(Stance::commitment)},  // "not for good"
};

}  // namespace

bool part_of_reading(Cue cue, const ReadParts& parts) {
  if (!parts.claim()) {  // only what narrows a claim is compared
    constexpr std::array kOfClaims{Cue::qualifier, Cue::exclusivity, Cue::hazard,  Cue::law,
                                   Cue::measure,   Cue::press,       Cue::meeting, Cue::motive};
    return std::find(kOfClaims.begin(), kOfClaims.end(), cue) == kOfClaims.end();
  }
  const auto found = std::find_if(kOfStances.begin(), kOfStances.end(),
                                  [cue](const OfStances& one) { return one.cue == cue; });
  return found == kOfStances.end() || (found->stances & bit(*parts.stance)) != 0;
}

bool tells(const SentenceReading& sentence, const WordLexicon& words, const ReadParts& parts,
           Index i) {
  const Word& word = sentence.view[i];
  if (word.temporal && of_other_time(sentence, parts, word)) return !word.is(Tag::preposition);
  if (word.has(Trait::time_part) && parts.stance == Stance::cessation) return true;
  if (parts.claim() && words.in(WordGroup::one_person, word.id)) return true;
  if (parts.counted && words.in(WordGroup::further, word.id)) return true;
  if (word.temporal || words.in(WordGroup::unremarkable, word.id)) return false;
  if (!parts.claim() && words.in(WordGroup::another, word.id)) return true;
  if (sets_apart(sentence.view, words, i)) return true;
  if (word.is(Tag::number)) return parts.counted || parts.claim();
  if (word.is(Tag::modal)) {
    constexpr TraitSet kDoubtful = bit(Trait::wish) | bit(Trait::could) | bit(Trait::would);
    return (word.traits & kDoubtful) != 0;
  }
  if (word.currency || (bit(word.tag) & kAuxiliary) != 0) return false;
  if (word.is(Tag::adverb) && word.can(Tag::preposition)) return false;  // "in the past"
  return word.nominal() || word.is(Tag::adjective) || word.is(Tag::adverb) || word.any_verb();
}

}  // namespace gainsay::claim
