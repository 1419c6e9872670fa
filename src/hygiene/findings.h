// What is wanting before findings are published: GS910 and GS911.
#pragma once

#include <string>
#include <vector>

#include "gainsay/report.h"
#include "hygiene/hygiene_log.h"

namespace gainsay {

// The sources that show `event` and are independent of each other, by id: that of its quote, those
// of its attestations, and those of other events with the same actor, action, object, counterparty
// and status at a time that may be the same. Of sources with one publisher, or with the same bytes,
// the first counts. A source that names no publisher counts for itself.
std::vector<std::string> independent_sources(const Event& event, const Report& report);

// Reviews and replies are known by now.
void check_findings(const Report& report, HygieneLog& log);

}  // namespace gainsay
