// The flow: case folder → source → document → mentions → claims, events → store → rules → findings.
//
// The only file that knows every stage.
#pragma once

#include <string>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/report.h"

namespace gainsay {

struct CheckOptions {
  bool use_store = true;  // keep .gainsay/case.db; false works in memory only
  std::string as_of;      // EDTF: hide all that was not known then; empty = everything
};

// Runs the whole flow on the case in `folder`. Fails when the case cannot be used at all; what is
// wrong with parts of it is in Report::diagnostics.
Result<Report> check_case(const std::string& folder, const Knowledge& knowledge,
                          const CheckOptions& options);

}  // namespace gainsay
