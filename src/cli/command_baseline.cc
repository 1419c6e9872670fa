// gainsay baseline: the findings that are known, for a CI that is to fail at new ones only.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/known_findings.h"
#include "cli/take_survey.h"

namespace gainsay {
namespace {

constexpr char kBaselineDescription[] =
    "write down the findings that are there, so that a check fails only at new ones\n"
    "Findings that a review has dismissed are left out. With --prune nothing is added: what is no "
    "longer found is taken out, and what was not checked this time stays. Nothing is written while "
    "a case has errors.";

constexpr char kBaselineExamples[] =
    "gainsay baseline cases\n"
    "gainsay check --baseline gainsay-baseline.yaml cases\n"
    "gainsay baseline --prune cases\n"
    "    after a finding was dealt with";

constexpr char kFile[] = "gainsay-baseline.yaml";

struct BaselineArguments {
  SurveyOptions common;
  std::string file = kFile;
  bool prune = false;
};

Result<std::vector<BaselineEntry>> pruned(const BaselineArguments& options, SurveyRun& run) {
  Result<std::vector<BaselineEntry>> entries = read_baseline(options.file, run.knowledge);
  if (!entries) return entries;
  const Result<void> applied = apply_baseline(options.file, run.knowledge, run.survey);
  if (!applied) return fail(applied.error());
  const std::vector<BaselineEntry> there = entries_of(run.survey, options.file);
  std::set<std::string> checked;
  for (const SurveyedCase& one : run.survey.cases) {
    checked.insert(case_name(options.file, one.folder));
  }
  std::erase_if(*entries, [&](const BaselineEntry& entry) {
    if (checked.count(entry.folder) == 0) return false;
    return std::none_of(there.begin(), there.end(), [&](const BaselineEntry& found) {
      return found.folder == entry.folder && found.finding == entry.finding;
    });
  });
  return entries;
}

ExitCode baseline(Session& session, const BaselineArguments& options) {
  Result<SurveyRun> run = take_survey(session, options.common);
  if (!run) return session.fail_with(run.error());
  for (const SurveyedCase& one : run->survey.cases) {
    if (has_errors(one.report)) return session.refuse(one.report);
  }
  std::vector<BaselineEntry> entries = entries_of(run->survey, options.file);
  if (options.prune) {
    Result<std::vector<BaselineEntry>> kept = pruned(options, *run);
    if (!kept) return session.fail_with(kept.error());
    entries = std::move(*kept);
  }
  const std::size_t count = entries.size();
  const ExitCode code =
      session.deliver(baseline_text(std::move(entries)), ExitCode::nothing, options.file);
  if (code == ExitCode::nothing && options.file != "-") {
    session.note(
        fmt::format("gainsay: {}: {}", options.file, run->language.count("finding", count)));
  }
  return code;
}

}  // namespace

void add_baseline(CLI::App& app, Session& session) {
  auto options = std::make_shared<BaselineArguments>();
  CLI::App* command =
      app.add_subcommand("baseline", kBaselineDescription)->footer(kBaselineExamples);
  options->common.add_to(*command);
  command->add_option("-o,--output", options->file, "the baseline file")
      ->type_name("FILE")
      ->default_str(kFile);
  command->add_flag("--prune", options->prune, "only take out what is no longer found");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return baseline(s, *options); };
  });
}

}  // namespace gainsay
