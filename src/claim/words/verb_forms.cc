#include "claim/words/verb_forms.h"

#include "claim/words/ing_forms.h"
#include "claim/words/past_forms.h"
#include "claim/words/present_forms.h"
#include "claim/words/shows_that.h"

namespace gainsay::claim {
namespace {

// "a May 2016 e-mail": what stands between an article and the word is a date.
bool dates_noun(const Tagging& here) {
  Index i = here.at;
  while (i > 0 &&
         (here.words[i - 1].is(Tag::number) || here.words[i - 1].has(Trait::calendar_word))) {
    --i;
  }
  return i > 0 && here.words[i - 1].is(Tag::determiner);
}

}  // namespace

Tag verb_form(const Tagging& here) {
  const TagSet set = here.word().candidates;
  const Tag last = here.before();
  if (any(set, bit(Tag::verb_ing))) return ing_form(here, last);
  // "the minutes of 3 December 2018 record that", but not "a record that", "a May 2016 e-mail that"
  const bool reports = here.directly_before() == Tag::number && here.more() &&
                       here.text(here.at + 1) == "that" && !dates_noun(here) &&
                       any(set, bit(Tag::verb_base) | bit(Tag::verb_s));
  if (reports) return present_of(here.word());
  // "no one put it there"
  const bool no_one = here.at > 1 && here.word_before().can(Tag::pronoun) &&
                      here.word_before().can(Tag::number) &&
                      here.word_before(2).has(Trait::negative);
  if (no_one && any(set, bit(Tag::verb_past))) return Tag::verb_past;
  if (last == Tag::to || last == Tag::modal || last == Tag::do_) {
    if (any(set, bit(Tag::verb_base))) return Tag::verb_base;
  }
  if (last == Tag::be || last == Tag::have) {
    if (any(set, bit(Tag::adjective)) && last == Tag::be) return Tag::adjective;
    if (any(set, bit(Tag::verb_participle))) return Tag::verb_participle;
    return any(set, bit(Tag::adjective)) ? Tag::adjective : Tag::noun;
  }
  // "stayed shut": a participle after a verb says how things are.
  if (here.at > 0 && here.word_before().any_verb() && any(set, bit(Tag::verb_participle))) {
    return Tag::adjective;
  }
  const bool base_form = any(set, bit(Tag::verb_base) | bit(Tag::verb_s));
  if (base_form && !any(set, bit(Tag::verb_past))) return present_form(here, last);
  return past_form(here, last);
}

}  // namespace gainsay::claim
