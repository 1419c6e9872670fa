#include "claim/words/fixed_phrases.h"

#include <algorithm>

namespace gainsay::claim {
namespace {

void make_adverb(Word& word) {
  word.candidates = word.has(Trait::negative) ? bit(Tag::negator) : bit(Tag::adverb);
  word.verb = 0;
}

}  // namespace

void set_adverbials(std::vector<Word>& words, const WordLexicon& lexicon) {
  for (Index i = 0; i < words.size(); ++i) {
    if (!words[i].has(Trait::opens_phrase)) continue;
    const auto& phrases = lexicon.adverbial_phrases();
    auto phrase = std::lower_bound(phrases.begin(), phrases.end(), words[i].id,
                                   [](const auto& one, WordId id) { return one.front() < id; });
    std::size_t length = 0;
    const WordId after = i + 1 < words.size() ? words[i + 1].id : 0;
    for (; phrase != phrases.end() && phrase->front() == words[i].id; ++phrase) {
      if (phrase->size() > 1 && (*phrase)[1] != after) continue;
      if (phrase->size() <= length || i + phrase->size() > words.size()) continue;
      const bool here = std::equal(phrase->begin() + 1, phrase->end(), words.begin() + i + 1,
                                   [](WordId id, const Word& word) { return id == word.id; });
      if (here) length = phrase->size();
    }
    for (std::size_t k = i; k < i + length; ++k) make_adverb(words[k]);
  }
}

void set_bounds(std::vector<Word>& words, const WordLexicon& lexicon) {
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (!words[i].can(Tag::number)) continue;
    for (const std::vector<WordId>& phrase : lexicon.bound_phrases()) {
      if (phrase.size() > i) continue;
      const auto begin = words.begin() + static_cast<std::ptrdiff_t>(i - phrase.size());
      const bool here = std::equal(phrase.begin(), phrase.end(), begin,
                                   [](WordId id, const Word& word) { return id == word.id; });
      // "went up to 40 euros": no more than it says
      const std::size_t first = i - phrase.size();
      const bool rises = first > 0 && words[first].has(Trait::particle) &&
                         lexicon.in(WordGroup::climbs, words[first - 1].id);
      if (!here || rises) continue;
      for (std::size_t k = first; k < i; ++k) {
        make_adverb(words[k]);
        words[k].bound = true;
      }
    }
  }
}

void join_numbers(std::vector<Word>& words, const WordLexicon& lexicon) {
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const bool joins = words[i].is(Tag::coordinator) && words[i + 1].is(Tag::number) &&
                       words[i + 1].letters != Letters::none &&
                       lexicon.in(WordGroup::hundreds, words[i - 1].id);
    if (joins) words[i].tag = Tag::number;
  }
}

}  // namespace gainsay::claim
