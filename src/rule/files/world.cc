#include "rule/files/world.h"

#include <utility>

#include "ontology/read_nodes.h"

namespace gainsay {
namespace {

constexpr char kFile[] = "data/rules/world.yaml";
constexpr std::pair<std::string_view, NodeKind> kSections[] = {
    {"actors", NodeKind::actor}, {"topics", NodeKind::topic}, {"actions", NodeKind::action}};

}  // namespace

std::vector<Node> read_world(const yaml::Node& document, const std::string& file,
                             Diagnostics& diagnostics) {
  std::vector<Node> nodes;
  for (const auto& [section, kind] : kSections) {
    const yaml::Node* where = document.find(section);
    if (where == nullptr) continue;
    for (Node& node : read_nodes(*where, kind, file, diagnostics)) {
      nodes.push_back(std::move(node));
    }
  }
  return nodes;
}

Ontology example_world(const Knowledge& knowledge, Diagnostics& diagnostics) {
  std::vector<Node> nodes;
  if (const std::string_view* bytes = knowledge.find(kFile)) {
    if (const Result<yaml::Node> document = yaml::parse(*bytes, kFile)) {
      nodes = read_world(*document, kFile, diagnostics);
    }
  }
  return Ontology::of(std::move(nodes), diagnostics);
}

}  // namespace gainsay
