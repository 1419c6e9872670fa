// gainsay report: what the editor reads before publication.
#include <memory>
#include <string>

#include "cli/case_options.h"
#include "cli/commands.h"
#include "render/render.h"

namespace gainsay {
namespace {

constexpr char kDescription[] =
    "write the editor's report on a case\n"
    "Each finding with its certainty, both quotes verbatim with speaker, date, source, locator, "
    "archive and hash, why it is listed and what it does not show; then what was checked and found "
    "to agree; then the sources. Markdown.";

constexpr char kExamples[] =
    "gainsay report CASE\n"
    "    to standard output\n"
    "gainsay report CASE -o report.md";

struct Options {
  std::string output;
  CaseOptions common;
};

ExitCode report(Session& session, const Options& options) {
  const Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  if (input_code(run->report) != ExitCode::nothing) return session.refuse(run->report);
  session.list(run->report.diagnostics);
  return session.deliver(render_markdown(run->report, run->language), input_code(run->report),
                         options.output);
}

}  // namespace

void add_report(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("report", kDescription)->footer(kExamples);
  command->add_option("-o,--output", options->output, "file to write in place of standard output")
      ->type_name("FILE");
  options->common.add_to(*command);
  command->callback([options, &session] {
    session.command = [options](Session& s) { return report(s, *options); };
  });
}

}  // namespace gainsay
