// Times: when something was said, what time a claim speaks about, when an event took place. Only
// from dates that the text or the document has; nothing is narrowed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "claim/proposition.h"
#include "claim/reporting.h"
#include "claim/sentence_reading.h"
#include "claim/word_lexicon.h"
#include "gainsay/claim.h"
#include "mention/dates/day_order.h"

namespace gainsay::claim {

// The word that the date, one of the sentence, begins with.
Index first_word(const SentenceView& view, const DateMention& date);

// The date that words [first, last) carry for the verb at word `near`; nullptr when there is none.
// Words [skip_first, skip_last) do not count.
const DateMention* date_for(const SentenceReading& sentence, Index first, Index last, Index near,
                            Index skip_first = 0, Index skip_last = 0);

// Is it a date with its day, at one end at least?
bool names_day(const DateMention& date);
// Is it a day, or one of several, and no month or stretch of days?
bool is_day(const When& when);

// "laid an offer of 27 January on the table": does the date say which thing is meant?
bool dates_thing(const SentenceReading& sentence, const DateMention& date);
// "knew of the 2019 spill": the same, of a date before its noun.
bool tells_which(const SentenceReading& sentence, const DateMention& date);

// "in a report published on Thursday", "the ruling was made public on 3 May": on that day all could
// read what the verb at `verb` tells of; not where that verb is the one of publishing.
bool dates_publication(const SentenceReading& sentence, const Reporting& reporting,
                       const DateMention& date, Index verb);

// The date of the message or document.
When document_date(const SentenceReading& sentence);

// `found` as far as the document allows: of several readings of one written date ("05/03/2019")
// those that lie after the document's own date are dropped, if one remains.
When not_after(const When& found, const When& document);

// When `date` says that something was: with what is joined to it, no
// reading after `paper` where another is left, without its time of day. What is `done` was on no
// day to come: "opened on 3 March", told in February, a year before.
When day_told(const SentenceReading& sentence, const DateMention& date, const When& paper,
              bool done);

// The day of a date in digits ("05/03/2019 07:05") by its order, "[2019-03-05,2019-05-03]" where
// the order is not known; unknown when it is written otherwise.
When numeric_day(std::string_view written, DayOrder order);

// `found` without its time of day.
When day_of(const When& found);

// Written "../2019-02", but of something that was at some time until then, and did not last until
// then: its end is not known either.
When some_time_until(const When& last);

// Its end, where that is known.
When end_of_stretch(const When& found);

// "six more than a year ago", "up from 598 a year earlier": the time that something is held
// against, or "the last year before the war" behind "in 2014": what a date is said to be.
bool compares(const SentenceView& view, const DateMention& date, const WordLexicon& lexicon);

// "former executives": what somebody was, and no time of anything else.
bool names_former(const SentenceView& view, const DateMention& date);
// "Easter eggs": is the date the name of a feast that says of which kind a thing is?
bool names_kind(const SentenceView& view, const DateMention& date);

// A stretch from a first of January to the next thirty-first of December as that year; else itself.
When whole_year(const When& found);

// "since", "until", …
std::string_view name_of(DateRelation relation);

// "since 2017", told in `document`: until then.
When closed_by(const When& found, const When& document);

// The first day or month of a stretch of time, "2019-05" of "2019-05/..": of what began on it and
// was done with. Any other time as it is.
When start_of_stretch(const When& found);

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

// What a claim of `stance` speaks about, from the date in its words (or nullptr) and the day it
// was said. See docs/formats/lexicon.md for the table.
// `onwards`: what was stopped is to stay so, or it is said of what will be.
When valid_time(Stance stance, const Proposition& proposition, const DateMention* date,
                const When& said, bool onwards = false);

// "Will not sell it for two years": from `said` on for as long as `clause` says (`back`: as long
// before it, "have not sold it for two years"); unknown where it does not.
When for_length(const SentenceReading& sentence, const WordLexicon& lexicon, const Clause& clause,
                const When& said, bool back);

// The When of EDTF text that was put together from dates that were read; unknown if it is none.
When when_of(const std::string& edtf, bool throughout = false);

}  // namespace gainsay::claim
