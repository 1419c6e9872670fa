#include "mention/subject_id.h"

#include <algorithm>

#include "text/fold.h"

namespace gainsay {

std::string subject_id(const Ontology& ontology, std::string_view name) {
  const std::string folded = fold(name);
  for (const Node& node : ontology.nodes()) {
    if (node.kind != NodeKind::actor) continue;
    const bool named = node.id == name || fold(node.name) == folded ||
                       std::any_of(node.aliases.begin(), node.aliases.end(),
                                   [&](const std::string& alias) { return fold(alias) == folded; });
    if (named) return node.id;
  }
  return "~@" + folded;
}

}  // namespace gainsay
