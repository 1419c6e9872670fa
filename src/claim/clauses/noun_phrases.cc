#include "claim/clauses/noun_phrases.h"

namespace gainsay::claim {
namespace {

bool inside(Tag tag) {
  return tag == Tag::determiner || tag == Tag::possessive || tag == Tag::adjective ||
         tag == Tag::noun || tag == Tag::name || tag == Tag::number;
}

bool names_something(Tag tag) { return tag == Tag::noun || tag == Tag::name; }

// "the fourth-quarter invoice", "its 2019 annual report": a date between what opens the phrase and
// its noun is part of it.
bool dates_noun(std::span<const Word> words, Index first, Index i) {
  const Word& opening = words[first];
  const bool opens = opening.is(Tag::determiner) || opening.is(Tag::possessive);
  if (!opens || opening.temporal) return false;
  for (Index k = first + 1; k < i; ++k) {
    if (!words[k].temporal) return false;
  }
  while (i < words.size() && words[i].temporal) ++i;
  while (i < words.size() && words[i].is(Tag::adjective) && !words[i].temporal) ++i;
  return i < words.size() && names_something(words[i].tag);
}

// "In its annual report | Northfield says": the name behind the phrases that open the sentence is
// the subject.
bool subject_behind(std::span<const Word> words, Index i) {
  const bool opened = words[0].is(Tag::preposition) && words[i].is(Tag::name) &&
                      words[i].letters != Letters::lower && words[i - 1].is(Tag::noun) &&
                      words[i - 1].letters == Letters::lower;
  if (!opened) return false;
  for (Index k = 0; k < i; ++k) {
    if (words[k].any_verb() || words[k].is(Tag::comma)) return false;
  }
  Index verb = i;
  while (verb < words.size() && words[verb].is(Tag::name)) ++verb;
  return verb < words.size() && words[verb].any_verb();
}

// Where the phrase that begins at `first` ends, and what in it is the head.
NounPhrase phrase_at(std::span<const Word> words, Index first) {
  NounPhrase phrase;
  phrase.first = first;
  phrase.head = kNone;
  Index i = first;
  for (; i < words.size(); ++i) {
    const Word& word = words[i];
    const bool has_head = phrase.head != kNone;
    if (word.is(Tag::possessive) && i > first && names_something(words[i - 1].tag) &&
        word.span.begin == words[i - 1].span.end) {
      phrase.clitic = i;
      phrase.head = kNone;
      continue;
    }
    if (word.is(Tag::adverb) && i > first && !has_head && i + 1 < words.size()) {
      const Tag next = words[i + 1].tag;
      const bool each_time = word.temporal && next == Tag::noun;  // "the nightly scores"
      if (each_time || next == Tag::adjective || next == Tag::number) continue;
    }
    const bool dated = word.temporal != words[first].temporal && !dates_noun(words, first, i);
    if (!inside(word.tag) || dated) break;
    const bool opens = word.is(Tag::determiner) || word.is(Tag::possessive);
    const bool sum = word.is(Tag::number) && i + 1 < words.size() && words[i + 1].has(Trait::money);
    if ((opens || word.currency || sum) && has_head) break;  // "lent the farmer | $400"
    // "shows children under twelve | no adverts"
    if (opens && word.has(Trait::negative) && i > first && words[i - 1].is(Tag::number)) break;
    if (word.is(Tag::adjective) && has_head) {
      const bool goes_on = i + 1 < words.size() && names_something(words[i + 1].tag);
      if (!goes_on) break;
    }
    if (has_head && subject_behind(words, i)) break;
    if (names_something(word.tag)) phrase.head = i;
    if (word.is(Tag::number) && !has_head) phrase.head = kNone;
  }
  phrase.last = i;
  if (phrase.head == kNone && phrase.last > phrase.first) {
    // "the first", "2,204", "both": the last word stands for the noun.
    phrase.head = phrase.last - 1;
  }
  return phrase;
}

// "Effective 1 May, no shop will get it", "Effective immediately, …": when, and not who.
bool opens_time(std::span<const Word> words, const NounPhrase& phrase) {
  const Index next = phrase.last;
  const bool first = phrase.first == 0 || (phrase.first == 1 && words[0].is(Tag::quote));
  return first && next - phrase.first == 1 && words[phrase.first].is(Tag::adjective) &&
         next < words.size() && (words[next].temporal || words[next].is(Tag::adverb));
}

// The preposition that governs a phrase: directly before it, adverbs skipped, but not those that it
// governs itself: "before today | no mill had".
Index governor(std::span<const Word> words, Index first) {
  const auto skipped = [](const Word& word) {
    return (word.is(Tag::adverb) && !word.temporal) || word.is(Tag::quote);
  };
  Index i = first;
  while (i > 0 && skipped(words[i - 1])) --i;
  return i > 0 && words[i - 1].is(Tag::preposition) ? i - 1 : kNone;
}

}  // namespace

void find_noun_phrases(std::span<const Word> words, std::vector<NounPhrase>& phrases) {
  phrases.clear();
  bool bracketed = false;
  for (Index i = 0; i < words.size();) {
    NounPhrase phrase;
    if (words[i].is(Tag::bracket)) bracketed = !bracketed;
    phrase.bracketed = bracketed;
    if (words[i].is(Tag::pronoun)) {
      phrase.first = phrase.head = i;
      phrase.last = i + 1;
      phrase.pronoun = true;
    } else if (inside(words[i].tag)) {
      phrase = phrase_at(words, i);
      phrase.bracketed = bracketed;
      if (opens_time(words, phrase)) {
        i = phrase.last;
        continue;
      }
    } else {
      ++i;
      continue;
    }
    phrase.preposition = governor(words, phrase.first);
    phrase.temporal = words[phrase.head].temporal;
    if (!phrases.empty() && phrase.preposition == kNone) {
      const NounPhrase& before = phrases.back();
      const Index gap = phrase.first - before.last;
      const bool joined = (gap == 1 && words[before.last].is(Tag::coordinator)) ||
                          (gap == 1 && words[before.last].is(Tag::comma) && !phrase.temporal) ||
                          (gap == 2 && words[before.last].is(Tag::comma) &&
                           words[before.last + 1].is(Tag::coordinator));
      phrase.coordinated = joined;
      if (joined && gap == 1 && words[before.last].is(Tag::coordinator)) {
        phrase.preposition = before.preposition;
      }
    } else if (!phrases.empty() && phrase.preposition != kNone && phrase.preposition > 0) {
      phrase.coordinated = words[phrase.preposition - 1].is(Tag::coordinator);
    }
    phrases.push_back(phrase);
    i = phrase.last;
  }
}

}  // namespace gainsay::claim
