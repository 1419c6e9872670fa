// Running the flow over one case or a tree of them, for the commands that judge cases.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "base/result.h"
#include "cli/case_options.h"
#include "cli/session.h"
#include "render/survey.h"

namespace gainsay {

struct SurveyOptions {
  std::vector<std::string> paths;
  RunOptions run;

  // Adds PATH... and the options to `command`.
  void add_to(CLI::App& command);
};

// What a command on many cases works with.
struct SurveyRun {
  Knowledge knowledge;
  Survey survey;
  Language language;
};

// Runs the whole flow on each case, several at a time; the result is the same for any number. What
// keeps a case from being run is a diagnostic of that case, so that the others are still told.
Result<SurveyRun> take_survey(const Session& session, const SurveyOptions& options);

}  // namespace gainsay
