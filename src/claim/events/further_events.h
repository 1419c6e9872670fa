// Further events: what else took place where the sentence tells of one event: the same with each of
// several things or partners, an order to do it, a note of it on paper.
#pragma once

#include <vector>

#include "claim/events/event_reading.h"
#include "gainsay/event.h"

namespace gainsay::claim {

// "The works is to close the outfall by 18 June, failing which a fine is due", in a paper of
// somebody else's: what it is to do, and that it was told to.
bool ordered(const EventReading& reading, const Event& event);
Event order_of(const EventReading& reading, const Event& event);

// "two of the swabs came back positive for listeria", in a paper of the company's own: from the day
// of the paper on it knew.
bool noted(const EventReading& reading, const Proposition& proposition, const Event& event);
Event note_of(const EventReading& reading, const Event& event);

// "contracts with ICE and with the Department of Defense": named actors joined to the first.
std::vector<Index> joined_to(const EventReading& reading, Index phrase);

// "Sold tobacco, wine and sugar": known things joined to the first, each as an event before it.
void add_things(const EventReading& reading, const Proposition& proposition,
                std::vector<Event>& events);

}  // namespace gainsay::claim
