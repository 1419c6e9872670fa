// gainsay review: an editor's decision on a finding, written to reviews.yaml.
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>

#include "base/file.h"
#include "casefile/review_file.h"
#include "cli/case_options.h"
#include "cli/commands.h"
#include "render/index.h"

namespace gainsay {
namespace {

constexpr char kReviewDescription[] =
    "write an editor's decision on a finding to reviews.yaml\n"
    "The finding must be there now. A review of the same finding is replaced; comments and layout "
    "of all other lines of the file stay. --until is the last day on which the decision counts: "
    "after it the finding counts again, and the expired review is told.";

constexpr char kReviewExamples[] =
    "gainsay review F-0bdafc3097 CASE --status confirmed --reason 'Checked.' --by 'A. Editor'\n"
    "gainsay review F-0bdafc3097 CASE --status dismissed --reason 'The buyer was a school.' \\\n"
    "    --by 'A. Editor' --until 2026-12-31";

struct ReviewArguments {
  std::string finding;
  CaseOptions common;
  std::string status;
  std::string reason;
  std::string by;
  std::string until;
};

ExitCode review(Session& session, const ReviewArguments& options) {
  const Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  if (input_code(run->report) != ExitCode::nothing) return session.refuse(run->report);
  const Finding* finding = ReportIndex(run->report).finding(options.finding);
  if (finding == nullptr) return session.fail_with(no_such_part(options.finding));

  Review made;
  made.finding = finding->id;
  made.status = review_status_from(options.status).value_or(ReviewStatus::open);
  made.reason = options.reason;
  made.by = options.by;
  made.until = options.until;
  const std::string path =
      (std::filesystem::path(options.common.folder) / "reviews.yaml").lexically_normal().string();
  std::string text;
  std::error_code failed;
  if (std::filesystem::exists(path, failed)) {
    Result<std::string> bytes = read_file(path, kMaxTextFile);
    if (!bytes) return session.fail_with(bytes.error());
    text = std::move(*bytes);
  }
  const Result<std::string> anew = with_review(text, path, made, run->knowledge);
  if (!anew) return session.fail_with(anew.error());
  if (const Result<void> done = write_file(path, *anew); !done) {
    return session.fail_with(done.error());
  }
  return session.deliver(fmt::format("{}: {} {}\n", path, made.finding, options.status),
                         ExitCode::nothing);
}

}  // namespace

void add_review(CLI::App& app, Session& session) {
  auto options = std::make_shared<ReviewArguments>();
  CLI::App* command = app.add_subcommand("review", kReviewDescription)->footer(kReviewExamples);
  command->add_option("FINDING", options->finding, "id of the finding, or its beginning")
      ->required();
  options->common.add_to(*command);
  command->add_option("--status", options->status, "open, confirmed or dismissed")
      ->type_name("STATUS")
      ->check(CLI::IsMember({"open", "confirmed", "dismissed"}))
      ->required();
  command->add_option("--reason", options->reason, "why")->type_name("TEXT")->required();
  command->add_option("--by", options->by, "who decided")->type_name("NAME")->required();
  command->add_option("--until", options->until, "the last day on which it counts (YYYY-MM-DD)")
      ->type_name("DATE")
      ->check(CLI::Validator(day_defect, "DATE"));
  command->callback([options, &session] {
    session.command = [options](Session& s) { return review(s, *options); };
  });
}

}  // namespace gainsay
