#include "claim/words/prepositions.h"

#include "claim/words/awaited_verb.h"
#include "claim/words/past_forms.h"
#include "claim/words/verb_forms.h"

namespace gainsay::claim {
namespace {

// "on rented servers": `next`, of the word behind this one, may be a participle of the noun after.
bool participle_and_noun(const Tagging& here, TagSet next) {
  return next == kPastForms && here.more(2) && any(here.word_after(2).candidates, bit(Tag::noun)) &&
         !any(here.word_after(2).candidates, bit(Tag::determiner) | bit(Tag::preposition));
}

}  // namespace

bool clause_follows(const Tagging& here) {
  bool noun = false;
  for (Index i = here.at + 1; i < here.words.size() && i < here.at + 14; ++i) {
    const Word& w = here.words[i];
    if (w.can(Tag::comma) || w.can(Tag::stop) || w.can(Tag::dash)) return false;
    if (w.has(Trait::calendar_word) && w.letters == Letters::capitalised) continue;
    if (any(w.candidates, kAuxiliary)) return noun;
    const bool verb =
        any(w.candidates, bit(Tag::verb_past) | bit(Tag::verb_s) | bit(Tag::verb_base)) &&
        !w.has(Trait::noun_too) && !w.has(Trait::adjective_too);
    if (noun && verb) return true;
    if (any(w.candidates, kNounish | bit(Tag::pronoun)) || w.has(Trait::noun_too)) noun = true;
  }
  return false;
}

Tag preposition_or_opener(const Tagging& here) {
  const TagSet set = here.word().candidates;
  const bool compares = here.lexicon.in(WordGroup::than, here.word().id);
  // "cut it by 30% compared with 2010", but not "compared the figures with those of 2010"
  if (compares && any(set, kVerbTags)) {
    const bool held = any(here.directly_after(), bit(Tag::preposition) | bit(Tag::to)) &&
                      verb_seen(here) && !done_by_others(here);
    return held ? Tag::preposition : verb_form(here);
  }
  // "as of", "because of", "out of": two prepositions are one.
  if (here.directly_after() == bit(Tag::preposition) && here.more() &&
      here.text(here.at + 1) == "of") {
    return Tag::preposition;
  }
  // "no one before us had sailed": "us" is never a subject.
  const bool governs =
      any(set, bit(Tag::preposition)) && here.more() && here.word_after().has(Trait::object_form);
  // "more than it told the police", but "more than a million people have borrowed"
  if (compares && !any(here.directly_after(), bit(Tag::pronoun))) return Tag::preposition;
  if (any(set, bit(Tag::subordinator)) && !governs && clause_follows(here)) {
    // "since 2016, the bank has": the clause must follow directly.
    if (!any(set, bit(Tag::preposition))) return Tag::subordinator;
    // "since 2016, the bank has" and "before 2021 is over"
    const bool month = here.more() && here.word_after().has(Trait::calendar_word) &&
                       here.word_after().letters == Letters::capitalised;
    const bool date = any(here.directly_after(), bit(Tag::number)) || month;
    const TagSet second = here.more(2) ? here.word_after(2).candidates : 0;
    return date && !any(second, kAuxiliary | kVerbTags) ? Tag::preposition : Tag::subordinator;
  }
  if (!any(set, bit(Tag::preposition))) {
    if (any(set, bit(Tag::adverb)) && here.text(here.at) != "if") return Tag::adverb;
    return Tag::subordinator;
  }
  if (any(set, bit(Tag::adverb))) {
    const TagSet next = here.directly_after();
    const bool phrase = any(next, kPhraseStart | bit(Tag::verb_ing) | bit(Tag::relative)) ||
                        (here.more() && here.word_after().has(Trait::noun_too)) ||
                        participle_and_noun(here, next);
    if (!phrase) return Tag::adverb;
    if (any(next, bit(Tag::number)) && here.text(here.at) == "about") return Tag::adverb;
  }
  return Tag::preposition;
}

}  // namespace gainsay::claim
