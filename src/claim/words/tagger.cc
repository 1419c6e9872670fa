#include "claim/words/tagger.h"

#include <bit>
#include <optional>

#include "claim/words/awaited_verb.h"
#include "claim/words/fixed_phrases.h"
#include "claim/words/ing_forms.h"
#include "claim/words/inversion.h"
#include "claim/words/lost_verbs.h"
#include "claim/words/prepositions.h"
#include "claim/words/small_words.h"
#include "claim/words/tagging.h"
#include "claim/words/verb_forms.h"
#include "claim/words/verb_lists.h"
#include "claim/words/word_forms.h"
#include "claim/words/words_aside.h"

namespace gainsay::claim {
namespace {

// "tonnes of frozen fish", "sold stolen goods", but "had frozen accounts"; "on rented servers"
bool participle_describes(const Tagging& here) {
  constexpr TagSet kBefore = kVerbTags | bit(Tag::preposition) | bit(Tag::determiner) |
                             bit(Tag::possessive) | bit(Tag::number) | bit(Tag::adjective);
  const TagSet set = here.word().candidates;
  const bool past = set == kPastForms && here.directly_before() == Tag::preposition;
  return (past ||
          (set == bit(Tag::verb_participle) && any(bit(here.directly_before()), kBefore))) &&
         any(here.directly_after(), bit(Tag::noun));
}

// "managing director"
bool before_officer(const Tagging& here) {
  return here.more() && here.lexicon.in(WordGroup::of_office, here.word().id) &&
         here.lexicon.in(WordGroup::officers, here.word_after().id);
}

// "a main bearing at": an article, an adjective, and then what it is.
bool one_of_a_kind(const Tagging& here) {
  if (here.at < 2 || !any(here.directly_after(), bit(Tag::preposition))) return false;
  const Word& article = here.word_before(2);
  return article.is(Tag::determiner) && !article.has(Trait::points);
}

// "got their money back within a week": a particle behind the object of a verb.
bool trails(const Tagging& here) {
  const Word& word = here.word();
  const bool particle = word.has(Trait::particle) && any(word.candidates, kVerbTags) &&
                        any(word.candidates, bit(Tag::adverb));
  const Tag last = here.directly_before();
  const bool object = last == Tag::noun || last == Tag::pronoun || last == Tag::number;
  // "came back positive", "is sending back some of it"
  const bool behind_verb = last == Tag::verb_ing || last == Tag::verb_past;
  if (particle && behind_verb) return true;
  return particle && object && verb_seen(here) &&
         any(here.directly_after(),
             bit(Tag::preposition) | bit(Tag::stop) | bit(Tag::comma) | bit(Tag::coordinator));
}

// "300 posts", "60,000 plush bears", but not "in 2019 posts" nor "a 500 euro fine hits".
bool counted(const Tagging& here) {
  constexpr std::size_t kYear = 4;  // digits
  if (here.at == 0 || !here.word().plural) return false;
  const auto number = [&here](Index i) {
    return here.words[i].is(Tag::number) && here.words[i].span.size() != kYear &&
           !here.words[i].can(Tag::pronoun);  // "one hears"
  };
  // But "section 12 applies".
  const bool labelled =
      here.at > 1 && (here.word_before(2).is(Tag::noun) || here.word_before(2).is(Tag::name));
  const bool noun = any(here.word().candidates, bit(Tag::noun));
  if (number(here.at - 1) && (noun || !labelled)) return true;
  const Word& kind = here.word_before();
  const bool one = (kind.is(Tag::noun) || kind.is(Tag::adjective)) && !kind.plural;
  return one && any(here.directly_after(), bit(Tag::relative)) && here.at > 1 &&
         number(here.at - 2) && (here.at == 2 || !here.word_before(3).is(Tag::determiner));
}

Tag single(TagSet set) { return set == 0 ? Tag::other : static_cast<Tag>(std::countr_zero(set)); }

// Of an adverb, an adjective or a noun, and nothing else.
Tag describing(const Tagging& here) {
  const TagSet set = here.word().candidates;
  if (any(set, bit(Tag::adverb)) && any(set, bit(Tag::adjective))) {
    const Tag last = here.directly_before();
    if (last == Tag::negator) return Tag::adverb;  // "do not just mend"
    // "the company further promises that"
    const bool says_that = here.more(2) && here.word_after(2).has(Trait::says_that) &&
                           any(here.directly_after(), bit(Tag::verb_s));
    if (says_that) return Tag::adverb;
    return last == Tag::determiner || last == Tag::possessive ||
                   any(here.directly_after(), bit(Tag::noun))
               ? Tag::adjective
               : Tag::adverb;
  }
  for (const Tag t : {Tag::adverb, Tag::noun, Tag::adjective, Tag::name}) {
    if (any(set, bit(t))) return t;
  }
  return Tag::other;
}

// "we last sold it in 2015": between a subject and what can only be its verb, no verb.
bool last_before_verb(const Tagging& here) {
  if (!here.word().has(Trait::final) || !here.more()) return false;
  const TagSet next = here.word_after().candidates;
  const Tag before = here.directly_before();
  return any(next, bit(Tag::verb_past)) && (next & ~kPastForms) == 0 &&
         (before == Tag::pronoun || before == Tag::name || before == Tag::noun);
}

Tag choose(const Tagging& here) {
  const TagSet set = here.word().candidates;
  if (last_before_verb(here)) return Tag::adverb;
  // "no means of", "the works": after an article a form in -s or a base form is a noun.
  const Tag before_it = here.directly_before();
  const bool after_article = before_it == Tag::determiner || before_it == Tag::possessive;
  if (after_article && (set == bit(Tag::verb_s) || set == bit(Tag::verb_base))) return Tag::noun;
  // "the reporting period", "the closed spinning hall", "a main bearing at", but not "the poor
  // living in"
  const bool described = before_it == Tag::adjective &&
                         (any(here.directly_after(), bit(Tag::noun)) || one_of_a_kind(here));
  if (set == bit(Tag::verb_ing) && (after_article || described || after_thing_verb(here))) {
    return ing_form(here, before_it);
  }
  if (set == bit(Tag::verb_ing) && of_office(here)) return Tag::noun;
  if (before_officer(here)) return Tag::adjective;
  // "thousands of hides"
  if (set == bit(Tag::verb_s) && before_it == Tag::preposition) return Tag::noun;
  if (set == bit(Tag::verb_s) && counted(here)) return Tag::noun;
  if ((set & (set - 1)) == 0) return single(set);
  if (const std::optional<Tag> small = small_word(here); small) return *small;
  if (trails(here)) return Tag::adverb;
  if (counted(here)) return Tag::noun;
  if (any(set, kVerbTags) && any(bit(here.before()), kAuxiliary | bit(Tag::to))) {
    return verb_form(here);
  }
  if (any(set, bit(Tag::preposition) | bit(Tag::subordinator))) return preposition_or_opener(here);
  if (any(set, kVerbTags)) return verb_form(here);
  if (any(set, bit(Tag::determiner))) {
    return any(here.directly_after(), kPhraseStart) ? Tag::determiner : Tag::adverb;
  }
  if (any(set, bit(Tag::pronoun))) return Tag::pronoun;
  return describing(here);
}

// "At no time did a ship anchor": the main verb, wherever the subject ends.
Tag turned_form(const Tagging& here) {
  for (const Tag form : {Tag::be, Tag::have, Tag::verb_base, Tag::verb_participle, Tag::verb_ing}) {
    if (here.word().can(form)) return form;
  }
  return choose(here);
}

// "did not irradiate", "will irradiate": a word that no list has, where only a verb can stand.
bool unknown_verb(const Tagging& here) {
  const Word& word = here.word();
  if (word.candidates != bit(Tag::noun) || here.lexicon.entry(word.id).tags != 0) return false;
  const Tag last = here.before();
  return last == Tag::modal || (last == Tag::do_ && here.directly_before() == Tag::negator);
}

// Tags the words one by one; what stands before is decided already.
void choose_all(Tagging& here) {
  constexpr TagSet kMayBeNoun = bit(Tag::verb_s) | bit(Tag::verb_base) | bit(Tag::verb_ing);
  Index turned = kNone;  // main verb of a clause that has been turned round
  for (here.at = 0; here.at < here.words.size(); ++here.at) {
    Word& word = here.word();
    const TagSet set = word.candidates;
    const bool sure = (set & (set - 1)) == 0 && !any(set, kMayBeNoun);
    word.tag = participle_describes(here) ? Tag::adjective
               : unknown_verb(here)       ? Tag::verb_base
               : sure                     ? single(set)
               : here.at == turned        ? turned_form(here)
                                          : choose(here);
    if ((bit(word.tag) & kAuxiliary) != 0) turned = turned_verb(here.words, here.at);
    const bool past = word.is(Tag::verb_past) || word.is(Tag::verb_participle);
    if (past && word.past_of != 0) word.verb = word.past_of;
  }
}

}  // namespace

void tag_sentence(const std::vector<Token>& tokens, std::uint32_t first, std::uint32_t last,
                  const FoldedText& folded, const WordLexicon& lexicon, std::vector<Word>& words) {
  make_words(tokens, first, last, folded, lexicon, words);
  set_adverbials(words, lexicon);
  set_bounds(words, lexicon);
  Tagging tagging{words, folded, lexicon, first};
  choose_all(tagging);
  join_numbers(words, lexicon);
  settle_verb_lists(words);
  find_lost_verbs(words, lexicon);
  find_closing_verb(words, lexicon);
  set_words_aside(words, lexicon);
}

}  // namespace gainsay::claim
