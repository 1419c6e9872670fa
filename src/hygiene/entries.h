// What is wanting in curated claims, events and sources: GS903 to GS909 and GS912.
#pragma once

#include "casefile/worded_dates.h"
#include "gainsay/case.h"
#include "gainsay/report.h"
#include "hygiene/hygiene_log.h"

namespace gainsay {

// `report` has the sources, documents, claims and events as they were read, quotes located and
// dates derived; `the_case` its own nodes, among which a misspelt name is looked for.
void check_entries(const Report& report, const Case& the_case, const WordedDates& dates,
                   HygieneLog& log);

}  // namespace gainsay
