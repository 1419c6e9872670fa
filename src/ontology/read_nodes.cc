#include "ontology/read_nodes.h"

#include <fmt/format.h>

#include <utility>

#include "base/nearest.h"
#include "calendar/edtf.h"

namespace gainsay {
namespace {

const std::vector<std::string>& known_keys() {
  static const std::vector<std::string> keys = {"name",    "aliases",    "is_a",
                                                "part_of", "attempt_of", "opposite_of",
                                                "natural", "person",     "country"};
  return keys;
}

bool is_id(std::string_view id) {
  const auto in_set = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  if (id.empty() || id.front() == '-' || id.back() == '-') return false;
  for (const char c : id) {
    if (!in_set(c)) return false;
  }
  return id.find("--") == std::string_view::npos;
}

class Reader {
 public:
  Reader(NodeKind kind, const std::string& file, Diagnostics& diagnostics)
      : kind_(kind), file_(file), diagnostics_(diagnostics) {}

  void read(const yaml::Node& key, const yaml::Node& value, std::vector<Node>& nodes) {
    if (!is_id(key.scalar)) {
      report(key, "bad-id", "an id has small letters, digits and single hyphens only");
      return;
    }
    if (!value.is_mapping() && value.kind != yaml::Kind::null) {
      report(value, "bad-node", "expected a mapping with name, aliases, is_a and the like");
      return;
    }
    check_keys(value);
    Node node;
    node.kind = kind_;
    node.id = key.scalar;
    node.name = value.text("name");
    node.aliases = value.texts("aliases");
    node.is_a = memberships(value, "is_a");
    node.part_of = memberships(value, "part_of");
    node.attempt_of = value.text("attempt_of");
    node.opposite_of = value.text("opposite_of");
    node.natural = flag(value, "natural");
    node.person = flag(value, "person");
    node.country = value.text("country");
    node.place = place(key);
    nodes.push_back(std::move(node));
  }

 private:
  Place place(const yaml::Node& at) const { return {file_, at.line, at.column}; }

  void report(const yaml::Node& at, const char* code, std::string message, std::string hint = {}) {
    diagnostics_.push_back(
        {Severity::error, code, std::move(message), place(at), at.scalar, std::move(hint)});
  }

  void check_keys(const yaml::Node& value) {
    for (const auto& [key, _] : value.entries) {
      const auto& known = known_keys();
      bool found = false;
      for (const std::string& name : known) found = found || name == key.scalar;
      if (found) continue;
      const std::string near = nearest_word(key.scalar, known);
      report(key, "unknown-key", "no such key in a node",
             near.empty() ? std::string() : fmt::format("Did you mean {}?", near));
    }
  }

  bool flag(const yaml::Node& value, std::string_view key) {
    const yaml::Node* found = value.find(key);
    if (found == nullptr || found->scalar == "false") return false;
    if (found->scalar != "true") report(*found, "bad-node", "expected true or false");
    return found->scalar == "true";
  }

  std::vector<Membership> memberships(const yaml::Node& value, std::string_view key) {
    std::vector<Membership> found;
    const yaml::Node* list = value.find(key);
    if (list == nullptr) return found;
    if (!list->is_sequence()) {
      add_membership(*list, found);
      return found;
    }
    for (const yaml::Node& item : list->items) add_membership(item, found);
    return found;
  }

  void add_membership(const yaml::Node& item, std::vector<Membership>& found) {
    if (item.is_scalar()) {
      found.push_back({item.scalar, {}});
      return;
    }
    const std::string id = item.text("id");
    if (id.empty()) {
      report(item, "bad-node", "expected an id, or a mapping with id and valid");
      return;
    }
    Extent valid;
    if (const yaml::Node* written = item.find("valid"); written != nullptr) {
      const Result<When> when = when_from_edtf(written->scalar, Reading::throughout);
      if (!when) {
        report(*written, "bad-date", when.error().message, when.error().hint);
        return;
      }
      valid = when->extent;
    }
    found.push_back({id, valid});
  }

  NodeKind kind_;
  const std::string& file_;
  Diagnostics& diagnostics_;
};

}  // namespace

std::vector<Node> read_nodes(const yaml::Node& where, NodeKind kind, const std::string& file,
                             Diagnostics& diagnostics) {
  std::vector<Node> nodes;
  Reader reader(kind, file, diagnostics);
  for (const auto& [key, value] : where.entries) reader.read(key, value, nodes);
  return nodes;
}

}  // namespace gainsay
