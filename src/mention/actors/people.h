// People: whom they belong to, and people without names who speak for somebody.
//
//   Ana Ruiz, head of sales at Northfield      the Northfield engineer Ana Ruiz
//   Ana Ruiz, the firm's head of sales         Ana Ruiz of Northfield
//   a Northfield spokesman                     a spokesman for the bank
//   "The chief executive of Northfield came. The traffic, she said": who "she" is
#pragma once

#include <vector>

#include "mention/actors/page.h"
#include "mention/actors/quotations.h"

namespace gainsay::actors {

// Gives Member::affiliation to the people in `found` and adds those without names; keeps the order.
// `publisher` is who speaks in a statement, kNobody otherwise; `only_subject` the one company under
// examination, if there is but one.
void add_people(const Page& page, const Quotations& quotations, MemberId publisher,
                MemberId only_subject, Cast& cast, std::vector<Found>& found);

}  // namespace gainsay::actors
