// Sharing between neighbours: "from April to June 2017", "26 July to 22 August 2012", "1957-60",
// "December 2017 and January": what one end leaves out, the other says.
#pragma once

#include <vector>

#include "mention/dates/found.h"
#include "mention/dates/resolve.h"

namespace gainsay::dates {

// Numbers like "2018-05" that were read as two years become one month.
void merge_months(std::vector<Found>& found);

// "At the end of the year it sold the mill", told in February: of the year that is over.
void look_back(std::vector<Found>& found, const Setting& setting);

void share_fields(std::vector<Found>& found);

}  // namespace gainsay::dates
