// gainsay test: whether rules do what their examples say.
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/parallel.h"
#include "casefile/load.h"
#include "cli/commands.h"
#include "cli/find_cases.h"
#include "cli/take_survey.h"
#include "pipeline.h"
#include "rule/files/rules.h"
#include "rule/files/try_examples.h"
#include "rule/files/world.h"

namespace gainsay {
namespace {

constexpr char kTestDescription[] =
    "check what cases expect of their findings, or run the examples of rules\n"
    "Of a case, or each case below a folder, the entries of expect: in case.yaml are held against "
    "what is found: a line with - for what is missing, with + for what is found and should not be, "
    "and the reason. With --strict, what no entry speaks of should not be found either.\n"
    "\n"
    "Of a rule file, or a folder of them, the examples that must fire and must stay silent are "
    "run; "
    "without PATH, those of the built-in rules. They play in the world of data/rules/world.yaml.\n"
    "\n"
    "Exit status: 0 all as expected, 1 some not, 2 wrong usage, 3 a case or rule file with an "
    "error.";

constexpr char kTestExamples[] =
    "gainsay test examples/claim-dataset\n"
    "    what each case expects\n"
    "gainsay test --strict CASE\n"
    "    and nothing else\n"
    "gainsay test\n"
    "    the examples of the built-in rules\n"
    "gainsay test CASE/rules/\n"
    "    those of a case's own rules";

struct TestArguments {
  SurveyOptions common;
  bool strict = false;
};

Result<std::vector<RuleSource>> rule_files(const std::string& path) {
  std::vector<std::string> names;
  std::error_code failed;
  if (std::filesystem::is_directory(path, failed)) {
    const Result<std::vector<std::string>> listed = list_files(path);
    if (!listed) return fail(listed.error());
    for (const std::string& name : *listed) {
      if (name.ends_with(".yaml") || name.ends_with(".yml")) {
        names.push_back(path + (path.ends_with('/') ? "" : "/") + name);
      }
    }
  } else {
    names.push_back(path);
  }
  std::vector<RuleSource> sources;
  for (const std::string& name : names) {
    Result<std::string> bytes = read_file(name, kMaxTextFile);
    if (!bytes) return fail(bytes.error());
    sources.push_back({name, std::move(*bytes)});
  }
  return sources;
}

ExitCode test_rules(Session& session, const std::string& path) {
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  std::vector<RuleSource> own;
  if (!path.empty()) {
    Result<std::vector<RuleSource>> found = rule_files(path);
    if (!found) return session.fail_with(found.error());
    own = std::move(*found);
  }
  Diagnostics diagnostics;
  const Ontology world = example_world(*knowledge, diagnostics);
  const std::vector<Rule> rules = load_rules(*knowledge, own, diagnostics);
  check_rules(rules, world, diagnostics);
  session.list(diagnostics);
  for (const Diagnostic& diagnostic : diagnostics) {
    if (diagnostic.severity == Severity::error) return ExitCode::input;
  }
  std::size_t count = 0;
  std::size_t wrong = 0;
  std::string text;
  for (const Rule& rule : rules) {
    const bool theirs = own.empty() || std::any_of(own.begin(), own.end(), [&](const auto& source) {
                          return source.file == rule.file;
                        });
    if (!theirs) continue;
    for (const ExampleRun& run : try_examples(rule, world)) {
      ++count;
      if (run.as_expected()) continue;
      ++wrong;
      text += fmt::format("{} {}: expected {}, found {}\n", run.rule, run.name, run.expected,
                          run.found);
      if (!run.detail.empty()) text += fmt::format("  {}\n", run.detail);
    }
  }
  text += fmt::format("{} example{}, {} not as expected\n", count, count == 1 ? "" : "s", wrong);
  return session.deliver(text, wrong == 0 ? ExitCode::nothing : ExitCode::findings);
}

// A line of the diff, and under it why.
void add_line(std::string& text, char mark, const Difference& difference,
              const std::string& outcome) {
  text +=
      fmt::format("  {} {} {} {}\n", mark, difference.rule, fmt::join(difference.on, " "), outcome);
}

void add_difference(std::string& text, const Difference& difference) {
  using Kind = Difference::Kind;
  if (difference.kind != Kind::unexpected) add_line(text, '-', difference, difference.expected);
  if (difference.kind != Kind::missing) add_line(text, '+', difference, difference.found);
  if (!difference.reason.empty()) text += fmt::format("      {}\n", difference.reason);
  const Place& place = difference.written;
  if (place.line != 0) {
    text += fmt::format("      {}:{}:{}\n", place.file, place.line, place.column);
  }
}

struct Tally {
  std::string text;
  std::size_t cases = 0;
  std::size_t expected = 0;
  std::size_t wrong = 0;
  bool bad_input = false;
};

void add_trial(Session& session, const std::string& folder, bool strict, const Trial& trial,
               Tally& tally) {
  session.list(trial.report.diagnostics);
  ++tally.cases;
  tally.expected += trial.expected;
  tally.bad_input = tally.bad_input || has_errors(trial.report);
  bool named = false;
  for (const Difference& difference : trial.differences) {
    if (difference.kind == Difference::Kind::unexpected && !strict) continue;
    if (!named) tally.text += folder + "\n";
    named = true;
    ++tally.wrong;
    add_difference(tally.text, difference);
  }
}

ExitCode test_cases(Session& session, const TestArguments& options) {
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  const Result<FoundCases> found = find_cases(options.common.paths);
  if (!found) return session.fail_with(found.error());
  const Groundwork groundwork = Groundwork::load(*knowledge);
  CheckOptions check = options.common.run.check_options(session);
  const unsigned jobs = check.jobs;
  check.jobs = found->folders.size() > 1 ? 1 : jobs;
  std::vector<std::optional<Result<Trial>>> trials(found->folders.size());
  for_each_index(trials.size(), jobs, [&](std::size_t i) {
    trials[i] = try_expectations(found->folders[i], groundwork, check);
  });
  Tally tally;
  for (std::size_t i = 0; i < trials.size(); ++i) {
    const Result<Trial>& trial = *trials[i];
    if (!trial) return session.fail_with(trial.error());
    add_trial(session, found->folders[i], options.strict, *trial, tally);
  }
  tally.text += fmt::format("{} case{}, {} expectation{}, {} not as expected\n", tally.cases,
                            tally.cases == 1 ? "" : "s", tally.expected,
                            tally.expected == 1 ? "" : "s", tally.wrong);
  const ExitCode code = tally.bad_input    ? ExitCode::input
                        : tally.wrong == 0 ? ExitCode::nothing
                                           : ExitCode::findings;
  return session.deliver(tally.text, code);
}

// A folder with a case.yaml, or with cases below it; anything else holds rules.
bool holds_cases(const std::string& path) {
  namespace fs = std::filesystem;
  std::error_code failed;
  if (fs::path(path).filename() == kCaseFile) return true;
  const Result<FoundCases> found = find_cases({path});
  if (!found) return false;
  return std::any_of(found->folders.begin(), found->folders.end(), [&](const std::string& folder) {
    return fs::is_directory(path, failed) && fs::exists(fs::path(folder) / kCaseFile, failed);
  });
}

ExitCode test(Session& session, const TestArguments& options) {
  const std::vector<std::string>& paths = options.common.paths;
  if (paths.empty()) return test_rules(session, {});
  if (paths.size() > 1 || holds_cases(paths.front())) return test_cases(session, options);
  return test_rules(session, paths.front());
}

}  // namespace

void add_test(CLI::App& app, Session& session) {
  auto options = std::make_shared<TestArguments>();
  CLI::App* command = app.add_subcommand("test", kTestDescription)->footer(kTestExamples);
  command->add_option("PATH", options->common.paths,
                      "cases or folders with cases below them; or a folder of rule files, or one "
                      "of them");
  options->common.run.add_to(*command, "reading cases and sources");
  command->add_flag("--strict", options->strict,
                    "findings that no expectation speaks of are not as expected");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return test(s, *options); };
  });
}

}  // namespace gainsay
