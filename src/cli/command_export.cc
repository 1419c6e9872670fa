// gainsay export: a case in the formats of other programs.
#include <memory>
#include <string>

#include "cli/case_options.h"
#include "cli/commands.h"
#include "render/exchange.h"

namespace gainsay {
namespace {

constexpr char kExportDescription[] =
    "print a case in a format of other programs\n"
    "claimreview: schema.org ClaimReview as JSON-LD, confirmed findings only; wants --author and "
    "--url. ftm: FollowTheMoney entities, a line each. annotations: W3C Web Annotations, a quote "
    "each. csv: a row a claim or event. jsonl: a line a source, claim, event or finding, with the "
    "fields of 'check --format json'.";

constexpr char kExportExamples[] =
    "gainsay export --format claimreview --author \"The Harbour Post\" --url "
    "https://example.org/story CASE\n"
    "gainsay export --format annotations CASE > annotations.json\n"
    "gainsay export --format csv CASE > entries.csv";

struct ExportArguments {
  CaseOptions common;
  std::string format;
  std::string output;
  ExportOptions review;
};

ExitCode export_case(Session& session, const ExportArguments& options) {
  const bool reviews = options.format == "claimreview";
  if (reviews && (options.review.author.empty() || options.review.url.empty())) {
    return session.fail_with({ErrorCode::usage,
                              "a ClaimReview says whose it is and where it is published",
                              {},
                              {},
                              "Add --author NAME and --url ADDRESS."});
  }
  const Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  const Report& report = run->report;
  if (input_code(report) != ExitCode::nothing) return session.refuse(report);
  session.list(report.diagnostics);
  std::string bytes;
  if (reviews) bytes = export_claimreview(report, run->language, options.review);
  if (options.format == "ftm") bytes = export_ftm(report);
  if (options.format == "csv") bytes = export_csv(report);
  if (options.format == "jsonl") bytes = export_jsonl(report);
  if (options.format == "annotations") bytes = export_annotations(report);
  return session.deliver(bytes, ExitCode::nothing, options.output);
}

}  // namespace

void add_export(CLI::App& app, Session& session) {
  auto options = std::make_shared<ExportArguments>();
  CLI::App* command = app.add_subcommand("export", kExportDescription)->footer(kExportExamples);
  options->common.add_to(*command);
  command->add_option("--format", options->format, "claimreview, ftm, csv, jsonl or annotations")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"claimreview", "ftm", "csv", "jsonl", "annotations"}))
      ->required();
  command->add_option("--author", options->review.author, "the organisation that reviewed")
      ->type_name("NAME");
  command->add_option("--url", options->review.url, "where the review is published")
      ->type_name("ADDRESS");
  command->add_option("-o,--output", options->output, "write FILE instead of standard output")
      ->type_name("FILE");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return export_case(s, *options); };
  });
}

}  // namespace gainsay
