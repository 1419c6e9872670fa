#include "ontology/ontology.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "calendar/relation.h"
#include "ontology/ad_hoc.h"
#include "ontology/check_nodes.h"
#include "ontology/read_nodes.h"
#include "text/fold.h"
#include "yaml/node.h"
#include "yaml/schema.h"

namespace gainsay {
namespace {

constexpr std::array<std::pair<std::string_view, NodeKind>, 3> kSections = {
    {{"actors", NodeKind::actor}, {"topics", NodeKind::topic}, {"actions", NodeKind::action}}};

void read_file(const KnowledgeFile& file, const Knowledge& knowledge, std::vector<Node>& nodes,
               Diagnostics& diagnostics) {
  const std::string path(file.path);
  const Result<yaml::Node> root = yaml::parse(file.bytes, path);
  if (!root) {
    const Error& error = root.error();
    diagnostics.push_back(
        {Severity::error, "yaml", error.message, error.place, error.fragment, error.hint});
    return;
  }
  if (!is_embedded(file.bytes)) {
    const Diagnostics problems = yaml::check(*root, path, "ontology", knowledge);
    diagnostics.insert(diagnostics.end(), problems.begin(), problems.end());
  }
  for (const auto& [key, kind] : kSections) {
    const yaml::Node* const where = root->find(key);
    if (where == nullptr) continue;
    for (Node& node : read_nodes(*where, kind, path, diagnostics)) nodes.push_back(std::move(node));
  }
}

template <typename T>
void append(std::vector<T>& to, const std::vector<T>& from) {
  to.insert(to.end(), from.begin(), from.end());
}

void extend(Node& known, const Node& own) {
  if (!own.name.empty()) {
    known.aliases.push_back(known.name);
    known.name = own.name;
  }
  append(known.aliases, own.aliases);
  append(known.is_a, own.is_a);
  append(known.part_of, own.part_of);
  if (!own.attempt_of.empty()) known.attempt_of = own.attempt_of;
  if (!own.opposite_of.empty()) known.opposite_of = own.opposite_of;
  if (!own.country.empty()) known.country = own.country;
  known.natural = known.natural || own.natural;
  known.person = known.person || own.person;
}

// Does a membership hold at the time of an event?
Truth holds(const Extent& valid, const Extent& when) {
  if (valid.unknown()) return Truth::must;
  if (within(when, valid) == Truth::must) return Truth::must;
  return overlaps(when, valid) == Truth::cannot ? Truth::cannot : Truth::may;
}

}  // namespace

std::vector<Node> built_in_nodes(const Knowledge& knowledge, Diagnostics& diagnostics) {
  std::vector<Node> nodes;
  for (const KnowledgeFile& file : knowledge.below("data/ontology/")) {
    if (file.path.ends_with(".yaml")) read_file(file, knowledge, nodes, diagnostics);
  }
  return nodes;
}

Ontology Ontology::load(const Knowledge& knowledge, const std::vector<Node>& own,
                        Diagnostics& diagnostics) {
  return extended(built_in_nodes(knowledge, diagnostics), own, diagnostics);
}

Ontology Ontology::extended(std::vector<Node> nodes, const std::vector<Node>& own,
                            Diagnostics& diagnostics) {
  const std::size_t built_in = nodes.size();
  for (const Node& node : own) {
    const auto end = nodes.begin() + static_cast<std::ptrdiff_t>(built_in);
    const auto known = std::find_if(nodes.begin(), end, [&node](const Node& other) {
      return other.id == node.id && other.kind == node.kind;
    });
    if (known != end) {
      extend(*known, node);
    } else {
      nodes.push_back(node);
    }
  }
  return of(std::move(nodes), diagnostics);
}

Ontology Ontology::of(std::vector<Node> nodes, Diagnostics& diagnostics) {
  Ontology ontology;
  check_nodes(nodes, diagnostics);
  ontology.nodes_ = std::move(nodes);
  ontology.link();
  ontology.close();
  return ontology;
}

NodeIndex Ontology::index_of(std::string_view id) const {
  const auto at =
      std::lower_bound(nodes_.begin(), nodes_.end(), id,
                       [](const Node& node, std::string_view key) { return node.id < key; });
  if (at == nodes_.end() || at->id != id) return kNoNode;
  return static_cast<NodeIndex>(at - nodes_.begin());
}

const Node* Ontology::find(std::string_view id) const {
  const NodeIndex at = index_of(id);
  return at == kNoNode ? nullptr : &nodes_[at];
}

void Ontology::link() {
  links_.resize(nodes_.size());
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    for (const Membership& m : nodes_[i].is_a) links_[i].push_back({index_of(m.id), true, m.valid});
    for (const Membership& m : nodes_[i].part_of) {
      links_[i].push_back({index_of(m.id), false, m.valid});
    }
  }
}

// The ancestors of every node, breadth first. A node that is reached twice keeps the better of each
// property, so that a dated way never hides an undated one.
void Ontology::close() {
  ancestors_.resize(nodes_.size());
  for (std::size_t i = 0; i < nodes_.size(); ++i) {
    std::vector<Ancestor>& found = ancestors_[i];
    std::vector<Ancestor> open = {{static_cast<NodeIndex>(i), true, true}};
    while (!open.empty()) {
      const Ancestor from = open.back();
      open.pop_back();
      for (const Link& link : links_[from.node]) {
        const Ancestor next = {link.to, from.always && link.valid.unknown(),
                               from.is_a && link.is_a};
        const auto known = std::find_if(found.begin(), found.end(), [&next](const Ancestor& other) {
          return other.node == next.node;
        });
        if (known == found.end()) {
          found.push_back(next);
          open.push_back(next);
          continue;
        }
        const bool better = (next.always && !known->always) || (next.is_a && !known->is_a);
        known->always = known->always || next.always;
        known->is_a = known->is_a || next.is_a;
        if (better) open.push_back(next);
      }
    }
    std::sort(found.begin(), found.end(),
              [](const Ancestor& a, const Ancestor& b) { return a.node < b.node; });
  }
}

const Ontology::Ancestor* Ontology::ancestor(NodeIndex of, NodeIndex node) const {
  const std::vector<Ancestor>& all = ancestors_[of];
  const auto at = std::lower_bound(all.begin(), all.end(), node,
                                   [](const Ancestor& a, NodeIndex key) { return a.node < key; });
  return at == all.end() || at->node != node ? nullptr : &*at;
}

// Is `to` above `from` at that time? Over all ways (or), all links of one way (and).
Truth Ontology::reaches(NodeIndex from, NodeIndex to, const Extent& when) const {
  const Ancestor* const known = ancestor(from, to);
  if (known == nullptr) return Truth::cannot;
  if (known->always) return Truth::must;
  Truth best = Truth::cannot;
  for (const Link& link : links_[from]) {
    const Truth rest = link.to == to ? Truth::must : reaches(link.to, to, when);
    best = best | (holds(link.valid, when) & rest);
  }
  return best;
}

// The natural class that both are under: the surest, then the narrowest, then the first by id.
IndexedScope Ontology::neighbours(NodeIndex claim, NodeIndex event, const Extent& when) const {
  IndexedScope best{Scope::unrelated, Truth::must, kNoNode};
  std::size_t depth = 0;
  for (const Ancestor& shared : ancestors_[claim]) {
    if (!nodes_[shared.node].natural || ancestor(event, shared.node) == nullptr) continue;
    const Truth truth = reaches(claim, shared.node, when) & reaches(event, shared.node, when);
    if (truth == Truth::cannot) continue;
    const std::size_t above = ancestors_[shared.node].size() + 1;
    const bool surer = best.via == kNoNode || truth > best.truth;
    if (surer || (truth == best.truth && above > depth)) {
      best = {Scope::adjacent, truth, shared.node};
      depth = above;
    }
  }
  return best;
}

IndexedScope Ontology::compare(NodeIndex claim, NodeIndex event, const Extent& when) const {
  if (claim == kNoNode || event == kNoNode) return {};
  if (claim == event) return {Scope::same, Truth::must, kNoNode};
  if (const Truth truth = reaches(event, claim, when); truth != Truth::cannot) {
    return {Scope::within, truth, kNoNode};
  }
  if (const Truth truth = reaches(claim, event, when); truth != Truth::cannot) {
    return {Scope::contains, truth, kNoNode};
  }
  return neighbours(claim, event, when);
}

ScopeAnswer Ontology::compare(std::string_view claim, std::string_view event,
                              const Extent& when) const {
  if (is_ad_hoc(claim) && is_ad_hoc(event)) {
    const AdHocScope answer = compare_ad_hoc(claim, event);
    return {answer.scope, answer.truth, {}};
  }
  if (is_ad_hoc(claim) != is_ad_hoc(event)) {
    const bool first = is_ad_hoc(claim);
    const std::string_view thing = first ? claim : event;
    const Node* const node = find(first ? event : claim);
    if (node == nullptr) return {};
    std::vector<std::string> names = {fold(node->name)};
    for (const std::string& alias : node->aliases) names.push_back(fold(alias));
    if (is_ad_hoc_actor(thing) && node->kind == NodeKind::actor && !node->person) {
      const AdHocScope answer = first ? AdHocScope{} : compare_ad_hoc_actor(thing, names);
      return {answer.scope, answer.truth, {}};
    }
    if (is_ad_hoc_actor(thing) || node->kind != NodeKind::topic) return {};
    const AdHocScope answer = compare_ad_hoc(thing, names);
    return {answer.scope, answer.truth, {}};
  }
  const IndexedScope answer = compare(index_of(claim), index_of(event), when);
  return {answer.scope, answer.truth,
          answer.via == kNoNode ? std::string() : nodes_[answer.via].id};
}

bool Ontology::is_kind_of(std::string_view narrower, std::string_view broader) const {
  return is_kind_of(index_of(narrower), index_of(broader));
}

bool Ontology::is_kind_of(NodeIndex narrower, NodeIndex broader) const {
  if (narrower == kNoNode || broader == kNoNode) return false;
  if (narrower == broader) return true;
  const Ancestor* const known = ancestor(narrower, broader);
  return known != nullptr && known->is_a;
}

std::vector<std::string> Ontology::kinds_of(std::string_view broader) const {
  std::vector<std::string> kinds;
  const NodeIndex to = index_of(broader);
  if (to == kNoNode) return kinds;
  for (NodeIndex from = 0; from < nodes_.size(); ++from) {
    if (is_kind_of(from, to)) kinds.push_back(nodes_[from].id);
  }
  return kinds;
}

std::string Ontology::attempt_of(std::string_view action) const {
  const NodeIndex from = index_of(action);
  if (from == kNoNode) return {};
  std::vector<NodeIndex> open = {from};
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (!nodes_[open[i]].attempt_of.empty()) return nodes_[open[i]].attempt_of;
    for (const Link& link : links_[open[i]]) {
      if (link.is_a) open.push_back(link.to);
    }
  }
  return {};
}

}  // namespace gainsay
