// Others named: whether a sentence names somebody besides the company under examination, so that
// "it", "the firm" or nobody at all need not mean the company.
#pragma once

#include "claim/sentence_reading.h"
#include "claim/voices/attribution.h"
#include "gainsay/ontology.h"

namespace gainsay::claim {

// "Ferrum", "Halvor Mills": does the phrase name a body that is no company under examination? A
// capitalised noun that nobody introduced counts, too; a person, a place or a date does not.
bool names_other(const SentenceReading& sentence, const Speakers& speakers, Index phrase);

// Is there such a phrase in the sentence, but for those that `left_out`, slots, name?
bool names_some_other(const SentenceReading& sentence, const Speakers& speakers,
                      std::initializer_list<const NodeRef*> left_out);

// Whom such a phrase names: an actor, by its words where nobody introduced it.
NodeRef other_named(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase);

// The other that the first clause is about, as its subject; not filled where it is about none.
NodeRef other_spoken_of(const SentenceReading& sentence, const Speakers& speakers,
                        const WordLexicon& lexicon);

}  // namespace gainsay::claim
