// Speaker: who says what a sentence reports, and whether that is a company under examination: by
// its name, by somebody who is known to speak for it, or by an office.
#pragma once

#include "claim/voices/saying_reading.h"

namespace gainsay::claim {

// Sets `speaker`, `company` and `who` of `result`, whose clause and words have been found. Who is
// seen to be of the company is added to `speakers`, those of `reading`.
void identify_speaker(const SayingReading& reading, Speakers& speakers, Attribution& result);

}  // namespace gainsay::claim
