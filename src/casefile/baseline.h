// Baseline: the findings that were known when a check was first put under CI, so that only what is
// new fails.
//
// Cases are named relative to the folder of the baseline file, so that it means the same wherever
// the check is run from. Findings have the ids that survive re-ordering; the rule and the message
// are there for people, and for telling what is gone.
#pragma once

#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/diagnostic.h"

namespace gainsay {

struct BaselineEntry {
  std::string folder;  // of the case, relative to the baseline file, with '/'
  std::string finding;
  std::string rule;
  std::string message;

  friend auto operator<=>(const BaselineEntry&, const BaselineEntry&) = default;
};

// Fails with ErrorCode::io if the file cannot be read, with ErrorCode::input at its first defect.
Result<std::vector<BaselineEntry>> read_baseline(const std::string& path,
                                                 const Knowledge& knowledge);

// The file with these entries, sorted; the same entries give the same bytes.
std::string baseline_text(std::vector<BaselineEntry> entries);

}  // namespace gainsay
