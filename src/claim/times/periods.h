// Periods: what the dates of a sentence come to together: "the year ended 30 June 2019", "in 2019
// and 2020", "from 2006 until the works were closed in 2013", "for two years".
#pragma once

#include "claim/sentence_reading.h"
#include "claim/words/word_lexicon.h"

namespace gainsay::claim {

// "the year ended 30 June 2019": from the day on which it began to that day; unknown where no
// length of time stands before the date.
When whole_period(const SentenceReading& sentence, const DateMention& date);

// "In 2019 and 2020": the whole of two dates with "and" between them, one of which begins as the
// other ends; unknown where `date` is none of two such.
When listed_period(const SentenceReading& sentence, const WordLexicon& words,
                   const DateMention& date);

// "At the end of last year": of a count, its last day; unknown where no such thing is said.
When counted_on(const SentenceReading& sentence, const DateMention& date);

// The date, with the one that "and" joins to it ("in January and February 2021") or with its whole
// period.
When joined(const SentenceReading& sentence, const DateMention& date);

// "Will not sell it for two years": from `said` on for as long as `clause` says (`back`: as long
// before it, "have not sold it for two years"); unknown where it does not.
When for_length(const SentenceReading& sentence, const WordLexicon& lexicon, const Clause& clause,
                const When& said, bool back);

}  // namespace gainsay::claim
