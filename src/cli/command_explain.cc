// gainsay explain: one rule, from its own file.
#include <memory>
#include <string>

#include "cli/commands.h"
#include "rule/files/explain.h"
#include "rule/files/rules.h"
#include "rule/files/world.h"

namespace gainsay {
namespace {

constexpr char kExplainDescription[] =
    "say what a rule finds, why it matters and what it does not show\n"
    "The text comes from the rule's own file in data/rules/, where its false alarms are named too. "
    "Its "
    "examples are run, and what came out stands under each.";

constexpr char kExplainExamples[] =
    "gainsay explain GS301\n"
    "gainsay explain posture-reversal";

ExitCode explain(Session& session, const std::string& name) {
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  Diagnostics diagnostics;
  const std::vector<Rule> rules = load_rules(*knowledge, diagnostics);
  const Ontology world = example_world(*knowledge, diagnostics);
  session.list(diagnostics);
  const Rule* found = rule_named(rules, name);
  if (found == nullptr) return session.fail_with(no_such_rule(name));
  return session.deliver(explain_rule(*found, try_examples(*found, world)), ExitCode::nothing);
}

}  // namespace

void add_explain(CLI::App& app, Session& session) {
  auto name = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("explain", kExplainDescription)->footer(kExplainExamples);
  command->add_option("RULE", *name, "id or name of a rule")->required();
  command->callback(
      [name, &session] { session.command = [name](Session& s) { return explain(s, *name); }; });
}

}  // namespace gainsay
