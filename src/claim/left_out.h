// What a sentence leaves out, since it was just said: "sells drones to farmers, but never to the
// police" is "never sells drones to the police" as well.
#pragma once

#include <optional>

#include "claim/lexicon.h"
#include "claim/proposition.h"
#include "claim/sentence_reading.h"

namespace gainsay::claim {

// The denial behind what `proposition` says; nothing where none follows in its clause, or where it
// is no plain deed itself. Its counterparty or its object is the one that the denial names.
std::optional<Proposition> denied_behind(const SentenceReading& sentence, const Lexicon& lexicon,
                                         const Proposition& proposition);

}  // namespace gainsay::claim
