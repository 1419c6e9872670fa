// Told clauses: whether a clause tells what took place, and not by whom it is told, or what is
// nobody's word but that of somebody with a cause.
#pragma once

#include "claim/events/event_reading.h"

namespace gainsay::claim {

// "A losing bidder claims that", "a blogger alleged that": nobody's word but his, unlike that of a
// public body or of a paper.
bool merely_claimed(const EventReading& reading);

// Is clause `i` told, and not the words that say by whom, or somebody's own about it?
bool is_told(const EventReading& reading, Index i);

// Is the company the subject of clause `i`, that of somebody's telling?
bool company_tells(const EventReading& reading, Index i);

// "Told the board that a pump had failed": the clause of the telling, which is what took place for
// the company, where `content` is what it was told. "The mill wrote to the council that the weir
// was unsafe", in a record: the same, where what it wrote itself is no deed. kNone where it is
// neither.
Index telling_of(const EventReading& reading, const Proposition& content);

}  // namespace gainsay::claim
