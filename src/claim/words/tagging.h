// Tagging: a sentence while its words are being tagged, from left to right: those before `at` have
// their tag, that word and those behind it no more than their candidates. The rules of choice ask
// it what stands around the word. Refuses to look behind the sentence: what is not there is a stop.
#pragma once

#include <span>
#include <string_view>

#include "claim/words/word.h"
#include "claim/words/word_lexicon.h"
#include "text/folded_text.h"

namespace gainsay::claim {

constexpr TagSet kNounish =
    bit(Tag::noun) | bit(Tag::name) | bit(Tag::number) | bit(Tag::adjective);
constexpr TagSet kPhraseStart =
    kNounish | bit(Tag::determiner) | bit(Tag::possessive) | bit(Tag::pronoun);
constexpr TagSet kPastForms = bit(Tag::verb_participle) | bit(Tag::verb_past);

constexpr bool any(TagSet set, TagSet of) { return (set & of) != 0; }

struct Tagging {
  std::span<Word> words;  // a tag that was chosen may be mended by what comes behind
  const FoldedText& folded;
  const WordLexicon& lexicon;
  Index first = 0;  // token of the document
  Index at = 0;     // the word that is to be tagged

  Word& word() const { return words[at]; }
  std::string_view text(Index i) const { return folded.word(first + i); }

  // The word `n` places before and behind; of the latter there must be so many more.
  const Word& word_before(Index n = 1) const { return words[at - n]; }
  const Word& word_after(Index n = 1) const { return words[at + n]; }
  bool more(Index n = 1) const { return at + n < words.size(); }

  // The tag before, adverbs and negators skipped.
  Tag before() const {
    for (Index i = at; i-- > 0;) {
      if (!words[i].is(Tag::adverb) && !words[i].is(Tag::negator)) return words[i].tag;
    }
    return Tag::stop;
  }
  Tag directly_before() const { return at == 0 ? Tag::stop : word_before().tag; }
  // The candidates of the next word that is not an adverb alone.
  TagSet after() const {
    for (Index i = at + 1; i < words.size(); ++i) {
      if (words[i].candidates != bit(Tag::adverb) && !words[i].can(Tag::negator)) {
        return words[i].candidates;
      }
    }
    return bit(Tag::stop);
  }
  TagSet directly_after() const { return more() ? word_after().candidates : bit(Tag::stop); }

  bool noun_like() const { return any(words[at].candidates, bit(Tag::noun) | bit(Tag::name)); }
};

}  // namespace gainsay::claim
