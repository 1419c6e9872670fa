// Times: when something was said, what time a claim speaks about, when an event took place. Only
// from dates that the text or the document has; nothing is narrowed.
#pragma once

#include <string_view>

#include "claim/clauses/proposition.h"
#include "claim/sentence_reading.h"
#include "gainsay/claim.h"
#include "mention/dates/day_order.h"

namespace gainsay::claim {

// The date of the message or document.
When document_date(const SentenceReading& sentence);

// `found` as far as the document allows: of several readings of one written date ("05/03/2019")
// those that lie after the document's own date are dropped, if one remains.
When not_after(const When& found, const When& document);

// When `date` says that something was: with what is joined to it, no reading after `paper` where
// another is left, without its time of day. What is `done` was on no day to come: "opened on 3
// March", told in February, a year before.
When day_told(const SentenceReading& sentence, const DateMention& date, const When& paper,
              bool done);

// The day of a date in digits ("05/03/2019 07:05") by its order, "[2019-03-05,2019-05-03]" where
// the order is not known; unknown when it is written otherwise.
When numeric_day(std::string_view written, DayOrder order);

// "since", "until", …
std::string_view name_of(DateRelation relation);

// What a claim of `stance` speaks about, from the date in its words (or nullptr) and the day it
// was said. See docs/formats/lexicon.md for the table.
// `onwards`: what was stopped is to stay so, or it is said of what will be.
When valid_time(Stance stance, const Proposition& proposition, const DateMention* date,
                const When& said, bool onwards = false);

}  // namespace gainsay::claim
