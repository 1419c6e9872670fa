#include "claim/words/inversion.h"

#include <algorithm>

namespace gainsay::claim {
namespace {

constexpr Index kLongestFront = 10;  // words: "Not once in all of those years did"
constexpr Index kLongestSubject = 14;
constexpr Index kOpening = 3;  // the word that turns the clause is among the first: "At no time"

bool sets_apart(const Word& word) {
  return word.is(Tag::stop) || word.is(Tag::quote) || word.is(Tag::coordinator) ||
         word.is(Tag::dash);
}

// The forms that can follow the auxiliary.
TagSet follows(const Word& auxiliary) {
  if (auxiliary.is(Tag::have)) return bit(Tag::verb_participle);
  if (auxiliary.is(Tag::be)) return bit(Tag::verb_participle) | bit(Tag::verb_ing);
  return bit(Tag::verb_base);
}

bool in_subject(const Word& word) {
  return word.can(Tag::determiner) || word.can(Tag::possessive) || word.can(Tag::adjective) ||
         word.can(Tag::noun) || word.can(Tag::name) || word.can(Tag::number) ||
         word.can(Tag::preposition) || word.can(Tag::pronoun) || word.can(Tag::adverb) ||
         word.can(Tag::verb_ing) ||                           // "the clearing application"
         word.can(Tag::coordinator) || word.can(Tag::comma);  // "a relative, friend or employer"
}

// The words in front of an auxiliary, from the last mark on.
Index front(std::span<const Word> words, Index auxiliary) {
  Index first = auxiliary;
  while (first > 0 && auxiliary - first < kLongestFront && !sets_apart(words[first - 1])) --first;
  return first;
}

}  // namespace

bool turned_by_front(std::span<const Word> words, Index auxiliary) {
  const Index first = front(words, auxiliary);
  const auto turns = [&words](Index i) {
    return words[i].has(Trait::inverts) || words[i].has(Trait::negative);
  };
  for (Index i = first; i < auxiliary; ++i) {
    const bool verb = words[i].any_verb() || words[i].is(Tag::be) || words[i].is(Tag::have) ||
                      words[i].is(Tag::do_) || words[i].is(Tag::modal);
    if (verb) return false;  // "No agent has ever had a cent taken"
  }
  if (first > 0 && words[first - 1].has(Trait::inverts)) return true;  // "nor did the firm"
  const Index opening = std::min(first + kOpening, auxiliary);
  for (Index i = first; i < opening; ++i) {
    if (turns(i)) return true;
  }
  return false;
}

bool denied_by_front(std::span<const Word> words, Index auxiliary) {
  const Index first = front(words, auxiliary);
  const Index opening = std::min(first + kOpening, auxiliary);
  if (first > 0 && words[first - 1].has(Trait::inverts)) return true;  // "nor did"
  for (Index i = first; i < opening; ++i) {
    if (words[i].has(Trait::negative)) return true;
    if (!words[i].is(Tag::negator)) continue;
    return i + 1 >= auxiliary ||
           !(words[i + 1].has(Trait::conditional) || words[i + 1].has(Trait::inverts));
  }
  return false;
}

Index turned_verb(std::span<const Word> words, Index auxiliary) {
  const TagSet forms = follows(words[auxiliary]);
  const Index end =
      std::min<Index>(static_cast<Index>(words.size()), auxiliary + 1 + kLongestSubject);
  Index next = auxiliary + 1;
  while (next < end && (words[next].can(Tag::adverb) || words[next].can(Tag::negator))) ++next;
  // "Not one of the pumps has failed": the subject stands before.
  if (next >= end || (words[next].candidates & (forms | bit(Tag::comma))) != 0) return kNone;
  if (!turned_by_front(words, auxiliary)) return kNone;
  bool noun = false;
  for (Index i = auxiliary + 1; i < end; ++i) {
    const Word& before = words[i - 1];
    constexpr TagSet kInside =
        bit(Tag::determiner) | bit(Tag::preposition) | bit(Tag::coordinator) | bit(Tag::comma);
    const bool after_noun = noun && (before.candidates & kInside) == 0;
    if (after_noun && (words[i].candidates & forms) != 0) return i;
    if (!in_subject(words[i])) return kNone;
    const bool of_noun =
        words[i].can(Tag::noun) || words[i].can(Tag::name) || words[i].can(Tag::number);
    noun = noun || of_noun;
  }
  return kNone;
}

}  // namespace gainsay::claim
