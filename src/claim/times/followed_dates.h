// Followed dates: those that a sentence gives for what the sentences behind it tell: the entry of a
// diary that they stand in, the time that the document is about, the only date of the sentence
// before.
#pragma once

#include "claim/document_reader.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {

// Keeps the stretch of time that the document says it is about: "Reporting period: 1 January to …".
void follow_period(const SentenceReading& sentence, DocumentContext& context);

// Keeps the date of a sentence that has but one, for what the next sentences tell.
void follow_told(const SentenceReading& sentence, DocumentContext& context);

// Follows the date that stands alone at the head of a paragraph and dates what it reports.
void follow_entry(const SentenceReading& sentence, DocumentContext& context);

}  // namespace gainsay::claim
