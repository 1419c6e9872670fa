// gainsay draft: what was read, as a file for a person to correct and keep.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <memory>
#include <string>

#include "base/file.h"
#include "casefile/draft.h"
#include "casefile/file_reader.h"
#include "casefile/init.h"
#include "cli/case_options.h"
#include "cli/commands.h"
#include "pipeline.h"

namespace gainsay {
namespace {

constexpr char kDraftDescription[] =
    "write the claims and events that were read to a file for a person to correct\n"
    "The file, claims/draft.yaml in the case, has the form of curated claims: mend it, delete what "
    "is wrong, rename it, and set extract: off in case.yaml to use what you kept and nothing else. "
    "Run again, after a source or the program has changed, it adds what is new and leaves all else "
    "as it is: what you changed, added or deleted stays so, comments and layout too. An entry of "
    "any claims file whose quote no longer stands in its source is marked by a comment above it.";

constexpr char kDraftExamples[] =
    "gainsay draft CASE\n"
    "    writes CASE/claims/draft.yaml, or adds to it\n"
    "gainsay draft --stdout CASE\n"
    "    prints it as it would be, and writes nothing";

struct DraftArguments {
  CaseOptions common;
  bool overwrite = false;
  bool to_stdout = false;
};

// Quotes that do not stand are what drafting is for; any other error is not.
bool refused(const Report& report) {
  return std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                     [](const Diagnostic& diagnostic) {
                       return diagnostic.severity == Severity::error && diagnostic.code != "GS901";
                     });
}

ExitCode tell(Session& session, const Draft& draft, const std::string& folder) {
  std::string out;
  for (const DraftFile& file : draft.files) out += file.path + "\n";
  for (const std::string& id : draft.unmarked) {
    session.note(
        fmt::format("gainsay: the quote of {} no longer stands in its source; there is no "
                    "line of its own to mark",
                    id));
  }
  if (draft.files.empty()) session.note("gainsay: nothing new");
  if (draft.gone + draft.back > 0 || draft.files.size() > 1) {
    session.note(fmt::format("gainsay: {}: {} added, {} gone, {} back", folder, draft.added,
                             draft.gone, draft.back));
  }
  return session.deliver(out, ExitCode::nothing);
}

ExitCode draft(Session& session, const DraftArguments& options) {
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  const std::string& folder = options.common.folder;
  const Result<CaseTexts> texts = read_case(folder, Groundwork::load(*knowledge),
                                            options.common.run.check_options(session), true);
  if (!texts) return session.fail_with(texts.error());
  const Report& report = texts->report;
  if (refused(report)) return session.refuse(report);
  Diagnostics others;
  std::copy_if(report.diagnostics.begin(), report.diagnostics.end(), std::back_inserter(others),
               [](const Diagnostic& diagnostic) { return diagnostic.code != "GS901"; });
  session.list(others);
  const Result<Draft> draft =
      make_draft(texts->the_case.folder, {report.claims, report.events, texts->the_case.drafted},
                 options.overwrite);
  if (!draft) return session.fail_with(draft.error());
  if (options.to_stdout) {
    const std::string path = join_path(texts->the_case.folder, kDraftFile);
    for (const DraftFile& file : draft->files) {
      if (file.path == path) return session.deliver(file.text, ExitCode::nothing);
    }
    const Result<std::string> text = read_file(path, kMaxTextFile);
    if (!text) return session.fail_with(text.error());
    return session.deliver(*text, ExitCode::nothing);
  }
  if (Result<void> done = write_draft(*draft); !done) return session.fail_with(done.error());
  const Result<std::vector<std::string>> schemas =
      write_schemas(texts->the_case.folder, *knowledge);
  if (!schemas) return session.fail_with(schemas.error());
  return tell(session, *draft, folder);
}

}  // namespace

void add_draft(CLI::App& app, Session& session) {
  auto options = std::make_shared<DraftArguments>();
  CLI::App* command = app.add_subcommand("draft", kDraftDescription)->footer(kDraftExamples);
  options->common.add_to(*command);
  command->add_flag("--overwrite", options->overwrite, "write the draft as if there were none");
  command->add_flag("--stdout", options->to_stdout, "print the draft in place of writing it");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return draft(s, *options); };
  });
}

}  // namespace gainsay
