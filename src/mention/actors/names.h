// Names: those known beforehand and those that the document introduces, wherever they stand.
#pragma once

#include <vector>

#include "mention/actors/known_names.h"
#include "mention/actors/page.h"

namespace gainsay::actors {

// The names in the text, in order, not overlapping. Who is new is added to `cast`. `members` gives
// the place in the cast of each of known.members(), kNobody where it does not occur, and is kept
// up.
std::vector<Found> find_names(const Page& page, const KnownNames& known,
                              std::vector<MemberId>& members, Cast& cast);

}  // namespace gainsay::actors
