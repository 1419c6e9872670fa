// Telling words: those that say something which another quote could be held against. "For burns"
// does; "also" does not.
#pragma once

#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/slots/read_parts.h"

namespace gainsay::claim {

// Does word `i` tell something, where it is in no part that was read?
bool tells(const SentenceReading& sentence, const WordLexicon& words, const ReadParts& parts,
           Index i);

// Does the cue say how what was read is meant, so that it needs no comparing? Not where it names a
// thing ("the fire"), or says how long something is so ("until further notice").
bool part_of_reading(Cue cue, const ReadParts& parts);

}  // namespace gainsay::claim
