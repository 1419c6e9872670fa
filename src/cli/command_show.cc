// gainsay show: one part of a case.
#include <memory>
#include <string>

#include "cli/case_options.h"
#include "cli/commands.h"
#include "pipeline.h"
#include "render/details.h"

namespace gainsay {
namespace {

constexpr char kShowDescription[] =
    "print one claim, event, source or finding in full\n"
    "Everything that is known of it: its quote in context, dates in words and as EDTF, actor, "
    "action, object and counterparty, and what read it.";

constexpr char kShowExamples[] =
    "gainsay show c2\n"
    "    a claim of the case in the working directory\n"
    "gainsay show s1 examples/microsoft-facial-recognition\n"
    "    a source, and what it gave";

struct ShowArguments {
  std::string id;
  CaseOptions common;
};

// The quote of the claim or event `id`, when gainsay read it itself; else nullptr.
const Quote* quote_read(const Report& report, const std::string& id) {
  for (const Claim& claim : report.claims) {
    if (claim.id == id) return &claim.quote;
  }
  for (const Event& event : report.events) {
    if (event.id == id && event.origin == Origin::extracted) return &event.quote;
  }
  return nullptr;
}

ExitCode show(Session& session, const ShowArguments& options) {
  const Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  const auto text = render_show(run->report, options.id, run->language, session.style());
  if (!text) return session.fail_with(no_such_part(options.id));
  const Quote* const quote = quote_read(run->report, options.id);
  if (quote == nullptr) return session.deliver(*text, ExitCode::nothing);
  const Result<std::string> reading =
      explain_reading(options.common.folder, run->knowledge, *quote);
  if (!reading) return session.fail_with(reading.error());
  return session.deliver(*text + "\nread as\n" + *reading, ExitCode::nothing);
}

}  // namespace

void add_show(CLI::App& app, Session& session) {
  auto options = std::make_shared<ShowArguments>();
  CLI::App* command = app.add_subcommand("show", kShowDescription)->footer(kShowExamples);
  command->add_option("ID", options->id, "id of a claim, event, source or finding")->required();
  options->common.add_to(*command);
  command->callback([options, &session] {
    session.command = [options](Session& s) { return show(s, *options); };
  });
}

}  // namespace gainsay
