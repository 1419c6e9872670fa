#include "claim/words/small_words.h"

#include "claim/words/prepositions.h"
#include "claim/words/that_form.h"
#include "claim/words/words_before.h"

namespace gainsay::claim {
namespace {

Tag modal_or_name(const Tagging& here) {
  const Tag last = here.directly_before();
  if (last == Tag::determiner || last == Tag::adjective || last == Tag::possessive) {
    return Tag::noun;
  }
  // "May 2019", and a date at the head of a sentence.
  if (here.word().has(Trait::calendar_word) && here.word().letters == Letters::capitalised &&
      (here.at > 0 || any(here.directly_after(), bit(Tag::number)))) {
    return Tag::name;
  }
  return Tag::modal;
}

// "nobody's hand pushed us", "from anybody's wages", but not "nobody's pushing us"
bool owned_by_person(const Tagging& here) {
  if (!here.word_before().has(Trait::person) || !any(here.directly_after(), bit(Tag::noun))) {
    return false;
  }
  if (here.at > 1 && (here.word_before(2).is(Tag::preposition) || here.word_before(2).any_verb())) {
    return true;
  }
  return here.more(2) &&
         any(here.word_after(2).candidates, kAuxiliary | bit(Tag::verb_past) | bit(Tag::verb_s));
}

Tag be_or_clitic(const Tagging& here) {
  if (here.text(here.at) == "'s") {
    const Tag last = here.directly_before();
    if (last == Tag::pronoun && owned_by_person(here)) return Tag::possessive;
    if (last == Tag::pronoun || last == Tag::relative || last == Tag::adverb) return Tag::be;
    return Tag::possessive;
  }
  return Tag::be;
}

// "a contract to build", "the first airline to fly"
bool leads_to_verb(const Tagging& here) {
  if (here.word_before().has(Trait::takes_to)) return true;
  for (Index i = here.at - 1; i-- > 0 && here.words[i].is(Tag::adjective);) {
    if (here.words[i].has(Trait::takes_to)) return true;
  }
  return false;
}

// "impossible for our staff to read", "no way for our staff to read"
bool for_whom(const Tagging& here) {
  const Index i = phrase_before(here);
  if (i < 2 || i == here.at || here.words[i - 1].id != here.lexicon.often().for_whom) return false;
  return here.words[i - 2].is(Tag::adjective) || here.words[i - 2].has(Trait::means);
}

Tag to_or_preposition(const Tagging& here) {
  const TagSet next = here.after();
  const bool base = any(next, bit(Tag::verb_base) | bit(Tag::be) | bit(Tag::have) | bit(Tag::do_));
  if (!base) return Tag::preposition;
  if (!any(next, bit(Tag::noun))) return Tag::to;
  // "technology to police departments": after a noun, a noun that another noun follows.
  const Tag last = here.directly_before();
  const bool after_noun = last == Tag::noun || last == Tag::name;
  const TagSet second = here.more(2) ? here.word_after(2).candidates : bit(Tag::stop);
  // "told the firm to"
  if (after_noun && (object_of(here, Trait::asks) || leads_to_verb(here) || for_whom(here))) {
    return Tag::to;
  }
  return after_noun && !any(second, bit(Tag::determiner) | bit(Tag::possessive) |
                                        bit(Tag::pronoun) | bit(Tag::preposition))
             ? Tag::preposition
             : Tag::to;
}

// "A strike there may delay it", but "in the village there may be a strike"
bool place_of_noun(const Tagging& here) {
  if (here.directly_before() != Tag::noun || !here.word().has(Trait::expletive)) return false;
  constexpr TagSet kGroup = kAuxiliary | bit(Tag::negator) | bit(Tag::adverb);
  for (Index i = here.at + 1; i < here.words.size() && any(here.words[i].candidates, kGroup); ++i) {
    if (here.words[i].can(Tag::be)) return false;
  }
  return true;
}

Tag determiner_or_pronoun(const Tagging& here) {
  const TagSet next = here.directly_after();
  if (here.word().can(Tag::relative)) {
    return any(next, bit(Tag::noun)) && !any(next, bit(Tag::pronoun) | bit(Tag::determiner)) &&
                   here.directly_before() != Tag::noun && here.directly_before() != Tag::comma
               ? Tag::determiner
               : Tag::relative;
  }
  if (any(next, kNounish | bit(Tag::possessive) | bit(Tag::determiner))) return Tag::determiner;
  if (any(next, kVerbTags) && !any(next, kAuxiliary)) {
    // "no sold goods" is rare, "all sell" less so; a participle before a noun is an adjective.
    return any(next, bit(Tag::noun) | bit(Tag::verb_participle)) ? Tag::determiner : Tag::pronoun;
  }
  return Tag::pronoun;
}

}  // namespace

std::optional<Tag> small_word(const Tagging& here) {
  const TagSet set = here.word().candidates;
  if (any(set, bit(Tag::modal))) return modal_or_name(here);
  if (any(set, bit(Tag::negator))) return Tag::negator;
  if (any(set, bit(Tag::be))) return be_or_clitic(here);
  if (any(set, bit(Tag::have) | bit(Tag::do_))) {
    return any(set, bit(Tag::have)) ? Tag::have : Tag::do_;
  }
  if (any(set, bit(Tag::to))) return to_or_preposition(here);
  if (here.text(here.at) == "that") return that_form(here);
  if (any(set, bit(Tag::adverb)) && any(set, bit(Tag::pronoun)) && !any(set, kVerbTags)) {
    // "there are none", but "our stores there went": an adverb but before a verb of being.
    const bool of = here.more() && here.text(here.at + 1) == "of";  // "all of our beans"
    return of || (any(here.after(), kAuxiliary) && !place_of_noun(here)) ? Tag::pronoun
                                                                         : Tag::adverb;
  }
  if (any(set, bit(Tag::number))) return Tag::number;
  if (any(set, bit(Tag::possessive)) && any(set, bit(Tag::pronoun))) {
    return any(here.directly_after(), kNounish | kVerbTags) &&
                   !any(here.directly_after(), bit(Tag::preposition))
               ? Tag::possessive
               : Tag::pronoun;
  }
  if (any(set, bit(Tag::possessive))) return Tag::possessive;
  if (any(set, bit(Tag::determiner)) && here.word().has(Trait::negative) &&
      !any(set, bit(Tag::pronoun)) &&
      !any(here.directly_after(), bit(Tag::comma) | bit(Tag::stop))) {
    return Tag::determiner;  // "no means of", "no sold goods"
  }
  if (any(set, bit(Tag::determiner)) && any(set, bit(Tag::pronoun) | bit(Tag::relative))) {
    return determiner_or_pronoun(here);
  }
  if (any(set, bit(Tag::relative))) return Tag::relative;
  // "forest of whatever age, will be"
  const bool of_any = here.directly_before() == Tag::preposition &&
                      any(set, bit(Tag::determiner)) && any(set, bit(Tag::subordinator)) &&
                      any(here.directly_after(), kNounish);
  if (of_any && !clause_follows(here)) return Tag::determiner;
  if (any(set, bit(Tag::coordinator))) return Tag::coordinator;
  return std::nullopt;
}

}  // namespace gainsay::claim
