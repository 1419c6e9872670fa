// Object words: what an object of words alone takes with it of its sentence, so that it can be
// compared with others: "~net + sanctuary bay"; and when it is left open.
#pragma once

#include "claim/document_reader.h"

namespace gainsay::claim {

// An object of words alone, or none where nothing else says what it is about, takes the sentence's
// other words with it: "~net + sanctuary bay".
void add_context(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition, Slots& slots);

// "Give nothing to insurers": whatever it is. "Nothing of your file": of that.
void open_to_all(const SentenceReading& sentence, const WordLexicon& words,
                 const Proposition& proposition, NodeRef& object);

}  // namespace gainsay::claim
