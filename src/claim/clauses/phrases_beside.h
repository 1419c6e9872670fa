// Phrases beside: which phrase stands next to a word, behind another phrase or after its "of", and
// whether it names an actor or a topic. kNone where none does.
#pragma once

#include "claim/clauses/clause_reading.h"

namespace gainsay::claim {

// The first phrase between words [from, to) that is governed by nothing, or by the word before
// `predicate_last`, the end of the predicate's own words ("away from that business").
Index phrase_from(const ClauseReading& reading, Index from, Index to, Index predicate_last);

// "a demonstration of the scanner": the phrase that "of" joins to one.
Index complement_of(const ClauseReading& reading, Index phrase);

// "lent the farmer $400": does a number stand right behind the phrase?
bool amount_follows(const ClauseReading& reading, Index phrase);

// Does a topic, or an actor, lie over the head of the phrase?
bool names_topic(const ClauseReading& reading, Index phrase);
bool names_actor(const ClauseReading& reading, Index phrase);

}  // namespace gainsay::claim
