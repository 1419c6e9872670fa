// What is denied behind what a sentence says: "sells drones to farmers, but never to the police" is
// "never sells drones to the police" as well, "raised without antibiotics" that none are used.
#pragma once

#include <optional>

#include "claim/clauses/proposition.h"
#include "claim/lexicon.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {

// The denial behind what `proposition` says; nothing where none follows in its clause, or where it
// is no plain deed itself. Its counterparty or its object is the one that the denial names.
std::optional<Proposition> denied_behind(const SentenceReading& sentence, const Lexicon& lexicon,
                                         const Proposition& proposition);

// "Our chickens are raised without antibiotics": that none are used; nothing where what
// `proposition` says was made or grown is not said to be without something.
std::optional<Proposition> done_without(const SentenceReading& sentence, const Lexicon& lexicon,
                                        const Proposition& proposition);

}  // namespace gainsay::claim
