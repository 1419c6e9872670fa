// When the authors of a record saw what they tell of, which is seldom the day of the paper: "Date
// of visit: 17 March", "Inspectors visited the works on 17 March", "At the inspection of 17 March".
#pragma once

#include "claim/document_reader.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {

// Keeps the day of the visit that the sentence, in a record, names as `context.visit`: the first
// that the head of the paper labels, else the last that was told.
void follow_visit(const SentenceReading& sentence, DocumentContext& context);

// Keeps as `context.meeting` whether the head of a record calls it minutes of a meeting, a hearing.
void follow_meeting(const SentenceReading& sentence, DocumentContext& context);

}  // namespace gainsay::claim
