// gainsay search: where words stand in the sources of a case.
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "cli/case_options.h"
#include "cli/commands.h"
#include "pipeline.h"
#include "render/exchange.h"

namespace gainsay {
namespace {

constexpr char kSearchDescription[] =
    "find words in the documents of a case\n"
    "Prints each block (paragraph, heading, row) that has all of WORDS, under its source and "
    "locator, with the words marked. Case and accents do not matter; give several words in one "
    "argument.\n"
    "\n"
    "Exit status: 0 found, 1 nothing found, 2 wrong usage, 3 bad input.";

constexpr char kSearchExamples[] =
    "gainsay search \"facial recognition\" CASE\n"
    "gainsay search --format jsonl police CASE | jq .locator";

struct SearchArguments {
  CaseOptions common;
  std::string words;
  std::string format = "text";
  std::uint32_t most = 100;
};

ExitCode search(Session& session, const SearchArguments& options) {
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  const Result<SearchAnswer> answer =
      search_case(options.common.folder, Groundwork::load(*knowledge),
                  options.common.run.check_options(session), {options.words, options.most + 1});
  if (!answer) return session.fail_with(answer.error());
  if (answer->report.documents.empty()) return session.refuse(answer->report);
  std::vector<FoundBlock> hits;
  for (const SearchHit& hit : answer->hits) {
    hits.push_back({hit.source, hit.block.span, hit.matches});
  }
  if (hits.size() > options.most) {
    hits.resize(options.most);
    session.note("gainsay: more than --most blocks have these words; the first are shown");
  }
  if (hits.empty()) session.note("gainsay: no block has all of these words");
  const ExitCode code = hits.empty() ? ExitCode::findings : ExitCode::nothing;
  if (options.format == "jsonl")
    return session.deliver(render_hits_jsonl(answer->report, hits), code);
  return session.deliver(render_hits(answer->report, hits, session.style()), code);
}

}  // namespace

void add_search(CLI::App& app, Session& session) {
  auto options = std::make_shared<SearchArguments>();
  CLI::App* command = app.add_subcommand("search", kSearchDescription)->footer(kSearchExamples);
  command->add_option("WORDS", options->words, "words that must all be there")->required();
  options->common.add_to(*command);
  command->add_option("--format", options->format, "text or jsonl")
      ->type_name("FORMAT")
      ->check(CLI::IsMember({"text", "jsonl"}))
      ->default_str("text");
  command->add_option("--most", options->most, "blocks that are shown at most")
      ->type_name("N")
      ->check(CLI::Range(1U, 100'000U))
      ->default_str("100");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return search(s, *options); };
  });
}

}  // namespace gainsay
