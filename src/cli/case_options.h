// What the commands that work on a case have in common: CASE, --as-of, --no-store.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "base/result.h"
#include "cli/session.h"
#include "gainsay/report.h"

namespace gainsay {

struct CaseOptions {
  std::string folder = ".";
  std::string as_of;
  bool no_store = false;

  void add_to(CLI::App& command);
  // Runs the whole flow on the case.
  Result<Report> run(const Knowledge& knowledge) const;
};

}  // namespace gainsay
