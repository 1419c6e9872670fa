#include "claim/words/present_forms.h"

#include "claim/words/awaited_verb.h"
#include "claim/words/words_before.h"

namespace gainsay::claim {
namespace {

// "A server that the firm runs for others was": the relative clause has no other verb.
bool verb_of_relative(const Tagging& here) {
  const Index i = phrase_before(here);
  return i > 1 && i < here.at && here.words[i - 1].is(Tag::relative) && here.words[i - 2].nominal();
}

// "The e-mail that is on file shows that", "A server that the firm ran sends updates": the verb of
// whoever a clause before it describes.
bool verb_of_described(const Tagging& here, bool s_form) {
  constexpr TagSet kBehind = bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun) |
                             bit(Tag::number) | bit(Tag::relative) | bit(Tag::subordinator) |
                             bit(Tag::name);
  const Tag direct = here.directly_before();
  if (direct == Tag::determiner || direct == Tag::possessive || direct == Tag::adjective ||
      direct == Tag::preposition || !any(here.directly_after(), kBehind)) {
    return false;
  }
  const Index head = subject_described(here);
  return head != kNone && here.words[head].plural != s_form;
}

// "is wrong, and on principle Orlo refuses to": a coordinator behind a comma, and no verb since.
bool clause_of_its_own(const Tagging& here) {
  constexpr Index kReach = 8;
  for (Index i = here.at; i-- > 1 && here.at - i <= kReach;) {
    const Word& w = here.words[i];
    if (w.is(Tag::coordinator)) return here.words[i - 1].is(Tag::comma);
    if (w.any_verb() || any(bit(w.tag), kAuxiliary | bit(Tag::comma) | bit(Tag::stop))) break;
  }
  return false;
}

// "ring us up", "makes it impossible", "costs you nothing": no noun stands before "us", nor before
// "it" but where a clause follows ("the costs it bears").
bool takes_pronoun(const Tagging& here, bool s_form) {
  if (here.at == 0 || !here.more(2) || here.directly_before() == Tag::determiner ||
      here.directly_before() == Tag::possessive) {
    return false;
  }
  const Word& next = here.word_after();
  // "at the chain's stores themselves"
  if (s_form && here.lexicon.in(WordGroup::selves, next.id)) return false;
  if (next.has(Trait::object_form)) return true;
  if (!next.can(Tag::pronoun) || any(next.candidates, ~(bit(Tag::pronoun)))) return false;
  const TagSet second = here.word_after(2).candidates;
  return any(second, bit(Tag::adjective) | bit(Tag::pronoun) | bit(Tag::determiner)) &&
         !any(second, kVerbTags | kAuxiliary | bit(Tag::adverb)) && !verb_seen(here);
}

// "e-mails obtained by the Post | show": the noun that a participle with "by" describes, whose verb
// the word may be; kNone where none stands before it.
Index described_before(const Tagging& here) {
  const Index i = phrase_before(here);
  constexpr Index kWords = 3;  // "e-mails", "obtained", "by"
  if (i == here.at || i < kWords || here.words[i - 1].id != here.lexicon.often().by) return kNone;
  const Word& participle = here.words[i - 2];
  const bool describes = participle.any_verb() && participle.can(Tag::verb_participle);
  return describes && here.words[i - 3].nominal() ? i - 3 : kNone;
}

// "demanded that the firm mend the weir": "that" and such a verb stand before the subject.
bool wanted_by_verb(const Tagging& here) {
  const Index i = phrase_before(here);
  return i > 1 && here.words[i - 1].has(Trait::says_that) &&
         here.lexicon.in(WordGroup::mandates, here.words[i - 2].verb);
}

}  // namespace

Tag present_form(const Tagging& here, Tag last) {
  const TagSet set = here.word().candidates;
  const bool s_form = any(set, bit(Tag::verb_s));
  const Tag verb_tag = s_form ? Tag::verb_s : Tag::verb_base;
  if (verb_of_described(here, s_form)) return verb_tag;
  // "the sheets of 9 May 2023 show one nurse"
  const bool dated = here.directly_before() == Tag::number && year_before(here) &&
                     !verb_seen(here) &&
                     any(here.directly_after(), bit(Tag::number) | bit(Tag::determiner));
  if (dated || (here.noun_like() && takes_pronoun(here, s_form))) return verb_tag;
  // "whoever orders a pump"
  if (last == Tag::subordinator && here.word_before().has(Trait::person)) return verb_tag;
  if (here.directly_before() == Tag::determiner || here.directly_before() == Tag::possessive ||
      here.directly_before() == Tag::adjective || here.directly_before() == Tag::number) {
    if (any(set, bit(Tag::adjective)) && any(here.directly_after(), kNounish)) {
      return Tag::adjective;
    }
    const bool counted = s_form && !year_before(here);  // "300 posts"
    if (here.noun_like() || here.directly_before() != Tag::number || counted) return Tag::noun;
  }
  if (last == Tag::preposition) return here.noun_like() ? Tag::noun : Tag::adjective;
  if (last == Tag::pronoun || last == Tag::relative) return verb_tag;
  if (any(set, bit(Tag::adjective)) && any(here.directly_after(), bit(Tag::noun)) &&
      last != Tag::noun) {
    return Tag::adjective;
  }
  // "keep the quay open"
  if (any(set, bit(Tag::adjective)) && object_of(here, Trait::leaves_so)) return Tag::adjective;
  if (!here.noun_like()) return verb_tag;
  constexpr TagSet kOpens = kPhraseStart | bit(Tag::name) | bit(Tag::pronoun) | bit(Tag::relative);
  const Index subject = any(here.directly_after(), kOpens) ? described_before(here) : kNone;
  if (subject != kNone && s_form != here.words[subject].plural) {
    here.words[subject + 1].tag = Tag::verb_participle;
    return verb_tag;
  }
  if (last == Tag::noun || last == Tag::name) {
    const bool plural = here.words[subject_before(here)].plural;
    const bool agrees = s_form ? !plural : plural;
    const TagSet next = here.directly_after();
    const bool object = any(next, bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun) |
                                      bit(Tag::adverb) | bit(Tag::number)) ||
                        (here.more() && here.text(here.at + 1) == "to");
    // "the mill stops selling wool", "our barges stay in harbour"
    const bool goes_on = any(next, bit(Tag::preposition) | bit(Tag::verb_ing));
    // "our suppliers use prison labour"
    const bool bare = plural && !s_form && any(next, bit(Tag::noun));
    const bool only_verb = (goes_on || bare) && (no_verb_follows(here) || verb_of_relative(here));
    if (!s_form && object && wanted_by_verb(here)) return verb_tag;
    const bool first = !verb_seen(here) || (last == Tag::name && clause_of_its_own(here));
    return agrees && (object || only_verb) && first ? verb_tag : Tag::noun;
  }
  if (last == Tag::coordinator && here.at >= 2) {
    return any(here.directly_after(),
               bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun)) &&
                   verb_seen(here)
               ? verb_tag
               : Tag::noun;
  }
  if (here.at == 0 || last == Tag::stop) {
    return !s_form && any(here.directly_after(), bit(Tag::determiner) | bit(Tag::possessive)) &&
                   !any(here.directly_after(), bit(Tag::be))
               ? verb_tag
               : Tag::noun;
  }
  return Tag::noun;
}

}  // namespace gainsay::claim
