// A claim or event as an item of claims/*.yaml.
#pragma once

#include <string>

#include "gainsay/claim.h"
#include "gainsay/event.h"

namespace gainsay {

// Lines, the first with its dash after two blanks. Reading them back gives the same claim or event,
// but for what such an item does not hold: spans, extents that are not what the written date means,
// orderings, and that it was extracted.
std::string entry_text(const Claim& claim);
std::string entry_text(const Event& event);

}  // namespace gainsay
