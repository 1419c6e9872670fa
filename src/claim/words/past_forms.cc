#include "claim/words/past_forms.h"

#include <initializer_list>

#include "claim/words/awaited_verb.h"
#include "claim/words/words_before.h"

namespace gainsay::claim {
namespace {

Tag pick(const Tagging& here, std::initializer_list<Tag> order) {
  for (const Tag t : order) {
    if ((here.word().candidates & bit(t)) != 0) return t;
  }
  return Tag::noun;
}

// "for unlicensed online casinos", but not "as reported online by"
bool adverb_and_noun(const Tagging& here) {
  return here.directly_before() == Tag::preposition &&
         any(here.directly_after(), bit(Tag::adverb)) && here.more(2) &&
         any(here.word_after(2).candidates, bit(Tag::noun)) &&
         !any(here.word_after(2).candidates, bit(Tag::determiner) | bit(Tag::preposition));
}

// "sold it in 2016, according to e-mails obtained by the Post": a participle that describes what a
// preposition governs.
bool done_by_another(const Tagging& here) {
  if (!here.more() || here.word_after().id != here.lexicon.often().by) return false;
  Index i = here.at;
  while (i > 0 && (here.words[i - 1].nominal() || here.words[i - 1].is(Tag::adjective))) --i;
  if (i == here.at || i == 0) return false;
  if (here.words[i - 1].is(Tag::determiner) || here.words[i - 1].is(Tag::possessive)) --i;
  return i > 0 && here.words[i - 1].is(Tag::preposition) && verb_seen(here);
}

bool opens_brackets(const Tagging& here) {
  Index i = here.at;
  while (i > 0 && here.words[i - 1].is(Tag::adverb)) --i;
  return i > 0 && here.text(i - 1) == "(";
}

// "Orlo, a carrier, sold 300 lorries": what has an object directly behind it is no participle.
bool bare_object(const Tagging& here) {
  constexpr std::size_t kYear = 4;  // digits
  constexpr TagSet kNoObject =
      kVerbTags | bit(Tag::preposition) | bit(Tag::adverb) | bit(Tag::name);
  if (!here.more()) return false;
  const Word& next = here.word_after();
  if (next.candidates == bit(Tag::number)) return next.span.size() != kYear;
  return next.can(Tag::noun) && !any(next.candidates, kNoObject);
}

int commas_before(const Tagging& here) {
  int commas = 0;
  for (Index i = here.at; i-- > 0 && !here.words[i].is(Tag::stop);) {
    commas += here.words[i].is(Tag::comma);
  }
  return commas;
}

// "It bought the ore, weighed it and paid": a later verb in a list shares the subject.
bool shared_subject(const Tagging& here) {
  return any(here.directly_after(),
             bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun));
}

}  // namespace

bool done_by_others(const Tagging& here) {
  return here.at > 0 && here.word_before().nominal() && object_of(here, Trait::causes);
}

bool speaks(const Tagging& here, Index i) {
  constexpr TagSet kListener =
      bit(Tag::name) | bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun);
  const Word& verb = here.words[i];
  if (!verb.can(Tag::verb_past) || !here.lexicon.says_or_tells(verb.verb)) return false;
  const bool heard = i + 1 < here.words.size() && any(here.words[i + 1].candidates, kListener);
  return heard || verb.verb == here.lexicon.often().say;
}

Tag past_form(const Tagging& here, Tag last) {
  const TagSet set = here.word().candidates;
  const Tag direct = here.directly_before();
  if (direct == Tag::determiner || direct == Tag::possessive || direct == Tag::adjective ||
      (direct == Tag::number && !year_before(here))) {
    // "the closed spinning hall"
    const bool describes = any(here.directly_after(), kNounish | bit(Tag::verb_ing));
    if (describes || any(set, bit(Tag::adjective))) return Tag::adjective;
    if (here.noun_like()) return Tag::noun;
  }
  if (last == Tag::preposition) {
    if (any(here.directly_after(), kNounish) || adverb_and_noun(here)) return Tag::adjective;
    return here.noun_like() ? Tag::noun : Tag::verb_participle;
  }
  // "As discussed, the text is below"
  if (here.at > 0 && here.word_before().can(Tag::subordinator) &&
      any(here.directly_after(), bit(Tag::comma))) {
    return pick(here, {Tag::verb_participle, Tag::verb_past});
  }
  // "Orlo (Leeds) sold records", "(then called Mill)"
  if (any(set, bit(Tag::verb_past)) && behind_brackets(here) && bare_object(here)) {
    return Tag::verb_past;
  }
  if (any(set, bit(Tag::verb_participle)) && opens_brackets(here)) return Tag::verb_participle;
  if (direct == Tag::stop || direct == Tag::comma || direct == Tag::bracket) {
    if (here.noun_like() && !any(here.directly_after(), bit(Tag::preposition))) {
      return Tag::noun;
    }
    if (any(here.directly_after(), bit(Tag::noun)) && here.at == 0) return Tag::adjective;
    if (speaks(here, here.at) && (set_in(here) || behind_description(here))) return Tag::verb_past;
    // "its director, Ana Ruiz, brushed it aside": the first verb after what stands between commas.
    if (last == Tag::comma && any(set, bit(Tag::verb_past))) {
      const bool seen = verb_seen(here);
      const bool first_verb = !seen && commas_before(here) >= 2;
      const bool one_of_list = (seen || first_verb) && shared_subject(here);
      const auto has_object = [&here] { return bare_object(here) || !verb_ahead(here); };
      if (one_of_list || (first_verb && has_object())) return Tag::verb_past;
      // "The firm, which had sold it, bought another"
      if (seen && has_object() && subject_described(here) != kNone) return Tag::verb_past;
      // "The firm, founded in 1998 and owned by a fund, bought another"
      if (has_object() && behind_insertion(here)) return Tag::verb_past;
    }
    return pick(here, {Tag::verb_participle, Tag::verb_past});
  }
  // "founded in 1998 and owned by a fund"
  const bool by_another =
      last == Tag::coordinator && here.more() && here.word_after().id == here.lexicon.often().by;
  if (by_another && any(set, bit(Tag::verb_participle)) && participle_described(here) != kNone &&
      !verb_seen(here)) {
    return Tag::verb_participle;
  }
  // "a contract dated 3 May"
  const bool dates =
      here.lexicon.in(WordGroup::dates_papers, here.word().verb) && last == Tag::noun &&
      here.more() &&
      (here.word_after().has(Trait::calendar_word) || here.word_after().can(Tag::number));
  if (dates && any(set, bit(Tag::verb_participle))) return Tag::verb_participle;
  // "the last caged hen"
  if (here.at > 0 && here.word_before().has(Trait::final) &&
      any(here.directly_after(), bit(Tag::noun))) {
    return Tag::adjective;
  }
  if (any(set, bit(Tag::verb_participle)) && done_by_others(here)) return Tag::verb_participle;
  if (any(set, bit(Tag::verb_participle)) && done_by_another(here)) return Tag::verb_participle;
  if (any(set, bit(Tag::verb_past))) return Tag::verb_past;
  return pick(here, {Tag::verb_participle, Tag::noun});
}

}  // namespace gainsay::claim
