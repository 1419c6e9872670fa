// gainsay rules: what rules there are.
#include <string>

#include "cli/commands.h"
#include "cli/rule_texts.h"
#include "render/details.h"

namespace gainsay {
namespace {

constexpr char kRulesDescription[] =
    "list the rules\n"
    "A line a rule: its id, its name, what it is about, and the verdict that it gives.";

constexpr char kRulesExamples[] = "gainsay rules";

ExitCode rules(Session& session) {
  const Result<RuleTexts> loaded = load_rule_texts(session);
  if (!loaded) return session.fail_with(loaded.error());
  return session.deliver(render_rules(loaded->texts, session.style()), ExitCode::nothing);
}

}  // namespace

void add_rules(CLI::App& app, Session& session) {
  CLI::App* command = app.add_subcommand("rules", kRulesDescription)->footer(kRulesExamples);
  command->callback([&session] { session.command = rules; });
}

}  // namespace gainsay
