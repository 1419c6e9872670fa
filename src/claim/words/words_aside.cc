#include "claim/words/words_aside.h"

#include <algorithm>
#include <cstdint>

namespace gainsay::claim {
namespace {

// "14.", "C.2", "(b)" at the head of a paragraph number it and are no part of what it says.
void set_label_aside(std::vector<Word>& words) {
  constexpr Index kTokensOfLabel = 3;  // tokens
  constexpr std::uint32_t kShort = 3;  // bytes of one of its words
  Index end = 0;
  bool number = false;
  bool label = false;  // more than a number: "40 Workers" is none
  while (end < words.size() && end < kTokensOfLabel) {
    const Word& word = words[end];
    const bool before_number = end + 1 < words.size() && words[end + 1].is(Tag::number);
    const bool one = word.letters == Letters::capitalised && word.span.size() <= 2;
    const bool letter =
        (word.letters == Letters::upper && word.span.size() <= kShort) || (one && before_number);
    const bool digits =
        word.is(Tag::number) && word.letters == Letters::none && word.span.size() <= kShort;
    const bool mark = word.is(Tag::stop) || word.is(Tag::bracket);
    if (!letter && !digits && !mark) break;
    number = number || digits;
    label = label || letter || mark;
    ++end;
  }
  if (!number || !label || end == words.size() || words[end].letters != Letters::capitalised)
    return;
  for (Index i = 0; i < end; ++i) words[i].tag = Tag::bracket;
}

// Of a sentence that begins with a word of `group`: what stands before the first comma, `longest`
// words at most.
void set_opening_aside(std::vector<Word>& words, const WordLexicon& lexicon, WordGroup group,
                       Index longest) {
  if (words.empty() || !lexicon.in(group, words.front().id)) return;
  const Index most = std::min<Index>(longest, static_cast<Index>(words.size()));
  const auto comma = std::find_if(words.begin(), words.begin() + most,
                                  [](const Word& word) { return word.is(Tag::comma); });
  if (comma == words.begin() + most) return;
  for (auto word = words.begin(); word <= comma; ++word) word->tag = Tag::bracket;
}

// "No, nobody can open it": answers, and denies nothing.
void set_answer_aside(std::vector<Word>& words, const WordLexicon& lexicon) {
  for (Index i = 0; i + 1 < words.size(); ++i) {
    if (!words[i + 1].is(Tag::comma) || !lexicon.in(WordGroup::answers, words[i].id)) continue;
    const bool opens = i == 0 || words[i - 1].is(Tag::coordinator) || words[i - 1].is(Tag::quote) ||
                       words[i - 1].is(Tag::stop) || words[i - 1].is(Tag::comma);
    if (opens) words[i].tag = Tag::adverb;
  }
}

// "Gave 20,000 dollars each to two directors": no party of its own.
void set_shares_aside(std::vector<Word>& words, const WordLexicon& lexicon) {
  for (Index i = 2; i + 1 < words.size(); ++i) {
    const bool amount = words[i - 1].nominal() && words[i - 2].is(Tag::number);
    const bool ends = words[i + 1].is(Tag::preposition) || words[i + 1].is(Tag::stop) ||
                      words[i + 1].is(Tag::comma);
    if (amount && ends && lexicon.in(WordGroup::shares, words[i].id)) words[i].tag = Tag::adverb;
  }
}

// "M/s Orlo": the letters stand for a word before a name, and for nobody.
void set_letters_aside(std::vector<Word>& words) {
  const auto capital = [](const Word& word) {
    return word.letters == Letters::capitalised || word.letters == Letters::upper;
  };
  const auto one = [](const Word& word) { return word.span.size() == 1; };
  for (Index i = 0; i + 3 < words.size(); ++i) {
    const Word& mark = words[i + 1];
    const Word& last = words[i + 2];
    const bool joined = one(words[i]) && one(mark) && one(last) && mark.letters == Letters::none &&
                        words[i].span.end + 1 == last.span.begin;
    if (!joined || !capital(words[i]) || last.letters != Letters::lower || !capital(words[i + 3])) {
      continue;
    }
    for (Index k = i; k < i + 3; ++k) words[k].tag = Tag::bracket;
  }
}

}  // namespace

void set_words_aside(std::vector<Word>& words, const WordLexicon& lexicon) {
  set_label_aside(words);
  // "Dear Ms Ruiz, I received your letter": whom it is written to, and nobody who does anything.
  set_opening_aside(words, lexicon, WordGroup::greetings, 6);
  // "Contrary to reports, we": whom or what the opening sets aside has no part in it.
  set_opening_aside(words, lexicon, WordGroup::openings, 8);
  set_answer_aside(words, lexicon);
  set_shares_aside(words, lexicon);
  set_letters_aside(words);
}

}  // namespace gainsay::claim
