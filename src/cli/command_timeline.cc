// gainsay timeline: the page that readers see.
#include <memory>
#include <string>
#include <vector>

#include "base/file.h"
#include "cli/case_options.h"
#include "cli/commands.h"
#include "render/only.h"
#include "render/render.h"

namespace gainsay {
namespace {

constexpr char kTimelineDescription[] =
    "write the timeline of a case as one HTML page\n"
    "What was said above, what is on record below, and the findings between them; then each "
    "finding with its quotes side by side, everything in order, and the sources. The page needs no "
    "other file and loads nothing from the network; everything in it can be read without its "
    "script.";

constexpr char kTimelineExamples[] =
    "gainsay timeline CASE -o timeline.html\n"
    "gainsay timeline CASE --lang de --title 'Gesagt und belegt' -o timeline.html\n"
    "gainsay timeline CASE --only finding=F-8d129238c7 --embed -o frame.html\n"
    "    one finding, for a frame in an article";

constexpr std::size_t kMaxTheme = 100'000;  // bytes

struct TimelineArguments {
  std::string output;
  std::string theme;
  std::vector<std::string> only;
  PageOptions page;
  bool no_script = false;
  CaseOptions common;
};

Result<std::string> theme_of(const TimelineArguments& options) {
  if (options.theme.empty()) return std::string();
  return read_file(options.theme, kMaxTheme);
}

ExitCode timeline(Session& session, const TimelineArguments& options) {
  const Result<std::string> theme = theme_of(options);
  if (!theme) return session.fail_with(theme.error());
  Result<CaseRun> run = run_case(session, options.common);
  if (!run) return session.fail_with(run.error());
  const Result<PageAssets> assets = load_page_assets(run->knowledge, *theme, options.theme);
  if (!assets) return session.fail_with(assets.error());
  if (input_code(run->report) != ExitCode::nothing) return session.refuse(run->report);
  session.list(run->report.diagnostics);
  for (const std::string& choice : options.only) {
    Result<Report> part = narrowed(run->report, choice);
    if (!part) return session.fail_with(part.error());
    run->report = std::move(*part);
  }
  PageOptions page = options.page;
  page.script = !options.no_script;
  page.part = !options.only.empty();
  return session.deliver(render_html(run->report, run->language, *assets, page), ExitCode::nothing,
                         options.output);
}

}  // namespace

void add_timeline(CLI::App& app, Session& session) {
  auto options = std::make_shared<TimelineArguments>();
  CLI::App* command =
      app.add_subcommand("timeline", kTimelineDescription)->footer(kTimelineExamples);
  command->add_option("-o,--output", options->output, "file to write in place of standard output")
      ->type_name("FILE");
  options->common.add_to(*command);
  options->common.add_language(*command);
  command->add_option("--title", options->page.title, "headline in place of the case's title")
      ->type_name("TEXT");
  command
      ->add_option(
          "--only", options->only,
          "a part, with the findings that it is in: finding, finding=ID, actor=NAME or kind=WORD; "
          "may be given again, for a part of that part")
      ->type_name("PART");
  command
      ->add_option("--theme", options->theme,
                   "colours and typefaces from FILE, CSS custom properties; hard-to-read pairs of "
                   "colours are refused")
      ->type_name("FILE");
  command->add_flag("--embed", options->page.embed,
                    "leave out all but the graphic, for a frame in another page");
  command->add_flag("--no-script", options->no_script,
                    "write no script: no zoom, search and panel");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return timeline(s, *options); };
  });
}

}  // namespace gainsay
