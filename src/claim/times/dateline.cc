#include "claim/times/dateline.h"

namespace gainsay::claim {

Index dateline(const SentenceReading& sentence) {
  constexpr Index kLongest = 14;  // words
  for (Index i = 0; i < sentence.view.size() && i < kLongest; ++i) {
    const Word& word = sentence.view[i];
    if (word.is(Tag::dash)) return i > 0 ? i + 1 : 0;
    const bool verb = word.any_verb() || word.is(Tag::be) || word.is(Tag::have) ||
                      word.is(Tag::modal) || word.is(Tag::pronoun) || word.is(Tag::preposition);
    if (verb) return 0;
  }
  return 0;
}

}  // namespace gainsay::claim
