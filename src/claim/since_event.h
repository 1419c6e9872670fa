// "Since its founding in 2014", "since the accident of 3 May": a date that tells from which event
// on.
#pragma once

#include <optional>

#include "claim/word.h"
#include "claim/word_lexicon.h"
#include "gainsay/mention.h"

namespace gainsay::claim {

// `date` as one since when something has been so, where it dates what "since" begins with; nothing
// where no "since" does, or where the date is a stretch itself.
std::optional<DateMention> since_event(const SentenceView& view, const WordLexicon& words,
                                       const DateMention& date);

}  // namespace gainsay::claim
