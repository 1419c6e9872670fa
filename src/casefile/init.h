// Init: a new case folder that passes its checks, with comments that teach.
#pragma once

#include <string>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"

namespace gainsay {

// Copies data/init/ into `folder`, which is made if need be, and returns the files written, as the
// user would name them, in order. Nothing that is there is touched: fails with ErrorCode::usage if
// any of the files exists.
Result<std::vector<std::string>> init_case(const std::string& folder, const Knowledge& knowledge);

}  // namespace gainsay
