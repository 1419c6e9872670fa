// Word: one token of the sentence being read, with its number in the lexicon and its part of
// speech. A SentenceView is the sentence as the later steps see it: words by index, no strings.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "claim/words/word_lexicon.h"
#include "gainsay/sentence.h"
#include "text/folded_text.h"

namespace gainsay::claim {

using Index = std::uint32_t;  // of a word in its sentence
inline constexpr Index kNone = 0xFFFFFFFF;

struct Word {
  WordId id = 0;
  WordId past_of = 0;
  WordId verb = 0;  // base form, where the word can be a verb
  TagSet candidates = 0;
  TraitSet traits = 0;
  Tag tag = Tag::other;
  Letters letters = Letters::none;
  bool plural = false;    // ends like a plural noun
  bool temporal = false;  // inside a date expression
  bool currency = false;  // "$", before an amount
  bool bound = false;     // of "up to", before a number
  bool apart = false;     // "rival": a Northfield rival is somebody else
  bool replaces = false;  // "instead": what follows was not
  Span span;

  bool can(Tag t) const { return (candidates & bit(t)) != 0; }
  bool is(Tag t) const { return tag == t; }
  bool has(Trait t) const { return (traits & bit(t)) != 0; }
  bool nominal() const { return tag == Tag::noun || tag == Tag::name || tag == Tag::number; }
  bool finite_verb() const {
    return tag == Tag::verb_base || tag == Tag::verb_s || tag == Tag::verb_past;
  }
  // Such a verb, or an auxiliary.
  bool finite() const { return finite_verb() || (bit(tag) & kAuxiliary) != 0; }
  bool any_verb() const { return (bit(tag) & kVerbTags) != 0; }
};

// A set of numbers of words that may say that it has one which it has not, but never the reverse:
// enough to tell at a glance that a phrase is nowhere in a sentence (B. H. Bloom, "Space/time
// trade-offs in hash coding with allowable errors", CACM 13, 1970; with one hash).
using WordBits = std::uint64_t;
constexpr WordBits bit_of_word(WordId id) { return WordBits{1} << (id % 64); }

struct SentenceView {
  std::span<const Word> words;
  const FoldedText* folded = nullptr;
  Index first_token = 0;          // of the document
  WordBits holds = ~WordBits{0};  // numbers of its words; all: not known

  Index size() const { return static_cast<Index>(words.size()); }
  const Word& operator[](Index i) const { return words[i]; }
  std::string_view text(Index i) const { return folded->word(first_token + i); }
  Span span() const { return {words.front().span.begin, words.back().span.end}; }
  bool may_hold(WordBits bits) const { return (bits & ~holds) == 0; }
};

}  // namespace gainsay::claim
