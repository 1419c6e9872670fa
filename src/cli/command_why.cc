// gainsay why: what a finding rests on.
#include <memory>
#include <string>

#include "cli/case_options.h"
#include "cli/commands.h"
#include "render/details.h"

namespace gainsay {
namespace {

constexpr char kWhyDescription[] =
    "print what a finding rests on\n"
    "Both quotes in context with their sources and hashes, each condition of the rule with what it "
    "saw and whether it must or may hold, the weakest link, and what the finding does not show.";

constexpr char kWhyExamples[] =
    "gainsay why F-0a1b2c3d4e\n"
    "    a finding of the case in the working directory; a beginning of its id is enough\n"
    "gainsay why F-0a examples/microsoft-facial-recognition";

struct WhyArguments {
  std::string finding;
  CaseOptions common;
};

ExitCode why(Session& session, const WhyArguments& options) {
  const Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  const auto text = render_why(run->report, options.finding, run->language, session.style());
  if (!text) return session.fail_with(no_such_part(options.finding));
  return session.deliver(*text, ExitCode::nothing);
}

}  // namespace

void add_why(CLI::App& app, Session& session) {
  auto options = std::make_shared<WhyArguments>();
  CLI::App* command = app.add_subcommand("why", kWhyDescription)->footer(kWhyExamples);
  command->add_option("FINDING", options->finding, "id of a finding, as check prints it")
      ->required();
  options->common.add_to(*command);
  command->callback([options, &session] {
    session.command = [options](Session& s) { return why(s, *options); };
  });
}

}  // namespace gainsay
