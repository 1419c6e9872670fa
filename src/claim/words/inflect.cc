#include "claim/words/inflect.h"

#include <algorithm>

namespace gainsay::claim {
namespace {

bool vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

bool ends(std::string_view word, std::string_view ending) {
  return word.size() >= ending.size() && word.substr(word.size() - ending.size()) == ending;
}

bool sibilant_end(std::string_view word) {
  return ends(word, "s") || ends(word, "x") || ends(word, "z") || ends(word, "ch") ||
         ends(word, "sh");
}

bool consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !vowel(word[word.size() - 2]);
}

// One vowel letter in all, then one consonant that can double: ship, ban, stop.
bool short_syllable(std::string_view word) {
  const std::size_t n = word.size();
  if (n < 2 || vowel(word[n - 1]) || !vowel(word[n - 2])) return false;
  const char last = word[n - 1];
  if (last == 'w' || last == 'x' || last == 'y') return false;
  const auto vowels = std::count_if(word.begin(), word.end(), vowel);
  const bool after_q = n > 3 && word[n - 3] == 'u' && word[n - 4] == 'q';
  return vowels == 1 || (after_q && vowels == 2);
}

}  // namespace

VerbForms inflect(std::string_view base, bool doubles) {
  VerbForms forms;
  const std::string word(base);
  std::string stem = word;
  if (doubles || short_syllable(word)) stem += word.back();
  if (sibilant_end(word) || ends(word, "o")) {
    forms.s = word + "es";
  } else if (consonant_y(word)) {
    forms.s = word.substr(0, word.size() - 1) + "ies";
  } else {
    forms.s = word + "s";
  }
  if (ends(word, "e")) {
    forms.past = word + "d";
  } else if (consonant_y(word)) {
    forms.past = word.substr(0, word.size() - 1) + "ied";
  } else {
    forms.past = stem + "ed";
  }
  forms.participle = forms.past;
  if (ends(word, "ie")) {
    forms.ing = word.substr(0, word.size() - 2) + "ying";
  } else if (ends(word, "e") && !ends(word, "ee") && !ends(word, "oe") && !ends(word, "ye")) {
    forms.ing = word.substr(0, word.size() - 1) + "ing";
  } else {
    forms.ing = stem + "ing";
  }
  return forms;
}

std::string verb_stem(std::string_view form) {
  constexpr std::size_t kShortest = 2;  // letters of a stem
  std::string stem(form);
  for (const std::string_view ending : {"ing", "ied", "ies", "ed", "es", "s"}) {
    if (!ends(stem, ending) || ends(stem, "ss")) continue;
    if (stem.size() < kShortest + ending.size()) continue;
    stem.resize(stem.size() - ending.size());
    break;
  }
  while (stem.size() > kShortest && stem.back() == 'e') stem.pop_back();
  if (stem.size() > kShortest && consonant_y(stem)) stem.pop_back();
  const std::size_t n = stem.size();
  const bool doubled = n > kShortest && stem[n - 1] == stem[n - 2] && !vowel(stem[n - 1]);
  if (doubled && stem.back() != 's') stem.pop_back();
  return stem;
}

}  // namespace gainsay::claim
