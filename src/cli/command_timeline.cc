// gainsay timeline: the page that readers see.
#include <memory>
#include <string>

#include "cli/case_options.h"
#include "cli/commands.h"
#include "render/render.h"

namespace gainsay {
namespace {

constexpr char kDescription[] =
    "write the timeline of a case as one HTML page\n"
    "What was said above, what is on record below, and the findings between them; then each "
    "finding "
    "with its quotes side by side, everything in order, and the sources. The page loads nothing "
    "from "
    "the network and runs no script.";

constexpr char kExamples[] = "gainsay timeline CASE -o timeline.html";

struct Options {
  std::string output;
  CaseOptions common;
};

ExitCode timeline(Session& session, const Options& options) {
  const Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  const Result<PageAssets> assets = load_page_assets(run->knowledge);
  if (!assets) return session.fail_with(assets.error());
  if (input_code(run->report) != ExitCode::nothing) return session.refuse(run->report);
  session.list(run->report.diagnostics);
  return session.deliver(render_html(run->report, run->language, *assets), input_code(run->report),
                         options.output);
}

}  // namespace

void add_timeline(CLI::App& app, Session& session) {
  auto options = std::make_shared<Options>();
  CLI::App* command = app.add_subcommand("timeline", kDescription)->footer(kExamples);
  command->add_option("-o,--output", options->output, "file to write in place of standard output")
      ->type_name("FILE");
  options->common.add_to(*command);
  command->callback([options, &session] {
    session.command = [options](Session& s) { return timeline(s, *options); };
  });
}

}  // namespace gainsay
