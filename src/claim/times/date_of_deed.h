// The date of a deed: of the dates of a sentence the one that tells when what a verb says was, is
// or will be done. A date that only says which thing is meant comes last, and one that something is
// held against is none.
#pragma once

#include "claim/sentence_reading.h"

namespace gainsay::claim {

// The date that words [first, last) carry for the verb at word `near`; nullptr when there is none.
// Words [skip_first, skip_last) do not count.
const DateMention* date_for(const SentenceReading& sentence, Index first, Index last, Index near,
                            Index skip_first = 0, Index skip_last = 0);

}  // namespace gainsay::claim
