// The place of a deed: where what a clause tells of was done: a place that the ontology knows, a
// name behind a word for where, or that of a site ("our Haldern plant"). Where the one who acts is
// from is no such place.
#pragma once

#include "claim/document_reader.h"

namespace gainsay::claim {

// The first place in the clause of `proposition` after a preposition that says where; not filled
// where there is none.
NodeRef place_of(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition);

}  // namespace gainsay::claim
