#include "claim/words/ing_forms.h"

#include "claim/words/past_forms.h"

namespace gainsay::claim {

bool of_office(const Tagging& here) {
  if (here.at < 2 || !here.more()) return false;
  const bool of = here.word_before().id == here.lexicon.often().of && here.word_before(2).nominal();
  return of && (speaks(here, here.at + 1) || any(here.directly_after(), bit(Tag::comma)));
}

bool after_thing_verb(const Tagging& here) {
  if (here.at == 0) return false;
  const Word& verb = here.word_before();
  return (verb.any_verb() || verb.is(Tag::do_)) &&
         here.lexicon.in(WordGroup::takes_things, verb.verb);
}

Tag ing_form(const Tagging& here, Tag last) {
  const bool noun = here.noun_like();
  if (last == Tag::be) return Tag::verb_ing;
  // "about missing cartons"
  if (here.word().can(Tag::adjective) &&
      any(here.directly_after(), bit(Tag::noun) | bit(Tag::name))) {
    return Tag::adjective;
  }
  // "warned of dumping in the bay": nothing follows that it could have as its object.
  const bool bare = !any(here.directly_after(), kPhraseStart | bit(Tag::noun) | bit(Tag::name) |
                                                    bit(Tag::number) | bit(Tag::pronoun));
  if (here.directly_before() == Tag::preposition && bare &&
      (noun || here.text(here.at - 1) == "of")) {
    return Tag::noun;
  }
  if (of_office(here)) return Tag::noun;
  if (after_thing_verb(here)) {
    if (any(here.directly_after(), bit(Tag::noun))) return Tag::adjective;
    if (bare) return Tag::noun;
  }
  if (noun && (last == Tag::determiner || last == Tag::adjective || last == Tag::possessive ||
               last == Tag::noun || last == Tag::name || last == Tag::number)) {
    return Tag::noun;
  }
  if (last == Tag::determiner || last == Tag::adjective || last == Tag::possessive) {
    return any(here.directly_after(), bit(Tag::noun) | bit(Tag::name)) ? Tag::adjective : Tag::noun;
  }
  return Tag::verb_ing;
}

}  // namespace gainsay::claim
