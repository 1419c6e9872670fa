// Focus: whom a text is about just now. A sentence that names a company under examination brings it
// there; one that states something of another body takes it away.
#pragma once

#include "claim/document_reader.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {

// Keeps as `context.in_focus` whether the text is about a company under examination, and not about
// another actor.
void follow_focus(const SentenceReading& sentence, DocumentContext& context);

}  // namespace gainsay::claim
