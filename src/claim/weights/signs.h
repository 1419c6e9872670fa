// Signs: what a clause and its sentence show of themselves, each with a name: "word:never",
// "frame:sell", "cue:ended". Learned weights (weights.h) say what each of them speaks for.
//
// A sign is kept as a number, so that it is looked up in a few instructions; its name is put
// together only where somebody asks to see it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_hash.h"

namespace gainsay::claim {

using Sign = std::uint64_t;

enum class SignKind : std::uint8_t {
  always,   // on everything: what is so before anything is known
  word,     // a word of the sentence; a verb in its base form, names, numbers and dates as such
  inside,   // the same, of the clause that is read
  pair,     // two words that stand together
  verb,     // base form of the verb
  frame,    // the id of its frame
  effect,   // how the operator of the verb changes it
  modal,    // will, may, …
  form,     // negated, past, perfect, passive, …
  subject,  // who or what the subject is
  subject_form,  // both
  subject_head,  // the noun of the subject
  object_head,   // the noun of the object
  cue,           // a cue in the clause
  cue_beside,    // one elsewhere in the sentence
  date,          // how a date of the sentence stands to what it dates
  feature,       // a feature of salience (salience.h)
  points,        // enough of them to be kept by salience.yaml alone, or too few
  grammar,       // the stance and polarity that the grammar alone gives
  beside,        // the stance that grammar gives to another clause of the sentence
  teller,        // whose words they are, and in whose document
  status,        // of an event: done, planned, …
  size,          // of the sentence, in steps of six words
  when,          // of a time that an event may have taken place at (date_options.h)
};

// A name with its word_hash. Made of any text, which has to outlive it; of a literal while
// compiling.
struct SignName {
  // NOLINTBEGIN(google-explicit-constructor)
  SignName(std::string_view name) : text(name), hash(word_hash(name)) {}
  SignName(const std::string& name) : SignName(std::string_view(name)) {}
  template <std::size_t kSize>
  consteval SignName(const char (&name)[kSize])
      : text(name, kSize - 1), hash(word_hash(std::string_view(name, kSize - 1))) {}
  // NOLINTEND(google-explicit-constructor)
  SignName(std::string_view name, std::uint64_t hash_of_it) : text(name), hash(hash_of_it) {}
  std::string_view text;
  std::uint64_t hash;
};

inline SignName either(bool first, SignName a, SignName b) { return first ? a : b; }

// Inline, as what follows in SignList and Tally: of a literal nothing but its hash is left.
inline Sign mixed(Sign a, std::uint64_t b) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15ULL;
  a = (a ^ b) * kOdd;
  return a ^ (a >> 29U);
}

inline Sign sign_of(SignKind kind, std::initializer_list<SignName> names) {
  Sign sign = static_cast<Sign>(kind) + 1;
  for (const SignName& name : names) sign = mixed(sign, name.hash);
  return mixed(sign, names.size());
}

// "kind:name name", as sign_named() reads it.
std::string sign_text(SignKind kind, std::initializer_list<SignName> names);

// The sign of "kind:name" or "kind:name name"; 0 where no kind is called so.
Sign sign_named(std::string_view text);

// Each sign once, however often it is added.
class SignList {
 public:
  // `named`: keeps the names, too.
  explicit SignList(bool named) : named_(named) { signs_.reserve(kUsual); }

  void add(SignKind kind, std::initializer_list<SignName> names) {
    const Sign sign = sign_of(kind, names);
    if (!is_new(sign)) return;
    signs_.push_back(sign);
    if (named_) names_.push_back(sign_text(kind, names));
  }

  std::span<const Sign> signs() const { return signs_; }
  // As sign_named() reads them, in the order in which they were added; empty where they were not
  // asked for.
  const std::vector<std::string>& names() const { return names_; }

 private:
  bool is_new(Sign sign) {
    std::uint64_t& bits = may_hold_[sign % kBits / 64];
    const std::uint64_t bit = std::uint64_t{1} << (sign % 64);
    const bool perhaps = (bits & bit) != 0;
    bits |= bit;
    return !perhaps || std::find(signs_.begin(), signs_.end(), sign) == signs_.end();
  }

  static constexpr std::size_t kUsual = 128;  // for most sentences enough

  // Which may be there: a set bit says that it may, one that is not set that it is not.
  static constexpr std::size_t kBits = 1024;
  std::array<std::uint64_t, kBits / 64> may_hold_{};
  std::vector<Sign> signs_;
  std::vector<std::string> names_;
  bool named_;
};

}  // namespace gainsay::claim
