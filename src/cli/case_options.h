// What the commands that work on a case have in common: CASE, --as-of, --no-store, --jobs.
#pragma once

#include <CLI/CLI.hpp>
#include <string>

#include "base/result.h"
#include "cli/session.h"
#include "gainsay/check.h"
#include "gainsay/report.h"

namespace gainsay {

inline constexpr unsigned kMostJobs = 256;  // threads that --jobs may ask for

// What the commands that run the flow have in common, on one case or on many.
struct RunOptions {
  std::string as_of;
  bool no_store = false;
  unsigned jobs = 0;  // 0 = as many threads as the machine has cores

  // Adds them to `command`; `work` is what the threads do: "reading sources".
  void add_to(CLI::App& command, const std::string& work);
  // What the flow is to do, by these options and the session's.
  CheckOptions check_options(const Session& session) const;
};

struct CaseOptions {
  std::string folder = ".";
  RunOptions run;
  std::string language = "en";

  // Adds CASE and the options to `command`.
  void add_to(CLI::App& command);
  // Adds --lang, for commands whose result other people read.
  void add_language(CLI::App& command);
};

// What a command on a case works with.
struct CaseRun {
  Knowledge knowledge;
  Report report;
  Language language;
};

// The error for an id that the case does not have.
Error no_such_part(const std::string& id);

// Runs the whole flow on the case, with the session's knowledge.
Result<CaseRun> run_case(const Session& session, const CaseOptions& options);

}  // namespace gainsay
