// Voices: who "I" and "we" are, wherever they stand.
//
//   in a statement           who published it
//   in a message             who sent it, and the company of that person
//   after "MR. ADAIR:"       the one who has the turn
//   in quotation marks       the one who is quoted, where that is plain
#pragma once

#include <vector>

#include "mention/actors/page.h"
#include "mention/actors/quotations.h"

namespace gainsay::actors {

// Adds mentions of the first person to `found`; keeps the order. `publisher` is the one of the
// source, of whatever role, or kNobody.
void add_voices(const Page& page, const Quotations& quotations, MemberId publisher, Cast& cast,
                std::vector<Found>& found);

// Gives the senders of messages the company that their address names. Before add_people.
void affiliate_senders(const Page& page, Cast& cast);

}  // namespace gainsay::actors
