// case.yaml, claims/*.yaml and reviews.yaml, read and checked.
#pragma once

#include <string>
#include <string_view>

#include "base/knowledge.h"
#include "casefile/worded_dates.h"
#include "gainsay/case.h"
#include "gainsay/diagnostic.h"
#include "yaml/schema.h"

namespace gainsay {

// The file that makes a folder a case.
inline constexpr std::string_view kCaseFile = "case.yaml";

// Reads the case in `folder` (or whose case.yaml is `folder`). Every problem goes to `diagnostics`;
// the Case holds what could be read. The case is fit for use only if no diagnostic is an error.
Case load_case(const std::string& folder, const Knowledge& knowledge, Diagnostics& diagnostics);

// The same with the schemas and what reads dates in words at hand, for those who load many cases.
Case load_case(const std::string& folder, const yaml::Schemas& schemas, const WordedDates& words,
               Diagnostics& diagnostics);

}  // namespace gainsay
