// Said around: the words of others on both sides of who says them, or all before: "…, X said.", "…,
// it added, …", "“…,” said X", "…, its head of safety, Dana Orr, told us".
#pragma once

#include "claim/voices/saying_reading.h"

namespace gainsay::claim {

// Does what clause `index` reports stand around it? Sets then in `result`, whose words of the
// saying itself have been found, which words are not said.
bool content_around(const SayingReading& reading, Attribution& result, Index index);

}  // namespace gainsay::claim
