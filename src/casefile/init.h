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

// Writes the schemas of a case's files to .gainsay/schemas/ in the case `folder`, where the first
// lines of those files tell editors to look; returns the files written, in order. They can be
// deleted at any time, as all of .gainsay/.
Result<std::vector<std::string>> write_schemas(const std::string& folder,
                                               const Knowledge& knowledge);

}  // namespace gainsay
