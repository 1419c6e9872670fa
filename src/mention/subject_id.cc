#include "mention/subject_id.h"

#include "text/fold.h"

namespace gainsay {

std::string subject_id(const Ontology& ontology, std::string_view name) {
  const Node* node = ontology.find(name);
  const Node* const named = ontology.named(NodeKind::actor, name);
  if (node == nullptr || node->kind != NodeKind::actor) node = named;
  if (node == nullptr) return "~@" + fold(name);
  return named != nullptr && named->id < node->id ? named->id : node->id;
}

}  // namespace gainsay
