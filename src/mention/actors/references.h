// References: descriptions ("the company", "a Danish wholesaler") and pronouns of the third person,
// each with whom it stands for, or nobody where that is not plain.
//
// After J. Hobbs, "Resolving pronoun references" (Lingua 44, 1978) in spirit only: there is no
// parse here, so that a pronoun is resolved to what stands first in its own clause's sentence or in
// the one before, and to nothing else.
#pragma once

#include <vector>

#include "mention/actors/page.h"
#include "mention/actors/quotations.h"

namespace gainsay::actors {

// Adds references to `found`, which holds the names in order; keeps the order. `publisher` is who
// speaks in a statement, kNobody otherwise; `only_subject` the one company under examination.
void add_references(const Page& page, const Quotations& quotations, MemberId publisher,
                    MemberId only_subject, Cast& cast, std::vector<Found>& found);

}  // namespace gainsay::actors
