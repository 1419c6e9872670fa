// Read sayings: the words of a sentence that say who says or shows what it tells, as far as that
// was read: of the company in its claim, and of those who vouch for it in a record.
#pragma once

#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/slots/read_marks.h"
#include "claim/voices/attribution.h"

namespace gainsay::claim {

// Marks them in `read`. `claim`: it is the company's own; `deed`: the clause of what is told, or
// kNone.
void mark_sayings(const SentenceReading& sentence, const Lexicon& lexicon,
                  const Attribution& attribution, bool claim, Index deed, ReadMarks& read);

}  // namespace gainsay::claim
