#include "claim/words/awaited_verb.h"

#include <algorithm>

#include "claim/words/shows_that.h"

namespace gainsay::claim {
namespace {

// "As long as the flood lasts, our barges": does the verb at `i` belong to a clause that a
// subordinator opens at the head of the sentence?
bool of_opening(const Tagging& here, Index i) {
  constexpr Index kHead = 3;  // words: "as long as"
  while (i > 0 && !here.words[i].is(Tag::subordinator) && !here.words[i].is(Tag::stop) &&
         !here.words[i].is(Tag::comma)) {
    --i;
  }
  return here.words[i].is(Tag::subordinator) && i < kHead;
}

}  // namespace

bool verb_seen(const Tagging& here) {
  bool comma = false;
  for (Index i = here.at; i-- > 0;) {
    const Word& w = here.words[i];
    if (w.is(Tag::stop) || w.is(Tag::subordinator) || w.is(Tag::relative)) return false;
    if (w.finite()) return !comma || !of_opening(here, i);
    comma = comma || w.is(Tag::comma);
  }
  return false;
}

bool no_verb_follows(const Tagging& here) {
  for (Index i = here.at + 1; i < here.words.size(); ++i) {
    const Word& w = here.words[i];
    if (w.can(Tag::comma) || w.can(Tag::stop) || w.can(Tag::dash)) return true;
    if (w.can(Tag::relative) || (w.can(Tag::subordinator) && !w.can(Tag::preposition))) {
      return true;
    }
    if (any(w.candidates, kAuxiliary)) return false;
    if (says_shows(here.words, i, here.lexicon)) return false;
    const bool verb = any(w.candidates, bit(Tag::verb_past) | bit(Tag::verb_s)) &&
                      !any(w.candidates, bit(Tag::noun)) && !w.has(Trait::noun_too) &&
                      !w.has(Trait::adjective_too);
    if (verb) return false;
  }
  return true;
}

bool verb_ahead(const Tagging& here) {
  for (Index i = here.at + 1; i < here.words.size(); ++i) {
    const Word& w = here.words[i];
    if (w.can(Tag::stop) || w.can(Tag::subordinator) || w.can(Tag::relative)) return false;
    const bool past = w.can(Tag::verb_past) && !w.has(Trait::adjective_too);
    const bool month = w.has(Trait::calendar_word) && w.letters == Letters::capitalised;  // "May"
    if (past || (!month && any(w.candidates, kAuxiliary | bit(Tag::verb_s)))) return true;
  }
  return false;
}

Index subject_described(const Tagging& here) {
  Index opener = kNone;
  bool verb = false;
  for (Index i = 0; i < here.at; ++i) {
    const Word& w = here.words[i];
    if (w.is(Tag::stop) || w.is(Tag::quote) || w.is(Tag::subordinator)) return kNone;
    if (w.is(Tag::relative)) {
      if (opener != kNone || i == 0) return kNone;
      opener = i;
    }
    if (!w.finite()) continue;
    const bool goes_on =
        i > 0 &&
        (any(bit(here.words[i - 1].tag), kAuxiliary) || here.words[i - 1].is(Tag::coordinator) ||
         here.words[i - 1].is(Tag::adverb) || here.words[i - 1].is(Tag::negator));
    if (opener == kNone || (verb && !goes_on)) return kNone;
    verb = true;
  }
  if (opener == kNone || !verb) return participle_described(here);
  Index head = opener - 1;
  if (head > 0 && (here.words[head].is(Tag::comma) || here.words[head].is(Tag::preposition))) {
    --head;
  }
  return here.words[head].nominal() ? head : kNone;
}

Index participle_described(const Tagging& here) {
  for (Index i = 1; i < here.at; ++i) {
    if (!here.words[i].is(Tag::verb_participle)) continue;
    const Index head = here.words[i - 1].is(Tag::comma) && i > 1 ? i - 2 : i - 1;
    return here.words[head].nominal() ? head : kNone;
  }
  return kNone;
}

bool behind_brackets(const Tagging& here) {
  if (here.at < 3 || here.text(here.at - 1) != ")") return false;
  Index open = here.at - 1;
  while (open > 0 && here.text(open) != "(") --open;
  if (open == 0 || !here.words[open - 1].nominal()) return false;
  for (Index i = open; i-- > 0;) {
    const Word& w = here.words[i];
    if (w.is(Tag::stop) || w.is(Tag::subordinator)) return true;
    if (w.any_verb() || w.is(Tag::relative) || any(bit(w.tag), kAuxiliary)) return false;
  }
  return true;
}

bool behind_insertion(const Tagging& here) {
  Index comma = here.at - 1;
  for (;;) {
    // The comma before, which stands behind a noun.
    while (comma > 0 && !here.words[comma - 1].is(Tag::comma)) --comma;
    if (comma < 2) return false;
    --comma;
    const Word& head = here.words[comma - 1];
    if (!head.nominal() || head.has(Trait::calendar_word) || head.is(Tag::number)) return false;
    Index i = comma;
    while (i > 0 && !here.words[i - 1].is(Tag::comma)) {
      const Word& w = here.words[i - 1];
      if (w.is(Tag::stop) || w.is(Tag::quote)) return true;
      if (w.is(Tag::subordinator)) return !w.has(Trait::conditional);
      if (w.is(Tag::relative) || w.any_verb() || any(bit(w.tag), kAuxiliary)) return false;
      --i;
    }
    if (i == 0) return true;
  }
}

bool set_in(const Tagging& here) {
  if (here.at < 3 || !here.word_before(2).nominal()) return false;
  constexpr TagSet kParts = kVerbTags | kAuxiliary | bit(Tag::stop) | bit(Tag::quote) |
                            bit(Tag::subordinator) | bit(Tag::relative);
  Index i = here.at - 2;
  while (i > 0 && !here.words[i].is(Tag::comma) && !any(bit(here.words[i].tag), kParts)) --i;
  return i > 0 && here.words[i].is(Tag::comma) && here.words[i - 1].nominal();
}

bool behind_description(const Tagging& here) {
  Index i = here.at;
  while (i > 1 && !here.words[i].is(Tag::relative) && !here.words[i].is(Tag::stop)) --i;
  if (!here.words[i].is(Tag::relative) || !here.words[i - 1].is(Tag::comma)) return false;
  return i > 1 && here.words[i - 2].nominal() &&
         std::none_of(here.words.begin(), here.words.begin() + i,
                      [](const Word& word) { return word.finite_verb(); });
}

}  // namespace gainsay::claim
