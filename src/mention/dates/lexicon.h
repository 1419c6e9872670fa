// The words that dates are made of: each with its classes ("MONTH", "UNIT", "PAST_VERB") and, in
// each class, a value ("March": MONTH 3; "second": ORDINAL 2, UNIT second).
//
// Read from data/lexicon/en/dates-words.yaml. A word written there with a capital counts only with
// a capital in the text ("March", "May", "Sat"); one in lower case counts in any case. Words with
// the same classes share a Signature; patterns see tokens by their signatures alone.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "text/word_hash.h"
#include "yaml/node.h"

namespace gainsay::dates {

using ClassId = std::uint16_t;
using Signature = std::uint16_t;
using WordId = std::uint16_t;

// Tokens that are not in any word list. The first words of every lexicon, in this order; `classes`
// of number shapes are fixed in lexicon.cc.
enum class Shape : WordId {
  lower,         // a word in lower case that the lexicon does not know
  capital,       // the same, with a capital
  mark,          // punctuation that no pattern names
  zero,          // 0
  one_nine,      // 1 to 9, one digit
  padded,        // 01 to 09
  ten_twelve,    // 10 to 12
  to_24,         // 13 to 24
  to_31,         // 25 to 31
  to_59,         // 32 to 59, and 00
  to_99,         // 60 to 99
  three_digits,  // 100 to 999
  year,          // four digits, 1000 to 2199
  round_year,    // the same, a multiple of ten
  four_digits,   // any others
  long_digits,   // five digits or more, or with thousands separators
  eight_digits,  // YYYYMMDD
  decimal,       // 2.5
  spelled,       // "twenty-four", "a hundred"
  spelled_year,  // "nineteen ninety-seven"
  ordinal,       // "20th", "twenty-first"; 1 to 31
  big_ordinal,   // from 32 on
  decade,        // "1990s"; the value is the year it begins with
  short_decade,  // "90s", "'90s"
};
inline constexpr std::size_t kShapes = static_cast<std::size_t>(Shape::short_decade) + 1;

struct Sense {
  ClassId in = 0;
  int value = 0;
};

struct Word {
  Signature signature = 0;
  std::uint16_t first_sense = 0;
  std::uint16_t senses = 0;
  bool abbreviated = false;  // a full stop right after it belongs to it
};

class Lexicon {
 public:
  static Result<Lexicon> load(const yaml::Node& words, const std::string& file);

  // The word spelled `folded` (ASCII lower case), written with a capital or not; nullptr when it is
  // not known. `hash` is word_hash(folded).
  WordId find(std::string_view folded, std::uint64_t hash, bool capital) const {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at].length != 0; at = (at + 1) & mask) {
      const Slot& slot = slots_[at];
      if (slot.hash != hash || !same_word(folded, {names_.data() + slot.name, slot.length}))
        continue;
      return capital ? slot.capital : slot.lower;
    }
    return static_cast<WordId>(capital ? Shape::capital : Shape::lower);
  }
  const Word& word(WordId id) const { return words_[id]; }
  Signature signature(WordId id) const { return words_[id].signature; }
  // The value of the word in the class; `fallback` when it is not in it.
  int value(WordId id, ClassId in, int fallback) const;
  bool has(WordId id, ClassId in) const;

  // The id of a class, or of the literal word `name` (in lower case), made when it is new.
  ClassId intern(std::string_view name);
  // The id of a class that must be there, or 0xFFFF.
  ClassId class_id(std::string_view name) const;
  bool knows(std::string_view name) const { return class_ids_.contains(name); }
  // To be called when all patterns have interned their literals: gives out signatures.
  void seal();
  std::size_t signatures() const { return signature_classes_.size(); }
  const std::vector<ClassId>& classes_of(Signature signature) const {
    return signature_classes_[signature];
  }

 private:
  struct Entry {
    std::map<ClassId, int> lower;    // senses in any case
    std::map<ClassId, int> capital;  // senses with a capital only
  };
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t name = 0;  // offset into names_
    std::uint16_t length = 0;
    WordId lower = 0;  // what it is without and with a capital; Shape::lower when unknown
    WordId capital = 0;
  };
  WordId add_word(const std::map<ClassId, int>& senses, bool abbreviated);
  void add_sense(const std::string& spelled, ClassId in, int value);

  std::map<std::string, ClassId, std::less<>> class_ids_;
  std::map<std::string, Entry, std::less<>> entries_;
  std::vector<Word> words_;
  std::vector<Sense> senses_;
  std::vector<Slot> slots_;  // open addressing, a power of two
  std::string names_;
  std::map<std::vector<ClassId>, Signature> signature_ids_;
  std::vector<std::vector<ClassId>> signature_classes_;
};

}  // namespace gainsay::dates
