// gainsay verify: quotes and hashes.
#include <memory>
#include <string>

#include "cli/case_options.h"
#include "cli/commands.h"
#include "render/details.h"

namespace gainsay {
namespace {

constexpr char kDescription[] =
    "check that quotes stand verbatim and sources are unchanged\n"
    "For each source its SHA-256 and how many quotes of claims and events stand in it word for "
    "word. What does not is listed, with the place in the files of the case.";

constexpr char kExamples[] = "gainsay verify CASE";

struct Options {
  CaseOptions common;
};

ExitCode verify(Session& session, const Options& options) {
  const Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  session.list(run->report.diagnostics);
  return session.deliver(render_verify(run->report, run->language, session.style()),
                         input_code(run->report));
}

}  // namespace

void add_verify(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("verify", kDescription)->footer(kExamples);
  options->common.add_to(*command);
  command->callback([options, &session] {
    session.command = [options](Session& s) { return verify(s, *options); };
  });
}

}  // namespace gainsay
