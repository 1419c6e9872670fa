// Ultimatums: what somebody wants done by a day, and what will come of it if it is not.
#pragma once

#include <string_view>

#include "claim/document_reader.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {

// To order or threaten, in data/ontology/actions.yaml.
inline constexpr std::string_view kOrder = "order";

// "Unless the account is closed by 3 February, it will be suspended", "your company is requested to
// close it by 3 February", in papers of somebody else: the clause that says what is wanted of a
// subject of the case, or of the reader; kNone where there is none.
Index ultimatum_in(const SentenceReading& sentence, const DocumentContext& context);

// "Gave the firm until 3 May to close it", "an order to close it within 30 days was served on the
// firm": does the sentence, of somebody else, tell of what is wanted of a subject of the case, and
// until when or under what threat? Wider than an ultimatum in so many words: who wants it and what
// he wants are not read.
bool presses(const SentenceReading& sentence, const DocumentContext& context);

// "Wrote to the firm that it would sue unless the sale ended": is what `proposition`, which tells
// somebody something, tells of a thing that will come if another is not done?
bool tells_of_ultimatum(const SentenceReading& sentence, const Lexicon& lexicon,
                        const Proposition& proposition);

}  // namespace gainsay::claim
