// Draft: claims and events, as they were read from the sources, as a claims file for a person to
// correct and keep.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "gainsay/claim.h"
#include "gainsay/event.h"

namespace gainsay {

inline constexpr char kDraftFile[] = "claims/draft.yaml";

// A claims file (docs/formats/case.md) with the claims and events in the order given. Reading it
// back gives the same claims and events, but for what such a file does not hold (spans, extents
// that are not what the written date means, origin). The same input gives the same bytes.
std::string draft_text(const std::vector<Claim>& claims, const std::vector<Event>& events);

// Writes draft_text to claims/draft.yaml below the case folder and returns its path as the user
// would write it. Fails with ErrorCode::usage if the file is there and `overwrite` is false: a
// person may have worked on it.
Result<std::string> write_draft(const std::string& folder, const std::vector<Claim>& claims,
                                const std::vector<Event>& events, bool overwrite);

}  // namespace gainsay
