// gainsay import: claims and events from an outside program.
#include <fmt/format.h>

#include <filesystem>
#include <memory>
#include <string>
#include <system_error>

#include "base/file.h"
#include "casefile/import.h"
#include "cli/case_options.h"
#include "cli/commands.h"
#include "pipeline.h"

namespace gainsay {
namespace {

constexpr char kImportDescription[] =
    "take in claims and events that an outside program read\n"
    "FILE has a JSON object a line, \"type\": \"claim\" or \"event\" and the keys of "
    "claims/*.yaml; an id may be left out. Each is checked against the schema, and its quote must "
    "stand verbatim in the source ('gainsay documents' gives the texts). If one is refused, "
    "nothing "
    "is imported, and each reason is told with its line. What is taken goes to "
    "claims/imported.yaml, with origin: imported, after what is there.";

constexpr char kImportExamples[] =
    "gainsay import found.jsonl CASE\n"
    "gainsay import --check found.jsonl CASE\n"
    "    only says whether it would be taken";

constexpr std::size_t kLargest = 64U << 20U;  // bytes of FILE

struct ImportArguments {
  CaseOptions common;
  std::string file;
  bool check_only = false;
};

ExitCode import_file(Session& session, const ImportArguments& options) {
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  const Result<std::string> lines = read_file(options.file, kLargest);
  if (!lines) return session.fail_with(lines.error());
  const Groundwork groundwork = Groundwork::load(*knowledge);
  const Result<CaseTexts> texts = read_case(options.common.folder, groundwork,
                                            options.common.run.check_options(session), false);
  if (!texts) return session.fail_with(texts.error());
  const Report& report = texts->report;
  if (input_code(report) != ExitCode::nothing) return session.refuse(report);
  std::vector<Claim> claims = report.claims;
  std::vector<Event> events = report.events;
  std::erase_if(claims, [](const Claim& claim) { return claim.origin == Origin::extracted; });
  std::erase_if(events, [](const Event& event) { return event.origin == Origin::extracted; });
  const Result<Import> made =
      make_import({*lines, options.file, texts->the_case, claims, events, report.documents},
                  *groundwork.schemas, groundwork.tools->dates);
  if (!made) return session.fail_with(made.error());
  session.list(made->refused, true);
  if (made->text.empty()) {
    session.note("gainsay: nothing was imported");
    return made->refused.empty() ? ExitCode::nothing : ExitCode::input;
  }
  if (!options.check_only) {
    std::error_code failed;
    std::filesystem::create_directories(std::filesystem::path(made->path).parent_path(), failed);
    if (Result<void> done = write_file(made->path, made->text); !done) {
      return session.fail_with(done.error());
    }
  }
  session.note(fmt::format("gainsay: {}{}: claims {}, events {}", made->path,
                           options.check_only ? " (not written)" : "", made->claims, made->events));
  return ExitCode::nothing;
}

}  // namespace

void add_import(CLI::App& app, Session& session) {
  auto options = std::make_shared<ImportArguments>();
  CLI::App* command = app.add_subcommand("import", kImportDescription)->footer(kImportExamples);
  command->add_option("FILE", options->file, "the lines of JSON")->required();
  options->common.add_to(*command);
  command->add_flag("--check", options->check_only, "check only; write nothing");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return import_file(s, *options); };
  });
}

}  // namespace gainsay
