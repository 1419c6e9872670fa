// Prices: phrases that name one, and what it is the price of.
#pragma once

#include "claim/sentence_reading.h"
#include "claim/words/word_lexicon.h"

namespace gainsay::claim {

// "the fee", "bread prices": what somebody sets, and not "share prices".
bool is_price(const SentenceReading& sentence, const WordLexicon& words, Index phrase);

// What `price` is the price of, "glasses" of "the price of glasses"; the price itself where it is
// one of a kind ("the fare to Split") or nothing follows.
Index priced(const SentenceReading& sentence, const WordLexicon& words, Index price);

// "40 euros", "5 percent"
bool is_amount(const SentenceReading& sentence, Index phrase);

}  // namespace gainsay::claim
