// When a claim was said: on the day that its sentence names for the saying, on that of the words
// before which it goes on, or else on that of the page or paper.
#pragma once

#include "claim/claims/claim_reading.h"

namespace gainsay::claim {

// "said on Monday that", "pledged in March to stop": the date of the sentence that tells when it
// was said, and so dates nothing of what was said; nullptr where there is none.
const DateMention* date_of_saying(const ClaimReading& reading);

// The day of that `date`, or, where it is nullptr, the one that the document gives. A day that is
// named is kept in `context`, the one of `reading`, for what is said next.
When day_said(const ClaimReading& reading, const DateMention* date, DocumentContext& context);

}  // namespace gainsay::claim
