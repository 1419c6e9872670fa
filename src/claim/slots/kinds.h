// Kinds: of which kind the things are that a sentence names.
#pragma once

#include <string>

#include "claim/sentence_reading.h"

namespace gainsay::claim {

// "red wine, sport package" of "added it to red wines and sold the sports package": the nouns with
// a lower-case word before them that narrows them, in the singular and in the order of the text.
// Words of a topic of the ontology narrow nothing. Those in [skip_first, skip_last), which say who
// said it, are passed over.
std::string kinds_named(const SentenceReading& sentence, Index skip_first, Index skip_last);

}  // namespace gainsay::claim
