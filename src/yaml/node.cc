#include "yaml/node.h"

namespace gainsay::yaml {

const Node* Node::find(std::string_view key) const {
  for (const auto& [name, value] : entries) {
    if (name.scalar == key) return &value;
  }
  return nullptr;
}

std::string Node::text(std::string_view key) const {
  const Node* value = find(key);
  return value != nullptr && value->is_scalar() ? value->scalar : std::string();
}

std::vector<std::string> Node::texts(std::string_view key) const {
  const Node* value = find(key);
  std::vector<std::string> found;
  if (value == nullptr) return found;
  if (value->is_scalar()) found.push_back(value->scalar);
  for (const Node& item : value->items) {
    if (item.is_scalar()) found.push_back(item.scalar);
  }
  return found;
}

}  // namespace gainsay::yaml
