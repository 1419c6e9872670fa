// Dated things: of what a date is said, where it is no deed: "an offer of 27 January", "the 2019
// spill", "six more than a year ago", "Easter eggs".
#pragma once

#include "claim/sentence_reading.h"
#include "claim/voices/reporting.h"
#include "claim/words/word_lexicon.h"

namespace gainsay::claim {

// The word that the date, one of the sentence, begins with.
Index first_word(const SentenceView& view, const DateMention& date);

// "laid an offer of 27 January on the table": does the date say which thing is meant?
bool dates_thing(const SentenceReading& sentence, const DateMention& date);
// "knew of the 2019 spill": the same, of a date before its noun.
bool tells_which(const SentenceReading& sentence, const DateMention& date);

// "in a report published on Thursday", "the ruling was made public on 3 May": on that day all could
// read what the verb at `verb` tells of; not where that verb is the one of publishing.
bool dates_publication(const SentenceReading& sentence, const Reporting& reporting,
                       const DateMention& date, Index verb);

// "six more than a year ago", "up from 598 a year earlier": the time that something is held
// against, or "the last year before the war" behind "in 2014": what a date is said to be.
bool compares(const SentenceView& view, const DateMention& date, const WordLexicon& lexicon);

// "former executives": what somebody was, and no time of anything else.
bool names_former(const SentenceView& view, const DateMention& date);
// "Easter eggs": is the date the name of a feast that says of which kind a thing is?
bool names_kind(const SentenceView& view, const DateMention& date);

}  // namespace gainsay::claim
