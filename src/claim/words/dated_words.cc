#include "claim/words/dated_words.h"

#include <algorithm>
#include <span>

namespace gainsay::claim {
namespace {

// "After some discussion the offer was accepted": the only finite verb is that of the main clause.
bool one_clause(std::span<const Word> words) {
  int groups = 0;
  bool inside = false;
  for (const Word& word : words) {
    const bool verb = word.finite() || word.any_verb();
    groups += (word.finite() && !inside) ? 1 : 0;
    inside = verb || (inside && (word.is(Tag::adverb) || word.is(Tag::negator)));
  }
  return groups == 1;
}

// "Before the fire on 2 September Orlo had no": does the phrase from `first` on end in a date,
// behind which the subject of the clause begins?
bool ends_in_date(std::span<const Word> words, Index first) {
  Index i = first;
  while (i < words.size() && !words[i].temporal &&
         (words[i].nominal() || words[i].is(Tag::determiner) || words[i].is(Tag::adjective) ||
          words[i].is(Tag::preposition))) {
    ++i;
  }
  const Index date = i;
  while (i < words.size() && words[i].temporal) ++i;
  if (date == first || i == date || i == words.size()) return false;
  return words[i].is(Tag::name) || words[i].is(Tag::pronoun) || words[i].is(Tag::determiner) ||
         words[i].is(Tag::possessive);
}

// "the year that ended on 31 May": the same, with "that" before it.
bool closes_described(std::span<const Word> words, Index i) {
  if (i < 2 || i + 2 >= words.size() || !words[i].has(Trait::closes)) return false;
  const bool that = words[i - 1].is(Tag::relative) || words[i - 1].is(Tag::subordinator);
  return that && words[i - 2].temporal && (words[i + 1].temporal || words[i + 2].temporal);
}

// "2.1 On the 7th": the number of a paragraph, which is no part of what it says.
void set_numbering(std::vector<Word>& words) {
  if (words.size() < 3 || !words[0].is(Tag::number) || words[0].letters != Letters::none) return;
  if (words[0].temporal || words[1].letters != Letters::capitalised) return;
  if (words[1].is(Tag::preposition) || words[1].is(Tag::determiner) || words[1].is(Tag::pronoun) ||
      words[1].is(Tag::subordinator)) {
    words[0].tag = Tag::stop;
  }
}

}  // namespace

void settle_by_dates(std::vector<Word>& words, bool dated) {
  set_numbering(words);
  for (Index i = 0; dated && i < words.size(); ++i) {
    // "sent it last September", "the year ended 31 May": no verb stands in a date.
    const bool closes = i > 0 && i + 1 < words.size() && words[i].has(Trait::closes) &&
                        words[i - 1].temporal && words[i + 1].temporal;
    if (closes && words[i].any_verb()) words[i].tag = Tag::adverb;
    if (closes_described(words, i)) words[i - 1].tag = words[i].tag = Tag::adverb;
    if (words[i].temporal && words[i].any_verb()) words[i].tag = Tag::noun;
  }
  for (Index i = 0; i + 1 < words.size(); ++i) {
    if (!words[i].is(Tag::subordinator) || !words[i].can(Tag::preposition)) continue;
    Index after = i + 1;
    while (after < words.size() && words[after].temporal) ++after;
    const bool date = after > i + 1 || ends_in_date(words, i + 1);
    const bool verb = after < words.size() && (words[after].finite() || words[after].any_verb());
    const bool alone = i == 0 && !words[1].is(Tag::pronoun) && one_clause(words);
    // "Whoever orders a pump before New Year will get": the verb of the main clause.
    const bool whoever = i > 0 && words[0].is(Tag::subordinator) && words[0].has(Trait::person) &&
                         one_clause(std::span(words).subspan(i + 1));
    // "Positions after delivery are logged": the verb is that of what stands before.
    const auto head = std::span(words).first(i);
    const bool within =
        i > 0 && words[i - 1].nominal() && !words[i + 1].is(Tag::pronoun) &&
        !words[i + 1].is(Tag::name) &&
        std::none_of(head.begin(), head.end(),
                     [](const Word& word) { return word.finite() || word.is(Tag::stop); }) &&
        one_clause(std::span(words).subspan(i + 1));
    if ((date && !verb) || alone || whoever || within) words[i].tag = Tag::preposition;
  }
}

}  // namespace gainsay::claim
