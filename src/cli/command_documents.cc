// gainsay documents: the texts, for an outside program that reads claims and events from them.
#include <memory>
#include <string>

#include "cli/case_options.h"
#include "cli/commands.h"
#include "pipeline.h"
#include "render/exchange.h"

namespace gainsay {
namespace {

constexpr char kDocumentsDescription[] =
    "print the texts of the sources, as gainsay reads them\n"
    "A line of JSON a document: its source as case.yaml has it, its text, and its blocks with "
    "kind, "
    "place and locator. Places count bytes of the text as UTF-8, the end excluded. A quote that is "
    "copied from these texts stands verbatim, and 'gainsay import' takes it.";

constexpr char kDocumentsExamples[] =
    "gainsay documents CASE > documents.jsonl\n"
    "    for an extractor; what it finds comes back with 'gainsay import'\n"
    "gainsay documents CASE | jq -r .text";

struct DocumentsArguments {
  CaseOptions common;
  std::string format = "jsonl";
};

ExitCode documents(Session& session, const DocumentsArguments& options) {
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  const Result<CaseTexts> texts = read_case(options.common.folder, Groundwork::load(*knowledge),
                                            options.common.run.check_options(session), false);
  if (!texts) return session.fail_with(texts.error());
  // Quotes that do not stand are no reason to keep the texts back; what could not be read is.
  if (texts->report.documents.empty()) return session.refuse(texts->report);
  return session.deliver(render_documents(texts->report), ExitCode::nothing);
}

}  // namespace

void add_documents(CLI::App& app, Session& session) {
  auto options = std::make_shared<DocumentsArguments>();
  CLI::App* command =
      app.add_subcommand("documents", kDocumentsDescription)->footer(kDocumentsExamples);
  options->common.add_to(*command);
  command->add_option("--format", options->format, "jsonl, the only one")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"jsonl"}))
      ->default_str("jsonl");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return documents(s, *options); };
  });
}

}  // namespace gainsay
