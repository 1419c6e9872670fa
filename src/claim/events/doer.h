// Doers: whose deed an event is, where the clause names somebody, somebody of the company, or
// nobody.
#pragma once

#include "claim/clauses/proposition.h"
#include "claim/document_reader.h"
#include "claim/sentence_reading.h"
#include "gainsay/event.h"

namespace gainsay::claim {

struct Doer {
  NodeRef who;
  bool inferred = false;  // by what stands around: the clause does not name it, or not for certain
};

// The actor of `event`, whose slots have been read from `proposition`: whom they name; else the
// company that the sentence or the text is about, where nothing says that it was somebody else.
// `ordered`: the sentence says what somebody is required to do.
Doer doer_of(const SentenceReading& sentence, const DocumentContext& context,
             const Proposition& proposition, const Event& event, bool ordered);

}  // namespace gainsay::claim
