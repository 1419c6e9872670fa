// Sentences and tokens of a Document.
#pragma once

#include "gainsay/document.h"
#include "gainsay/sentence.h"

namespace gainsay {

// Holds what tokenising needs (ICU break rules, abbreviations of
// data/lexicon/en/abbreviations.yaml); make one, use it for all documents of a thread.
TokenizedText tokenize(const Document& document);

}  // namespace gainsay
