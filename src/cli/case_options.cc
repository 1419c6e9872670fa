#include "cli/case_options.h"

#include <algorithm>
#include <thread>

#include "cli/progress.h"
#include "pipeline.h"

namespace gainsay {

void RunOptions::add_to(CLI::App& command, const std::string& work) {
  command
      .add_option("--as-of", as_of,
                  "leave out what was not known on DATE (EDTF, such as 2020-06-17)")
      ->type_name("DATE");
  command.add_flag("--no-store", no_store,
                   "work in memory; neither read nor write .gainsay/case.db");
  command
      .add_option("-j,--jobs", jobs,
                  "threads for " + work +
                      "; the result is the same for any number (default: one for each core)")
      ->type_name("N")
      ->check(CLI::Range(1U, kMostJobs));
}

CheckOptions RunOptions::check_options(const Session& session) const {
  CheckOptions check;
  check.use_store = !no_store;
  check.as_of = as_of;
  check.today = session.day();
  check.jobs = jobs > 0 ? jobs : std::max(1U, std::thread::hardware_concurrency());
  return check;
}

void CaseOptions::add_to(CLI::App& command) {
  command.add_option("CASE", folder, "folder of the case, the one with case.yaml")
      ->default_str(".");
  run.add_to(command, "reading sources");
}

void CaseOptions::add_language(CLI::App& command) {
  command
      .add_option("--lang", language,
                  "language of the page's own words, a file of data/lang/; quotes and the texts of "
                  "rules stay as they are")
      ->type_name("TAG")
      ->default_str("en");
}

Error no_such_part(const std::string& id) {
  return {ErrorCode::usage,
          "the case has no part with this id",
          {},
          id,
          "'gainsay check CASE' prints the ids."};
}

Result<CaseRun> run_case(const Session& session, const CaseOptions& options) {
  Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return fail(knowledge.error());
  Result<Language> language = Language::load(*knowledge, options.language);
  if (!language) return fail(language.error());
  CheckOptions check = options.run.check_options(session);
  Progress progress("sources");
  check.progress = [&progress](std::size_t done, std::size_t all) { progress.at(done, all); };
  Result<Report> report = check_case(options.folder, *knowledge, check);
  if (!report) return fail(report.error());
  return CaseRun{std::move(*knowledge), std::move(*report), std::move(*language)};
}

}  // namespace gainsay
