#include "claim/words/that_form.h"

namespace gainsay::claim {
namespace {

// "said with confidence", "said in a letter to the board": a verb of saying, and behind it nothing
// but what hangs on prepositions.
bool said_with(const Tagging& here) {
  constexpr Index kReach = 8;
  Index after = kNone;  // the word behind the verb
  for (Index i = here.at; i-- > 0 && here.at - i <= kReach;) {
    const Word& w = here.words[i];
    if (w.any_verb()) {
      return after != kNone && here.words[after].is(Tag::preposition) &&
             (here.lexicon.says_or_tells(w.verb) || here.lexicon.in(WordGroup::says_that, w.verb) ||
              here.lexicon.in(WordGroup::claims, w.verb));
    }
    constexpr TagSet kOther = kAuxiliary | bit(Tag::comma) | bit(Tag::stop) | bit(Tag::relative) |
                              bit(Tag::pronoun) | bit(Tag::subordinator);
    if (any(bit(w.tag), kOther)) return false;
    after = i;
  }
  return false;
}

// "told the agency", "can assure our customers": a verb of telling, and behind it nobody but whom.
bool told_whom(const Tagging& here) {
  constexpr Index kReach = 6;
  constexpr TagSet kWhom = kNounish | bit(Tag::determiner) | bit(Tag::possessive);
  for (Index i = here.at; i-- > 0 && here.at - i <= kReach;) {
    const Word& w = here.words[i];
    if (w.any_verb()) return i + 1 < here.at && here.lexicon.in(WordGroup::informs, w.verb);
    if (!any(bit(w.tag), kWhom)) return false;
  }
  return false;
}

}  // namespace

Tag that_form(const Tagging& here) {
  const Tag last = here.directly_before();
  const TagSet next = here.directly_after();
  // "said on Friday that"
  if (here.at > 0 && (here.word_before().has(Trait::calendar_word) ||
                      (last == Tag::number && any(next, kPhraseStart)))) {
    return Tag::subordinator;
  }
  // "a report that its app copies", but "a report that says".
  if (last == Tag::noun && here.word_before().has(Trait::content_noun) &&
      any(next, kPhraseStart | bit(Tag::noun) | bit(Tag::name)) && !any(next, kAuxiliary)) {
    return Tag::subordinator;
  }
  // "can say with confidence that we", "rest assured that we"
  const bool opens =
      any(next, kPhraseStart | bit(Tag::noun) | bit(Tag::name) | bit(Tag::pronoun)) &&
      !any(next, kAuxiliary);
  const bool vouched = here.at > 0 && here.lexicon.in(WordGroup::vouches, here.word_before().id);
  if (opens && (vouched || said_with(here) || told_whom(here))) return Tag::subordinator;
  if (last == Tag::noun || last == Tag::name || last == Tag::adjective) {
    return Tag::relative;
  }
  if (last == Tag::pronoun && any(next, kAuxiliary | kVerbTags)) return Tag::relative;
  if (any(next, kAuxiliary) || any(next, bit(Tag::stop) | bit(Tag::comma))) return Tag::pronoun;
  // "cannot rule out that hackers"
  const bool several = here.more() && here.word_after().plural;
  if (last == Tag::preposition && several && any(next, bit(Tag::noun))) return Tag::subordinator;
  if (last == Tag::preposition) return any(next, kNounish) ? Tag::determiner : Tag::relative;
  if (last == Tag::stop || last == Tag::comma || last == Tag::coordinator ||
      last == Tag::verb_base || last == Tag::verb_ing) {
    const bool singular_noun =
        any(next, bit(Tag::noun)) && here.more() && !here.word_after().plural;
    if (singular_noun) return Tag::determiner;
  }
  return Tag::subordinator;
}

}  // namespace gainsay::claim
