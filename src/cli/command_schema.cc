// gainsay schema: the form of the files, for editors and other programs.
#include <fmt/ranges.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "casefile/init.h"
#include "cli/commands.h"

namespace gainsay {
namespace {

constexpr char kSchemaDescription[] =
    "print the JSON Schema of a file\n"
    "NAME is case (case.yaml), claims (claims/*.yaml), reviews (reviews.yaml), rule "
    "(rules/*.yaml), "
    "baseline, ontology, or report, which is what 'check --format json' writes. Without NAME the "
    "names are listed. Editors that know YAML read them through a line such as\n"
    "# yaml-language-server: $schema=.gainsay/schemas/case.schema.json\n"
    "which init and draft write; --case puts the schemas there.";

constexpr char kSchemaExamples[] =
    "gainsay schema claims > claims.schema.json\n"
    "gainsay schema --case CASE\n"
    "    after a fresh checkout: .gainsay/ is not under version control";

constexpr std::string_view kSchemaFolder = "schemas/";
constexpr std::string_view kSchemaEnd = ".schema.json";

struct SchemaArguments {
  std::string name;
  std::string folder;
};

std::vector<std::string> schema_names(const Knowledge& knowledge) {
  std::vector<std::string> names;
  for (const KnowledgeFile& file : knowledge.below(kSchemaFolder)) {
    if (!file.path.ends_with(kSchemaEnd)) continue;
    const std::size_t size = file.path.size() - kSchemaFolder.size() - kSchemaEnd.size();
    names.emplace_back(file.path.substr(kSchemaFolder.size(), size));
  }
  return names;
}

ExitCode schema(Session& session, const SchemaArguments& options) {
  const Result<Knowledge> knowledge = session.knowledge();
  if (!knowledge) return session.fail_with(knowledge.error());
  if (!options.folder.empty()) {
    const Result<std::vector<std::string>> written = write_schemas(options.folder, *knowledge);
    if (!written) return session.fail_with(written.error());
    return session.deliver(fmt::format("{}\n", fmt::join(*written, "\n")), ExitCode::nothing);
  }
  const std::vector<std::string> names = schema_names(*knowledge);
  if (options.name.empty()) {
    return session.deliver(fmt::format("{}\n", fmt::join(names, "\n")), ExitCode::nothing);
  }
  const std::string_view* text =
      knowledge->find(fmt::format("{}{}{}", kSchemaFolder, options.name, kSchemaEnd));
  if (text != nullptr) return session.deliver(*text, ExitCode::nothing);
  const std::string near = nearest_word(options.name, names);
  return session.fail_with({ErrorCode::usage,
                            "there is no such schema",
                            {},
                            options.name,
                            near.empty() ? fmt::format("There are: {}.", fmt::join(names, ", "))
                                         : fmt::format("Did you mean «{}»?", near)});
}

}  // namespace

void add_schema(CLI::App& app, Session& session) {
  auto options = std::make_shared<SchemaArguments>();
  CLI::App* command = app.add_subcommand("schema", kSchemaDescription)->footer(kSchemaExamples);
  command->add_option("NAME", options->name, "which one; without it, their names are listed");
  command
      ->add_option("--case", options->folder,
                   "write those for a case's files to .gainsay/schemas/ in the case DIR")
      ->type_name("DIR");
  command->callback([options, &session] {
    session.command = [options](Session& s) { return schema(s, *options); };
  });
}

}  // namespace gainsay
