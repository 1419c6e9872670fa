// gainsay init: a new case folder.
#include <memory>
#include <string>

#include "casefile/init.h"
#include "cli/commands.h"

namespace gainsay {
namespace {

constexpr char kInitDescription[] =
    "make the folder of a new case\n"
    "Writes a small case that passes its checks, with comments that say what to put where. Nothing "
    "that is there already is touched.";

constexpr char kInitExamples[] =
    "gainsay init northern-water\n"
    "gainsay check northern-water";

ExitCode init(Session& session, const std::string& folder) {
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  const Result<std::vector<std::string>> files = init_case(folder, *knowledge);
  if (!files) return session.fail_with(files.error());
  std::string out;
  for (const std::string& file : *files) out += file + "\n";
  return session.deliver(out, ExitCode::nothing);
}

}  // namespace

void add_init(CLI::App& app, Session& session) {
  auto folder = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("init", kInitDescription)->footer(kInitExamples);
  command->add_option("DIR", *folder, "the folder to make")->required();
  command->callback(
      [folder, &session] { session.command = [folder](Session& s) { return init(s, *folder); }; });
}

}  // namespace gainsay
