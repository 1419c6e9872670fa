// gainsay explain: one rule, from its own file.
#include <algorithm>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/rule_texts.h"
#include "render/details.h"

namespace gainsay {
namespace {

constexpr char kDescription[] =
    "say what a rule finds, why it matters and what it does not show\n"
    "The text comes from the rule's own file in data/rules/, where its false alarms are named too.";

constexpr char kExamples[] =
    "gainsay explain GS301\n"
    "gainsay explain posture-reversal";

ExitCode explain(Session& session, const std::string& name) {
  const Result<RuleTexts> loaded = load_rule_texts(session);
  if (!loaded) return session.fail_with(loaded.error());
  const auto found =
      std::find_if(loaded->texts.begin(), loaded->texts.end(),
                   [&](const RuleText& rule) { return rule.id == name || rule.slug == name; });
  if (found == loaded->texts.end()) {
    return session.fail_with(
        {ErrorCode::usage, "no such rule", {}, name, "'gainsay rules' lists them."});
  }
  return session.deliver(render_rule(*found, loaded->language, session.style()), ExitCode::nothing);
}

}  // namespace

void add_explain(CLI::App& app, Session& session) {
  auto name = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("explain", kDescription)->footer(kExamples);
  command->add_option("RULE", *name, "id or name of a rule")->required();
  command->callback(
      [name, &session] { session.command = [name](Session& s) { return explain(s, *name); }; });
}

}  // namespace gainsay
