#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <exception>
#include <memory>
#include <string>

#include "cli/commands.h"
#include "cli/help.h"
#include "cli/session.h"
#include "gainsay/version.h"

namespace gainsay {
namespace {

constexpr char kProgramDescription[] =
    "hold what a company said against what the record shows\n"
    "Sources go in; dated, quoted claims and events come out; rules find where the two cannot both "
    "stand, say why, and show the evidence. Works offline and gives the same bytes for the same "
    "input.\n"
    "\n"
    "Exit status: 0 nothing to report, 1 findings, 2 wrong usage, 3 bad input (case, rule or "
    "source), 4 internal error. Results go to standard output, everything else to standard "
    "error.";

constexpr char kProgramExamples[] =
    "gainsay check examples/microsoft-facial-recognition\n"
    "    what does not fit, with both quotes and the reasons\n"
    "gainsay report CASE > report.md\n"
    "    the report for the editor, before publication\n"
    "gainsay check --help\n"
    "    all about one command";

void add_commands(CLI::App& app, Session& session) {
  app.fallthrough();             // inherited by the commands: --data may stand after them too
  app.require_subcommand(0, 1);  // a folder may be called as a command is: gainsay test rules
  add_init(app, session);
  add_check(app, session);
  add_report(app, session);
  add_timeline(app, session);
  add_show(app, session);
  add_why(app, session);
  add_why_not(app, session);
  add_verify(app, session);
  add_draft(app, session);
  add_review(app, session);
  add_baseline(app, session);
  add_rules(app, session);
  add_explain(app, session);
  add_test(app, session);
  add_search(app, session);
  add_documents(app, session);
  add_import(app, session);
  add_export(app, session);
  add_schema(app, session);
  add_dates(app, session);
  app.add_option("--data", session.data_folder,
                 "use the knowledge in DIR in place of what is built in")
      ->type_name("DIR");
  app.add_option("--today", session.today,
                 "judge whether reviews have expired as of DATE (YYYY-MM-DD) in place of the clock")
      ->type_name("DATE")
      ->check(CLI::Validator(day_defect, "DATE"));
}

// The command that the user was in when something was wrong, for the pointer to its help.
std::string command_in_use(const CLI::App& app) {
  const auto chosen = app.get_subcommands();
  return chosen.empty() ? app.get_name() : app.get_name() + " " + chosen.front()->get_name();
}

int code(ExitCode exit_code) { return static_cast<int>(exit_code); }

int run(int argc, char** argv) {
  Session session;
  CLI::App app(kProgramDescription, "gainsay");
  app.formatter(std::make_shared<HelpPage>());
  app.set_help_flag("-h,--help", "print this help and exit");
  app.set_version_flag("--version", fmt::format("gainsay {}", kVersion),
                       "print the version and exit");
  app.footer(kProgramExamples);
  add_commands(app, session);
  try {
    app.parse(argc, argv);
  } catch (const CLI::CallForHelp&) {
    const auto chosen = app.get_subcommands();
    return code(
        session.deliver((chosen.empty() ? &app : chosen.front())->help(), ExitCode::nothing));
  } catch (const CLI::CallForVersion& version) {
    return code(session.deliver(fmt::format("{}\n", version.what()), ExitCode::nothing));
  } catch (const CLI::Error& error) {
    const std::string name = command_in_use(app);
    session.note(fmt::format("{}: {}\nTry '{} --help'.", name, error.what(), name));
    return code(ExitCode::usage);
  }
  if (session.command) return code(session.command(session));
  session.note("gainsay: no command given\nTry 'gainsay --help'.");
  return code(ExitCode::usage);
}

}  // namespace

int run_command_line(int argc, char** argv) {
  // Writing to a pipe whose reader has gone must fail with EPIPE, not kill the process.
  std::signal(SIGPIPE, SIG_IGN);
  try {
    return run(argc, argv);
  } catch (const std::exception& error) {
    Session().note(fmt::format("gainsay: internal error: {}", error.what()));
    return code(ExitCode::internal);
  }
}

}  // namespace gainsay
