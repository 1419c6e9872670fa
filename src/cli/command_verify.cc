// gainsay verify: quotes and hashes.
#include <memory>
#include <string>

#include "casefile/pin.h"
#include "cli/case_options.h"
#include "cli/commands.h"
#include "render/details.h"

namespace gainsay {
namespace {

constexpr char kVerifyDescription[] =
    "check that quotes stand verbatim and sources are unchanged\n"
    "For each source its SHA-256 and how many quotes of claims and events stand in it word for "
    "word. What does not is listed, with the place in the files of the case, and so is a source "
    "that is not the file whose sha256 case.yaml gives.";

constexpr char kVerifyExamples[] =
    "gainsay verify CASE\n"
    "gainsay verify --pin CASE\n"
    "    once the quotes have been checked: a source that changes later is told";

struct VerifyArguments {
  CaseOptions common;
  bool pin = false;
};

// What is about to be pinned anew is no longer a problem; a quote that does not stand is.
ExitCode pin(Session& session, Report& report, const std::string& folder) {
  std::erase_if(report.diagnostics,
                [](const Diagnostic& problem) { return problem.code == "GS902"; });
  session.list(report.diagnostics);
  const ExitCode code = input_code(report);
  if (code != ExitCode::nothing) return code;
  const Result<std::string> path = write_pins(folder, report.sources);
  if (!path) return session.fail_with(path.error());
  return session.deliver(*path + "\n", code);
}

ExitCode verify(Session& session, const VerifyArguments& options) {
  Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  if (options.pin) return pin(session, run->report, options.common.folder);
  session.list(run->report.diagnostics);
  return session.deliver(render_verify(run->report, run->language, session.style()),
                         input_code(run->report));
}

}  // namespace

void add_verify(CLI::App& app, Session& session) {
  auto options = std::make_shared<VerifyArguments>();
  CLI::App* command = app.add_subcommand("verify", kVerifyDescription)->footer(kVerifyExamples);
  options->common.add_to(*command);
  command->add_flag("--pin", options->pin,
                    "write the sha256 of each source into case.yaml, if all quotes stand");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return verify(s, *options); };
  });
}

}  // namespace gainsay
