// gainsay why-not: what keeps rules from firing on a pair.
#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <string>
#include <thread>
#include <utility>

#include "cli/case_options.h"
#include "cli/commands.h"
#include "cli/find_cases.h"
#include "pipeline.h"

namespace gainsay {
namespace {

constexpr char kWhyNotDescription[] =
    "say what keeps rules from firing on two parts of a case\n"
    "For a claim and an event, two claims or two events: for each rule that joins such parts and "
    "gives no finding, the first condition that stopped it, what it saw, and what it would have "
    "had to be. Of several variants of a rule, the one that came furthest is told.";

constexpr char kWhyNotExamples[] =
    "gainsay why-not c2 e3 examples/microsoft-facial-recognition\n"
    "gainsay why-not c2 e3 CASE --rule broken-commitment\n"
    "gainsay why-not c2 e3 GS201";

struct WhyNotArguments {
  PairQuestion question;
  CaseOptions common;
  std::string named;  // a rule behind the case, or the case behind a rule
};

// "c2 e3 GS201", "c2 e3 GS201 CASE", "c2 e3 CASE GS201": what is no case names a rule of the one
// that is.
void tell_rule_from_case(WhyNotArguments& options) {
  if (!options.question.rule.empty()) return;
  std::string& folder = options.common.folder;
  const std::string other = options.named.empty() ? "." : options.named;
  options.question.rule = options.named;
  if (!is_case(folder) && is_case(other)) options.question.rule = std::exchange(folder, other);
}

std::string told(const Refusal& refusal) {
  std::string text = fmt::format("{} {}\n", refusal.rule, refusal.title);
  if (!refusal.variant.empty()) text += fmt::format("  closest: {}\n", refusal.variant);
  for (const Condition& condition : refusal.conditions) {
    const bool stop =
        condition.name == refusal.stopped.name && condition.seen == refusal.stopped.seen;
    text +=
        fmt::format("  {:<7} {}: {}\n", to_string(condition.truth), condition.name, condition.seen);
    if (!stop) continue;
    text += fmt::format("          stopped here; the rule asks for: {}\n",
                        condition.asked.empty() ? condition.name : condition.asked);
    break;
  }
  return text;
}

// "GS501 F-1f… tells of the two", for each finding that names both.
std::string told(const Report& report, const PairQuestion& question) {
  std::string text;
  for (const Finding& finding : report.findings) {
    const auto names = [&finding](const std::string& id) {
      return id == finding.claim || id == finding.claim2 || id == finding.event ||
             id == finding.event2;
    };
    const bool asked =
        question.rule.empty() || question.rule == finding.rule || question.rule == finding.kind;
    if (!asked || !names(question.left) || !names(question.right)) continue;
    text += fmt::format("{} {} tells of the two: see 'gainsay why {} CASE'.\n", finding.rule,
                        finding.id, finding.id);
  }
  return text;
}

bool has_part(const Report& report, const std::string& id) {
  const auto named = [&](const auto& part) { return part.id == id; };
  return std::any_of(report.claims.begin(), report.claims.end(), named) ||
         std::any_of(report.events.begin(), report.events.end(), named);
}

ExitCode why_not_command(Session& session, const WhyNotArguments& options) {
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  const CheckOptions check = options.common.run.check_options(session);
  const Result<PairAnswer> answer =
      ask_pair(options.common.folder, *knowledge, check, options.question);
  if (!answer) return session.fail_with(answer.error());
  session.list(answer->report.diagnostics);
  if (input_code(answer->report) != ExitCode::nothing) return ExitCode::input;
  for (const std::string* id : {&options.question.left, &options.question.right}) {
    if (!has_part(answer->report, *id)) return session.fail_with(no_such_part(*id));
  }
  std::string text = told(answer->report, options.question);
  for (const Refusal& refusal : answer->refusals) {
    text += (text.empty() ? "" : "\n") + told(refusal);
  }
  const std::string& rule = options.question.rule;
  if (text.empty() && !rule.empty()) {
    text = fmt::format(
        "Nothing keeps {} from firing: another finding tells of the two, or it does not hold such\n"
        "parts against each other. 'gainsay explain {}' says what it does.\n",
        rule, rule);
  }
  if (text.empty()) text = "No rule for such a pair is kept from firing.\n";
  return session.deliver(text, ExitCode::nothing);
}

}  // namespace

void add_why_not(CLI::App& app, Session& session) {
  auto options = std::make_shared<WhyNotArguments>();
  CLI::App* command = app.add_subcommand("why-not", kWhyNotDescription)->footer(kWhyNotExamples);
  command->add_option("ONE", options->question.left, "id of a claim or an event")->required();
  command->add_option("OTHER", options->question.right, "id of an event or a claim")->required();
  options->common.add_to(*command);
  command->add_option("RULE", options->named, "only this rule; before CASE or behind it");
  command->add_option("--rule", options->question.rule, "only this rule: its id or name")
      ->type_name("RULE");
  command->callback([options, &session] {
    tell_rule_from_case(*options);
    session.command = [options](Session& s) { return why_not_command(s, *options); };
  });
}

}  // namespace gainsay
