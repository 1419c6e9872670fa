// A survey held against a baseline file.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "casefile/baseline.h"
#include "render/survey.h"

namespace gainsay {

// The case in `folder` as a baseline at `path` names it.
std::string case_name(const std::string& path, const std::string& folder);

// Notes in `survey` what the baseline at `path` knows and, of the cases that were checked without
// errors, what is no longer found.
Result<void> apply_baseline(const std::string& path, const Knowledge& knowledge, Survey& survey);

// The findings of `survey` that no review has dismissed, as entries of a baseline at `path`.
std::vector<BaselineEntry> entries_of(const Survey& survey, const std::string& path);

}  // namespace gainsay
