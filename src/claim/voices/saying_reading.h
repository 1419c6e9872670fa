// SayingReading: a sentence that may say whose words it is, with what is known of the document
// before it. What the steps of attribution read from and add nothing to.
#pragma once

#include <vector>

#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/voices/attribution.h"

namespace gainsay::claim {

struct SayingReading {
  const SentenceReading& sentence;
  const Lexicon& lexicon;
  const Speakers& speakers;
  bool own_voice = false;  // see find_attribution()
  bool in_focus = false;

  const Word& word(Index i) const { return sentence.view[i]; }
  const std::vector<NounPhrase>& phrases() const { return sentence.parse->phrases; }
  const NounPhrase& phrase(Index i) const { return sentence.phrase(i); }
  const std::vector<Clause>& clauses() const { return sentence.parse->clauses; }
  const Clause& clause(Index i) const { return sentence.clause(i); }

  // Is the word a mark that may part who says it from what is said?
  bool mark(Index i) const {
    const Tag tag = word(i).tag;
    return tag == Tag::comma || tag == Tag::quote || tag == Tag::stop || tag == Tag::dash;
  }
};

// One past whom it was told in public, as a paper reports it, from word `from` on: "reporters",
// "the Harbour Post"; kNone where nobody was, or somebody of the house.
Index after_listener(const SayingReading& reading, Index from);

// "the head of sales", but not "a former head of sales": do words [first, last) name an office that
// speaks for a company?
bool names_office(const SayingReading& reading, Index first, Index last);

}  // namespace gainsay::claim
