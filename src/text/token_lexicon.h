// TokenLexicon: data/lexicon/en/tokens.yaml, which says where words and sentences end.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "text/vocabulary.h"

namespace gainsay {

// What a full stop after an abbreviation can mean.
enum class Abbreviation : std::uint8_t {
  none,
  title,     // never ends a sentence
  numbered,  // an abbreviation only before a number
  general,   // ends a sentence only before a word that begins one
  closing,   // ends a sentence before a capital
};

class TokenLexicon {
 public:
  static Result<TokenLexicon> load(const Knowledge& knowledge);

  // `word` is as written, with its full stop.
  Abbreviation abbreviation(std::string_view word) const;
  // Words as written.
  bool starts_sentence(std::string_view word) const { return starters_.contains(word); }
  bool continues(std::string_view word) const { return continuing_.contains(word); }
  // The length in bytes of the clitic at the end of `folded`, 0 when there is none. A word is never
  // all clitic.
  std::size_t clitic(std::string_view folded) const;

 private:
  Vocabulary words_;  // abbreviations as written in the file
  std::vector<Abbreviation> abbreviations_ = {Abbreviation::none};  // by id in words_
  std::set<std::string, std::less<>> starters_;
  std::set<std::string, std::less<>> continuing_;
  std::vector<std::string> clitics_;
};

}  // namespace gainsay
