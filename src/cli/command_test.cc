// gainsay test: whether rules do what their examples say.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "base/file.h"
#include "cli/commands.h"
#include "rule/rules.h"
#include "rule/try_examples.h"
#include "rule/world.h"

namespace gainsay {
namespace {

constexpr char kTestDescription[] =
    "run the examples of rules\n"
    "Each rule file holds examples that must fire and that must stay silent. Without PATH those of "
    "the built-in rules are run, else those of the files in PATH (a folder or a .yaml file), which "
    "may also extend built-in rules. The examples play in the world of data/rules/world.yaml.\n"
    "\n"
    "Exit status: 0 all as expected, 1 some not, 2 wrong usage, 3 a rule file with an error.";

constexpr char kTestExamples[] =
    "gainsay test\n"
    "gainsay test CASE/rules/";

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

ExitCode test(Session& session, const std::string& path) {
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

}  // namespace

void add_test(CLI::App& app, Session& session) {
  auto path = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("test", kTestDescription)->footer(kTestExamples);
  command->add_option("PATH", *path, "a folder of rule files, or one of them");
  command->callback(
      [path, &session] { session.command = [path](Session& s) { return test(s, *path); }; });
}

}  // namespace gainsay
