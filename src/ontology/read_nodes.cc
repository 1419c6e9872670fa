#include "ontology/read_nodes.h"

#include <utility>

#include "calendar/edtf.h"

namespace gainsay {
namespace {

void add_membership(const yaml::Node& item, const std::string& file, std::vector<Membership>& found,
                    Diagnostics& diagnostics) {
  const std::string id = item.is_scalar() ? item.scalar : item.text("id");
  if (id.empty()) return;
  Extent valid;
  if (const yaml::Node* written = item.find("valid"); written != nullptr) {
    const Result<When> when = when_from_edtf(written->scalar, Reading::throughout);
    if (!when) {
      diagnostics.push_back({Severity::error, "date", when.error().message,
                             Place{file, written->line, written->column}, written->scalar,
                             when.error().hint});
      return;
    }
    valid = when->extent;
  }
  found.push_back({id, valid});
}

std::vector<Membership> memberships(const yaml::Node& node, std::string_view key,
                                    const std::string& file, Diagnostics& diagnostics) {
  std::vector<Membership> found;
  const yaml::Node* const list = node.find(key);
  if (list == nullptr) return found;
  if (!list->is_sequence()) add_membership(*list, file, found, diagnostics);
  for (const yaml::Node& item : list->items) add_membership(item, file, found, diagnostics);
  return found;
}

}  // namespace

std::vector<Node> read_nodes(const yaml::Node& where, NodeKind kind, const std::string& file,
                             Diagnostics& diagnostics) {
  std::vector<Node> nodes;
  for (const auto& [key, value] : where.entries) {
    Node node;
    node.kind = kind;
    node.id = key.scalar;
    node.name = value.text("name");
    node.aliases = value.texts("aliases");
    node.in_names = value.texts("in_names");
    node.is_a = memberships(value, "is_a", file, diagnostics);
    node.part_of = memberships(value, "part_of", file, diagnostics);
    node.attempt_of = value.text("attempt_of");
    node.opposite_of = value.text("opposite_of");
    node.shows = value.texts("shows");
    node.natural = value.text("natural") == "true";
    node.person = value.text("person") == "true";
    node.country = value.text("country");
    node.place = {file, key.line, key.column};
    nodes.push_back(std::move(node));
  }
  return nodes;
}

}  // namespace gainsay
