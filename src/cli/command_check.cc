// gainsay check: the command of the editor and of the CI.
#include <memory>
#include <string>

#include "cli/case_options.h"
#include "cli/commands.h"

namespace gainsay {
namespace {

constexpr char kDescription[] =
    "find what does not fit between statements and record\n"
    "Reads the case, its sources and its curated claims, evaluates the rules and prints the "
    "findings, each with both quotes, its certainty, and what it does not show. Defects in the "
    "files of the case are listed with file, line and column.\n"
    "\n"
    "Exit status: 0 no finding, 1 findings, 2 wrong usage, 3 bad input, 4 internal error. Findings "
    "that a review has dismissed do not count.";

constexpr char kExamples[] =
    "gainsay check examples/microsoft-facial-recognition\n"
    "    for reading\n"
    "gainsay check --format json CASE | jq '.findings[].message'\n"
    "    for programs; the format is schemas/report.schema.json\n"
    "gainsay check --as-of 2020-06-11 CASE\n"
    "    what could be found on that day";

struct Options {
  CaseOptions common;
  std::string format = "text";
};

ExitCode check(Session& session, const Options& options) {
  const Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  const ExitCode code = verdict_code(run->report);
  if (options.format == "json") {
    session.list(run->report.diagnostics);
    return session.deliver(render_json(run->report), code);
  }
  if (code == ExitCode::input) return session.refuse(run->report);
  return session.deliver(render_text(run->report, run->language, session.style()), code);
}

}  // namespace

void add_check(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("check", kDescription)->footer(kExamples);
  options->common.add_to(*command);
  command->add_option("--format", options->format, "text or json")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "json"}))
      ->default_str("text");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return check(s, *options); };
  });
}

}  // namespace gainsay
