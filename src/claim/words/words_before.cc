#include "claim/words/words_before.h"

namespace gainsay::claim {

Index phrase_before(const Tagging& here) {
  Index i = here.at;
  while (i > 0 &&
         (here.words[i - 1].nominal() || here.words[i - 1].is(Tag::adjective) ||
          here.words[i - 1].is(Tag::determiner) || here.words[i - 1].is(Tag::possessive))) {
    --i;
  }
  return i;
}

Index subject_before(const Tagging& here) {
  const Index first = phrase_before(here);
  const bool joined = first > 1 && here.words[first - 1].id == here.lexicon.often().of &&
                      here.words[first - 2].nominal();
  return joined ? first - 2 : here.at - 1;
}

bool object_of(const Tagging& here, Trait trait) {
  constexpr Index kReach = 6;
  for (Index i = here.at; i-- > 0 && here.at - i <= kReach;) {
    const Word& w = here.words[i];
    if (w.any_verb()) return w.verb != 0 && here.lexicon.entry(w.verb).traits & bit(trait);
    if (w.is(Tag::comma) || w.is(Tag::stop) || w.is(Tag::preposition)) return false;
  }
  return false;
}

bool year_before(const Tagging& here) {
  constexpr std::uint32_t kDigits = 4;
  return here.at > 1 && here.word_before().is(Tag::number) &&
         here.word_before().span.size() == kDigits && here.word_before().letters == Letters::none &&
         (here.word_before(2).has(Trait::calendar_word) ||
          here.word_before(2).is(Tag::preposition));
}

}  // namespace gainsay::claim
