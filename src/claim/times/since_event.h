// "Since its founding in 2014", "since the accident of 3 May", "closed in May, with no visitor
// since": a date that tells from which event on.
#pragma once

#include <optional>

#include "claim/words/word.h"
#include "claim/words/word_lexicon.h"
#include "gainsay/mention.h"
#include "gainsay/span.h"

namespace gainsay::claim {

// `date` as one since when something has been so, where it dates what "since" begins with; nothing
// where no "since" does, or where the date is a stretch itself.
std::optional<DateMention> since_event(const SentenceView& view, const WordLexicon& words,
                                       const DateMention& date);

// "… parted company in November and no shirt has been made there since": does a "since" that ends
// what is said stand behind the date at `date`, or whatever else stands there?
bool ends_in_since(const SentenceView& view, Span date);

}  // namespace gainsay::claim
