// Quantities: "about 1.2 billion auctions", "fewer than 600 stores", "$74,021.71", "0.4 percent of
// the loan book" (data/lexicon/en/measures.yaml).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "claim/sentence_reading.h"
#include "gainsay/claim.h"
#include "text/vocabulary.h"

namespace gainsay::claim {

class Measures {
 public:
  static Result<Measures> load(const Knowledge& knowledge);

  // The first number in words [first, last) that counts something and is not part of a date. A bare
  // small number word ("two people") is none, but "no more than two" and "two in ten" are; so is
  // how long something took on average.
  std::optional<Number> number_in(const SentenceReading& sentence, Index first, Index last) const;
  // The first quantity up to word `last`, from the subject on if there is one there, else that of
  // `number`, the first before `last`. "Two in ten" is a percentage. `subject` is what a number
  // without a noun measures.
  Quantity find(const SentenceReading& sentence, const WordLexicon& lexicon, Number number,
                Index last, Index subject) const;

  // "Never for more than 30 days": the length that `date` bounds; nothing where it is no such
  // length.
  std::optional<Quantity> length_bound(const SentenceReading& sentence,
                                       const DateMention& date) const;

 private:
  // What a word is beside a number; it may be several.
  enum class Use : std::uint8_t {
    multiplier,
    number,
    unit,  // alone or behind another word
    currency,
    label,
    ends_comparison,
    average,
    length,
    rate  // "per"
  };
  struct Entry {
    std::uint32_t uses = 0;  // bits of Use
    double multiplier = 0;
    double value = 0;
    std::string unit;                                        // of the word alone
    std::vector<std::pair<std::string, std::string>> units;  // behind a word: "per", "%"
    std::string currency;

    bool is(Use use) const { return ((uses >> static_cast<unsigned>(use)) & 1U) != 0; }
  };

  struct Ratio {
    std::vector<std::string> words;  // between part and whole
    bool round = false;              // the whole is no more than ten, or a one with zeros
  };

  bool averaged(const SentenceReading& sentence, Index at) const;
  std::optional<Number> number_at(const SentenceReading& sentence, Index at) const;
  std::optional<Number> behind_article(const SentenceReading& sentence, Index at) const;
  // The unit whose last word is at `at`, or nothing.
  std::string_view unit_ending(const SentenceReading& sentence, Index at) const;
  Comparison comparison_before(const SentenceReading& sentence, Index at) const;
  // Of "six in ten", behind the "six": ten, and `at` moves on; 0 where no whole is named.
  double whole_behind(const SentenceReading& sentence, Index& at) const;
  std::string each_of(const SentenceReading& sentence, Index after) const;
  void measure(const SentenceReading& sentence, const WordLexicon& lexicon, Index at, Index after,
               Index subject, Quantity& quantity) const;

  Entry& add(std::string_view word, Use use);
  const Entry& entry(std::string_view word) const { return entries_[words_.find(word)]; }
  const Entry& entry(const SentenceReading& sentence, Index i) const {
    const std::uint32_t token = sentence.token(i);
    return entries_[words_.find(sentence.view.folded->word(token),
                                sentence.view.folded->hash(token))];
  }

  gainsay::Vocabulary words_;
  std::vector<Entry> entries_ = std::vector<Entry>(1);  // by id in words_
  std::vector<Ratio> ratios_;
  std::map<std::string, Comparison, std::less<>> comparisons_;  // phrases, words joined by ' '
};

}  // namespace gainsay::claim
