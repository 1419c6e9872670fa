// Words before: what the words say that stand before the one that is being tagged, all of which are
// tagged: which phrase ends there, and whether it is the object of a verb.
#pragma once

#include "claim/words/tagging.h"

namespace gainsay::claim {

// Where the nouns, and what stands with them, begin that end before the word.
Index phrase_before(const Tagging& here);

// The noun before the word; of "the register of providers", the register.
Index subject_before(const Tagging& here);

// Is the last verb before this word one with `trait`, and nothing but its object between?
bool object_of(const Tagging& here, Trait trait);

// "samples taken on 12 May 2020 contained": a year before the word counts nothing.
bool year_before(const Tagging& here);

}  // namespace gainsay::claim
