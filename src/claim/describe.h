// Describe: how a sentence was read, in lines for people: who says it, its clauses with their verb,
// frame and operator, and the cues, dates, actors and topics in it. Each line names what stands in
// data/, so that a wrong reading leads to the line that made it.
#pragma once

#include <string>

#include "claim/lexicon.h"
#include "claim/sentence_reading.h"
#include "claim/voices/attribution.h"
#include "claim/weights/decision.h"

namespace gainsay::claim {

// Lines "  label  text", each with its line break.
std::string describe(const SentenceReading& sentence, const Lexicon& lexicon,
                     const Attribution& attribution);

// What learned weights decided, in one such line: what was taken with its sum, what came next, and
// the signs that weigh most.
std::string describe(const Decision& decision, const Learned& learned);

}  // namespace gainsay::claim
