#include "claim/words/quoted_label.h"

#include <algorithm>
#include <span>

namespace gainsay::claim {
namespace {

constexpr Index kWordsOfLabel = 8;  // words between the marks

bool auxiliary(const Word& word) {
  return word.is(Tag::be) || word.is(Tag::have) || word.is(Tag::modal);
}

// "says", "is", ", " and ": " lead what is said.
bool leads(const Word& word) {
  return !word.any_verb() && !auxiliary(word) && !word.is(Tag::comma) && !word.is(Tag::stop) &&
         !word.is(Tag::quote) && !word.is(Tag::dash);
}

}  // namespace

void settle_quoted_labels(std::vector<Word>& words) {
  for (Index first = 1; first + 2 < words.size(); ++first) {
    if (!words[first].is(Tag::quote) || !leads(words[first - 1])) continue;
    Index last = first + 1;
    while (last < words.size() && !words[last].is(Tag::quote)) ++last;
    const bool label = last + 1 < words.size() && last - first <= kWordsOfLabel + 1 &&
                       (auxiliary(words[last + 1]) || words[last + 1].is(Tag::verb_s));
    const auto inside = std::span(words).subspan(first + 1, label ? last - first - 1 : 0);
    const auto verb = [](const Word& word) { return word.any_verb() || auxiliary(word); };
    if (std::any_of(inside.begin(), inside.end(), verb)) {
      for (Word& word : inside) word.tag = Tag::other;
    }
    first = last;
  }
}

}  // namespace gainsay::claim
