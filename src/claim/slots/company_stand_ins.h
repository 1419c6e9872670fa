// Company stand-ins: who and what acts, or is told, for the company: its people, its premises and
// those who run it. Somebody else's people stand for nobody.
#pragma once

#include "claim/document_reader.h"

namespace gainsay::claim {

// "told Mr Kamau", who manages the farm: the company was told.
void stand_for(const SentenceReading& sentence, const DocumentContext& context, NodeRef& slot);

// "Our shops have never sold tobacco": the company has not.
void stand_for_premises(const SentenceReading& sentence, const DocumentContext& context,
                        const Proposition& proposition, NodeRef& actor);

// "Support agents opened 900 files", "the directors were told": the company did, and was told.
void stand_for_own(const SentenceReading& sentence, const DocumentContext& context,
                   const Proposition& proposition, Slots& slots);

}  // namespace gainsay::claim
