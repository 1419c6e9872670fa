// The words of a quote, cut for holding two quotes against each other.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "ontology/ad_hoc.h"
#include "rule/judge/idle_words.h"

namespace gainsay {

struct WrittenWord {
  AdHocWords::Word word;  // folded
  bool capital = false;   // written with one, and not as the first word
  bool number = false;
};
using WrittenWords = std::vector<WrittenWord>;

// A word is a run of letters and digits; bytes outside of ASCII are taken for letters. The first
// 256 of a text: hardly a sentence has more.
WrittenWords written_words(std::string_view text);

// Those that count: neither idle nor numbers, nor akin to one of `names`; each once.
WrittenWords telling_words(WrittenWords words, const IdleWords& idle, const WrittenWords& names);

// Does the word at `i` go on with a name that the word before it begins: "Luna Maris"?
inline bool goes_on_name(const WrittenWords& words, std::size_t i) {
  return i > 0 && words[i].capital && words[i - 1].capital;
}

inline bool holds(const WrittenWords& words, const AdHocWords::Word& word) {
  return std::any_of(words.begin(), words.end(),
                     [&](const WrittenWord& other) { return akin(word, other.word); });
}

}  // namespace gainsay
