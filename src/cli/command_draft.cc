// gainsay draft: what was read, as a file for a person to correct and keep.
#include <memory>
#include <string>

#include "casefile/draft.h"
#include "cli/case_options.h"
#include "cli/commands.h"

namespace gainsay {
namespace {

constexpr char kDraftDescription[] =
    "write the claims and events that were read to a file for a person to correct\n"
    "The file, claims/draft.yaml in the case, has the form of curated claims: mend it, delete what "
    "is wrong, rename it, and set extract: off in case.yaml to use what you kept and nothing else. "
    "A draft that is there is not overwritten.";

constexpr char kDraftExamples[] =
    "gainsay draft CASE\n"
    "    writes CASE/claims/draft.yaml\n"
    "gainsay draft --stdout CASE\n"
    "    prints it, and writes nothing";

struct DraftArguments {
  CaseOptions common;
  bool overwrite = false;
  bool to_stdout = false;
};

ExitCode draft(Session& session, const DraftArguments& options) {
  const Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  const Report& report = run->report;
  if (input_code(report) != ExitCode::nothing) return session.refuse(report);
  session.list(report.diagnostics);
  if (options.to_stdout) {
    return session.deliver(draft_text(report.claims, report.events), ExitCode::nothing);
  }
  const Result<std::string> path =
      write_draft(options.common.folder, report.claims, report.events, options.overwrite);
  if (!path) return session.fail_with(path.error());
  return session.deliver(*path + "\n", ExitCode::nothing);
}

}  // namespace

void add_draft(CLI::App& app, Session& session) {
  auto options = std::make_shared<DraftArguments>();
  CLI::App* command = app.add_subcommand("draft", kDraftDescription)->footer(kDraftExamples);
  options->common.add_to(*command);
  command->add_flag("--overwrite", options->overwrite, "replace a draft that is there");
  command->add_flag("--stdout", options->to_stdout, "print the draft in place of writing it");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return draft(s, *options); };
  });
}

}  // namespace gainsay
