#include "ontology/read_nodes.h"

#include <string_view>
#include <utility>

#include "calendar/edtf.h"
#include "text/fold.h"

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

// "T-shirts" of the list of its kinds: "t-shirts"; "the army": "army"
std::string id_of(std::string_view name) {
  constexpr std::string_view kThe = "the ";
  const std::string folded = fold(name);
  std::string_view letters = folded;
  if (letters.starts_with(kThe)) letters.remove_prefix(kThe.size());
  std::string id;
  for (const char c : letters) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
      id += c;
    } else if (!id.empty() && id.back() != '-') {
      id += '-';
    }
  }
  while (id.ends_with('-')) id.pop_back();
  return id;
}

// Kinds that need no more than names: each is a node of its own under `parent`.
void add_kinds(const yaml::Node& value, Node& parent, std::vector<Node>& nodes,
               Diagnostics& diagnostics) {
  const yaml::Node* const list = value.find("kinds");
  if (list == nullptr) return;
  for (const yaml::Node& item : list->items) {
    const yaml::Node& first = item.is_scalar() || item.items.empty() ? item : item.items.front();
    Node kind;
    kind.kind = parent.kind;
    kind.id = id_of(first.scalar);
    kind.name = first.scalar;
    for (std::size_t i = 1; i < item.items.size(); ++i) {
      kind.aliases.push_back(item.items[i].scalar);
    }
    kind.is_a = {{parent.id, {}}};
    kind.place = {parent.place.file, first.line, first.column};
    if (kind.id.empty()) {
      diagnostics.push_back({Severity::error, "unknown-id", "a kind needs a name in Latin letters",
                             kind.place, kind.name, "Give it a node of its own, with an id."});
      continue;
    }
    parent.kinds.push_back(kind.name);
    parent.kinds.insert(parent.kinds.end(), kind.aliases.begin(), kind.aliases.end());
    nodes.push_back(std::move(kind));
  }
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
    add_kinds(value, node, nodes, diagnostics);
    nodes.push_back(std::move(node));
  }
  return nodes;
}

}  // namespace gainsay
