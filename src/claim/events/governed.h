// Governed clauses: what stands above a clause that a record tells, and how much it leaves of it:
// "nobody has shown that", "asked why", "believes that".
#pragma once

#include <cstdint>

#include "claim/events/event_reading.h"

namespace gainsay::claim {

// Of several clauses above one the later of these counts.
enum class Standing : std::uint8_t {
  told,      // nothing speaks against it
  doubtful,  // somebody believes or fears it
  refuted,   // it was not shown, not believed, or taken back
  asked,     // it is asked or supposed, and not told
};

// By all that stands above clause `index`, up to the main clause.
Standing standing_of(const EventReading& reading, Index index);

}  // namespace gainsay::claim
