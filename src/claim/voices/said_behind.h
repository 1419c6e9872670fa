// Said behind: where the words of others begin behind the verb that reports them, and where they
// end: "X said that it would", "X said it would", "X denied selling".
#pragma once

#include "claim/voices/saying_reading.h"

namespace gainsay::claim {

// Does what clause `index` reports stand behind it? Sets then in `result`, whose words of the
// saying itself have been found, which words are said.
bool content_follows(const SayingReading& reading, Attribution& result, Index index);

}  // namespace gainsay::claim
