// Dateline: the place, day and agency that a news item begins with.
#pragma once

#include "claim/sentence_reading.h"

namespace gainsay::claim {

// One past a dateline ("Nov 9, 2017 (Retail Ledger) - "), 0 where there is none: up to the first
// dash stand a date, names and brackets, and no verb.
Index dateline(const SentenceReading& sentence);

}  // namespace gainsay::claim
