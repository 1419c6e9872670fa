// Quantities: "about 1.2 billion auctions", "fewer than 600 stores", "$74,021.71", "0.4 percent of
// the loan book" (data/lexicon/en/measures.yaml).
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>

#include "base/knowledge.h"
#include "base/result.h"
#include "claim/sentence_reading.h"
#include "gainsay/claim.h"

namespace gainsay::claim {

class Measures {
 public:
  static Result<Measures> load(const Knowledge& knowledge);

  // The first quantity in words [first, last) that is not part of a date, from the subject on if
  // there is one. A bare small number word ("two people") is none. `subject` is what a number
  // without a noun of its own measures.
  std::optional<Quantity> find(const SentenceReading& sentence, const WordLexicon& lexicon,
                               Index first, Index last, Index subject) const;

 private:
  struct Number {
    double value = 0;
    double step = 0;  // of the last digit that was written
    Index last = 0;   // one past
  };
  std::optional<Quantity> first_of(const SentenceReading& sentence, const WordLexicon& lexicon,
                                   Index first, Index last, Index subject) const;
  std::optional<Number> number_at(const SentenceReading& sentence, Index at) const;
  Comparison comparison_before(const SentenceReading& sentence, Index at) const;
  void measure(const SentenceReading& sentence, const WordLexicon& lexicon, Index at, Index after,
               Index subject, Quantity& quantity) const;

  std::map<std::string, double, std::less<>> multipliers_;
  std::map<std::string, double, std::less<>> words_;
  std::map<std::string, std::string, std::less<>> units_;
  std::map<std::string, std::string, std::less<>> currencies_;
  std::set<std::string, std::less<>> labels_;
  std::map<std::string, Comparison, std::less<>> comparisons_;  // phrases, words joined by ' '
};

}  // namespace gainsay::claim
