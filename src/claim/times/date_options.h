// DateOptions: the days on which an event may have taken place, by its sentence and by what stands
// before it, each with what its signs weigh. Learned weights choose among them.
#pragma once

#include <vector>

#include "claim/document_reader.h"
#include "claim/weights/weights.h"

namespace gainsay::claim {

struct DateOption {
  When when;  // unknown: the text does not say
  Tally tally;
};

// What is known of the event before its date is.
struct UndatedEvent {
  const Proposition* proposition = nullptr;
  const DateMention* date =
      nullptr;  // the one that the grammar takes; nullptr: none of the sentence
  When by_grammar;
  When paper;                  // the day of the entry or paper that tells of it
  bool record = false;         // a primary document
  bool reported_done = false;  // told as done; in the past, where a primary document tells of it
};

// What the grammar says is among them; two may be of one time.
std::vector<DateOption> date_options(const SentenceReading& sentence,
                                     const DocumentContext& context, const Attribution& attribution,
                                     const UndatedEvent& event);

}  // namespace gainsay::claim
