#include "cli/take_survey.h"

#include <atomic>
#include <utility>

#include "base/parallel.h"
#include "calendar/edtf.h"
#include "cli/find_cases.h"
#include "cli/progress.h"
#include "pipeline.h"

namespace gainsay {
namespace {

Report report_of(const std::string& folder, const Groundwork& groundwork,
                 const CheckOptions& options) {
  Result<Report> report = check_case(folder, groundwork, options);
  if (report) return std::move(*report);
  const Error& error = report.error();
  Report failed;
  failed.as_of = options.as_of;
  failed.diagnostics.push_back(
      {Severity::error, "run", error.message, error.place, error.fragment, error.hint});
  return failed;
}

}  // namespace

void SurveyOptions::add_to(CLI::App& command) {
  command
      .add_option("PATH", paths,
                  "cases: their folders, folders with cases below them, or files of a case")
      ->default_str(".");
  run.add_to(command, "reading cases and sources");
}

Result<SurveyRun> take_survey(const Session& session, const SurveyOptions& options) {
  Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return fail(knowledge.error());
  Result<Language> language = Language::load(*knowledge);
  if (!language) return fail(language.error());
  if (!options.run.as_of.empty()) {
    const Result<When> when = when_from_edtf(options.run.as_of);
    if (!when) return fail(when.error());
  }
  const std::vector<std::string> here = {"."};
  const Result<FoundCases> found = find_cases(options.paths.empty() ? here : options.paths);
  if (!found) return fail(found.error());

  SurveyRun run{std::move(*knowledge), {}, std::move(*language)};
  run.survey.one_case = !found->tree;
  const Groundwork groundwork = Groundwork::load(run.knowledge);
  for (const Rule& rule : groundwork.rules) run.survey.all_rules.push_back(rule.text);
  CheckOptions check = options.run.check_options(session);
  const unsigned jobs = check.jobs;
  const std::size_t count = found->folders.size();
  check.jobs = count > 1 ? 1 : jobs;
  Progress progress(count > 1 ? "cases" : "sources");
  if (count == 1) {
    check.progress = [&progress](std::size_t done, std::size_t all) { progress.at(done, all); };
  }
  std::atomic<std::size_t> cases_done = 0;
  run.survey.cases.resize(count);
  for_each_index(count, jobs, [&](std::size_t i) {
    SurveyedCase& one = run.survey.cases[i];
    one.folder = found->folders[i];
    one.report = report_of(one.folder, groundwork, check);
    const std::size_t done = ++cases_done;
    if (count > 1) progress.at(done, count);
  });
  return run;
}

}  // namespace gainsay
