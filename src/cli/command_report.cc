// gainsay report: what the editor reads before publication.
#include <memory>
#include <string>

#include "cli/case_options.h"
#include "cli/commands.h"
#include "render/render.h"

namespace gainsay {
namespace {

constexpr char kReportDescription[] =
    "write the editor's report on a case\n"
    "Each finding with its verdict and certainty, both quotes verbatim with speaker, dates, "
    "source, "
    "locator, address, archived copy and hash, why it is listed, what it does not show, its "
    "weakest "
    "link, doubts and the company's reply; then what was checked and found to agree; then the "
    "sources with their grades.";

constexpr char kReportExamples[] =
    "gainsay report CASE -o report.md\n"
    "gainsay report CASE --format html -o report.html\n"
    "    for printing: A4 with page numbers\n"
    "gainsay report CASE --format text | less";

struct ReportArguments {
  std::string output;
  std::string format = "markdown";
  CaseOptions common;
};

ExitCode report(Session& session, const ReportArguments& options) {
  const Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  if (input_code(run->report) != ExitCode::nothing) return session.refuse(run->report);
  session.list(run->report.diagnostics);
  const auto deliver = [&](std::string_view bytes) {
    return session.deliver(bytes, ExitCode::nothing, options.output);
  };
  if (options.format == "text") {
    const TextStyle style = options.output.empty() ? session.style() : TextStyle{};
    return deliver(render_report_text(run->report, run->language, style));
  }
  if (options.format == "markdown") return deliver(render_markdown(run->report, run->language));
  const Result<PageAssets> assets = load_page_assets(run->knowledge);
  if (!assets) return session.fail_with(assets.error());
  return deliver(render_report_html(run->report, run->language, *assets));
}

}  // namespace

void add_report(CLI::App& app, Session& session) {
  auto options = std::make_shared<ReportArguments>();
  CLI::App* command = app.add_subcommand("report", kReportDescription)->footer(kReportExamples);
  command->add_option("-o,--output", options->output, "file to write in place of standard output")
      ->type_name("FILE");
  options->common.add_to(*command);
  options->common.add_language(*command);
  command->add_option("--format", options->format, "markdown, html or text")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"markdown", "html", "text"}))
      ->default_str("markdown");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return report(s, *options); };
  });
}

}  // namespace gainsay
