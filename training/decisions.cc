// decisions DATA CASE…: with the knowledge in DATA in place of data/, what learned weights are
// asked about the sentences of cases, and what they rest on, a line of JSON each: {"case",
// "source", "sentence", "kind", "options": [{"outcome", "signs"}]}. train.py learns weights from
// it.
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include "base/file.h"
#include "base/knowledge.h"
#include "casefile/load.h"
#include "pipeline.h"

namespace {

using gainsay::Case;
using gainsay::CaseReader;
using gainsay::DecisionInWords;
using gainsay::Result;
using gainsay::claim::DecisionKind;

std::string name_of(DecisionKind kind) {
  switch (kind) {
    case DecisionKind::claim:
      return "claim";
    case DecisionKind::stance:
      return "stance";
    case DecisionKind::event:
      return "event";
    default:
      return "date";
  }
}

void print(const std::string& folder, const std::string& source, const DecisionInWords& read) {
  nlohmann::json line{{"case", folder},
                      {"source", source},
                      {"sentence", read.sentence},
                      {"kind", name_of(read.decision.kind)}};
  for (const auto& option : read.decision.options) {
    line["options"].push_back({{"outcome", option.outcome}, {"signs", option.signs}});
  }
  std::puts(line.dump().c_str());
}

bool read(const std::string& folder, const gainsay::Knowledge& knowledge) {
  gainsay::Diagnostics diagnostics;
  const Case the_case = gainsay::load_case(folder, knowledge, diagnostics);
  const auto ontology = gainsay::Ontology::load(knowledge, the_case.nodes, diagnostics);
  const gainsay::ReadingTools tools(knowledge);
  const Result<CaseReader> reader = CaseReader::load(the_case, ontology, tools, 1);
  if (!reader) return false;
  for (const gainsay::Source& source : the_case.sources) {
    const auto bytes = gainsay::read_file(folder + "/" + source.file, gainsay::kMaxSourceFile);
    if (!bytes) return false;
    const auto decisions = reader->decisions(source, *bytes);
    if (!decisions) return false;
    for (const DecisionInWords& decision : *decisions) print(folder, source.id, decision);
  }
  return true;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return 2;
  const auto knowledge = gainsay::Knowledge::with_data_folder(argv[1]);
  if (!knowledge) {
    std::fprintf(stderr, "decisions: %s\n", gainsay::to_string(knowledge.error()).c_str());
    return 3;
  }
  for (int i = 2; i < argc; ++i) {
    if (read(argv[i], *knowledge)) continue;
    std::fprintf(stderr, "decisions: %s cannot be read; gainsay check says why\n", argv[i]);
    return 3;
  }
  return 0;
}
