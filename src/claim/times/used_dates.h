// Used dates: whether a date of a sentence is one that its claim or event is of, or of another
// thing.
#pragma once

#include <optional>
#include <span>

#include "gainsay/claim.h"
#include "gainsay/mention.h"
#include "gainsay/when.h"

namespace gainsay::claim {

struct DateUse {
  std::span<const When* const> times;  // of the claim or event
  std::optional<Stance> stance{};      // of a claim
  bool counted = false;                // a number is compared: of all the time, or of no use
};

// "For six months", "every month", "late in 2017", "which we had served since 2005": false where
// neither the claim nor the event is of that time, as a whole.
bool uses(const DateUse& use, const DateMention& date);

}  // namespace gainsay::claim
