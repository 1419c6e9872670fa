// Relating: from resolved expressions to mentions, each with its relation and its When; the two
// ends of a range carry the When of the whole.
#pragma once

#include <vector>

#include "gainsay/mention.h"
#include "mention/dates/found.h"
#include "mention/dates/resolve.h"

namespace gainsay::dates {

std::vector<DateMention> mentions_of(const std::vector<Found>& found,
                                     const std::vector<Resolved>& resolved, const Setting& setting);

}  // namespace gainsay::dates
