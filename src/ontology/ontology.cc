#include "ontology/ontology.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "calendar/relation.h"
#include "ontology/ad_hoc.h"
#include "ontology/check_nodes.h"
#include "ontology/name_tails.h"
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
  append(known.in_names, own.in_names);
  append(known.kinds, own.kinds);
  append(known.is_a, own.is_a);
  append(known.part_of, own.part_of);
  if (!own.attempt_of.empty()) known.attempt_of = own.attempt_of;
  if (!own.opposite_of.empty()) known.opposite_of = own.opposite_of;
  append(known.shows, own.shows);
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

std::vector<Node> built_in_nodes(const Knowledge& knowledge, Diagnostics& diagnostics) {
  std::vector<Node> nodes;
  for (const KnowledgeFile& file : knowledge.below("data/ontology/")) {
    if (file.path.ends_with(".yaml")) read_file(file, knowledge, nodes, diagnostics);
  }
  return nodes;
}

bool by_id(const Node& a, const Node& b) { return a.id < b.id; }

}  // namespace

// Names of nodes that live elsewhere, folded.
class Ontology::Names {
 public:
  // Of two nodes with one name, the one that is added first keeps it.
  void add(const Node& node) {
    add(node, node.name);
    for (const std::string& alias : node.aliases) add(node, alias);
    if (node.kind == NodeKind::actor && !node.person) tails_.add(node);
  }

  const NameTails& tails() const { return tails_; }

  const Node* find(NodeKind kind, const std::string& folded) const {
    const auto& names = names_[static_cast<std::size_t>(kind)];
    const auto found = names.find(folded);
    return found == names.end() ? nullptr : found->second;
  }

 private:
  void add(const Node& node, const std::string& name) {
    if (!name.empty()) names_[static_cast<std::size_t>(node.kind)].emplace(fold(name), &node);
  }

  std::array<std::unordered_map<std::string, const Node*>, kSections.size()> names_;
  NameTails tails_;
};

Ontology Ontology::built_in(const Knowledge& knowledge, Diagnostics& diagnostics) {
  Diagnostics defects;
  Ontology ontology = of(built_in_nodes(knowledge, defects), defects);
  append(diagnostics, defects);
  ontology.defects_ = std::move(defects);
  return ontology;
}

Ontology Ontology::load(const Knowledge& knowledge, const std::vector<Node>& own,
                        Diagnostics& diagnostics) {
  return built_in(knowledge, diagnostics).extended(own, diagnostics);
}

Ontology Ontology::of(std::vector<Node> nodes, Diagnostics& diagnostics) {
  check_nodes(nodes, diagnostics);
  return checked(std::move(nodes));
}

Ontology Ontology::checked(std::vector<Node> nodes) {
  Ontology ontology;
  ontology.kept_.push_back(std::make_shared<const std::vector<Node>>(std::move(nodes)));
  auto names = std::make_shared<Names>();
  for (const Node& node : *ontology.kept_.back()) {
    ontology.nodes_.push_back(&node);
    names->add(node);
  }
  ontology.names_.push_back(std::move(names));
  const auto count = static_cast<NodeIndex>(ontology.nodes_.size());
  for (NodeIndex i = 0; i < count; ++i) ontology.link(i);
  for (NodeIndex i = 0; i < count; ++i) {
    for (const Ancestor& ancestor : ontology.above(i)) ontology.ancestors_.add(ancestor);
    ontology.ancestors_.end_list();
  }
  return ontology;
}

Ontology Ontology::extended(const std::vector<Node>& own, Diagnostics& diagnostics) const {
  std::vector<Node> added;  // what is new, or takes the place of a built-in node
  for (const Node& node : own) {
    const auto again = std::find_if(added.begin(), added.end(), [&node, this](const Node& other) {
      return other.id == node.id && other.kind == node.kind && find(node.id) != nullptr;
    });
    const Node* const known = find(node.id);
    if (again != added.end()) {
      extend(*again, node);
    } else if (known != nullptr && known->kind == node.kind) {
      extend(added.emplace_back(*known), node);
    } else {
      added.push_back(node);
    }
  }
  if (std::optional<Ontology> overlay = overlaid(added)) return std::move(*overlay);
  // Something is wrong with them: the check of all nodes says what.
  std::vector<Node> all;
  for (const Node* node : nodes_) {
    const auto replaced = std::find_if(added.begin(), added.end(), [node](const Node& other) {
      return other.id == node->id && other.kind == node->kind;
    });
    if (replaced == added.end()) {
      all.push_back(*node);
    } else {
      all.push_back(std::move(*replaced));
      added.erase(replaced);
    }
  }
  std::move(added.begin(), added.end(), std::back_inserter(all));
  Diagnostics found;
  Ontology ontology = of(std::move(all), found);
  std::erase_if(found, [this](const Diagnostic& defect) {
    return std::find(defects_.begin(), defects_.end(), defect) != defects_.end();
  });
  append(diagnostics, found);
  return ontology;
}

// This ontology with `own` nodes laid over it, of which those with a known id and kind take the
// place of the known; nothing when check_nodes() could have anything to say of them.
std::optional<Ontology> Ontology::overlaid(std::vector<Node> own) const {
  std::stable_sort(own.begin(), own.end(), by_id);
  for (Node& node : own) name_by_id(node);
  Ontology made;
  made.kept_ = kept_;
  made.names_ = names_;
  made.kept_.push_back(std::make_shared<const std::vector<Node>>(std::move(own)));
  const std::vector<Node>& added = *made.kept_.back();
  std::vector<NodeIndex> moved;  // the index that each of our nodes has in `made`
  if (!made.place(added, *this, moved)) return std::nullopt;
  auto names = std::make_shared<Names>();
  for (const Node& node : added) {
    if (!made.refers_well(node) || !made.names_well(node, *names)) return std::nullopt;
    names->add(node);
  }
  made.names_.push_back(std::move(names));

  const auto count = static_cast<NodeIndex>(made.nodes_.size());
  std::vector<NodeIndex> was(count, kNoNode);  // our index of a node of `made` that is unchanged
  for (NodeIndex i = 0; i < moved.size(); ++i) {
    if (made.nodes_[moved[i]] == nodes_[i]) was[moved[i]] = i;
  }
  for (NodeIndex i = 0; i < count; ++i) {
    if (was[i] == kNoNode) {
      made.link(i);
      continue;
    }
    for (Link link : links_[was[i]]) {
      link.to = moved[link.to];
      made.links_.add(link);
    }
    made.links_.end_list();
  }
  for (NodeIndex i = 0; i < count; ++i) {
    const bool same_above =
        was[i] != kNoNode && std::ranges::all_of(ancestors_[was[i]], [&](const Ancestor& ancestor) {
          return was[moved[ancestor.node]] != kNoNode;
        });
    if (same_above) {
      for (Ancestor ancestor : ancestors_[was[i]]) {
        ancestor.node = moved[ancestor.node];
        made.ancestors_.add(ancestor);
      }
    } else {
      for (const Ancestor& ancestor : made.above(i)) {
        if (ancestor.node == i) return std::nullopt;  // a circle
        made.ancestors_.add(ancestor);
      }
    }
    made.ancestors_.end_list();
  }
  return made;
}

// Fills nodes_ with those of `base` and `own`, sorted by id. False when two have one id.
bool Ontology::place(const std::vector<Node>& own, const Ontology& base,
                     std::vector<NodeIndex>& moved) {
  auto next = own.begin();
  const auto place_before = [&](const std::string* id) {
    for (; next != own.end() && (id == nullptr || next->id < *id); ++next) {
      if (!nodes_.empty() && nodes_.back()->id == next->id) return false;
      nodes_.push_back(&*next);
    }
    return true;
  };
  for (const Node* node : base.nodes_) {
    if (!place_before(&node->id)) return false;
    const bool replaced = next != own.end() && next->id == node->id;
    if (replaced && next->kind != node->kind) return false;
    moved.push_back(static_cast<NodeIndex>(nodes_.size()));
    nodes_.push_back(replaced ? &*next++ : node);
  }
  return place_before(nullptr);
}

NodeIndex Ontology::index_of(std::string_view id) const {
  const auto at =
      std::lower_bound(nodes_.begin(), nodes_.end(), id,
                       [](const Node* node, std::string_view key) { return node->id < key; });
  if (at == nodes_.end() || (*at)->id != id) return kNoNode;
  return static_cast<NodeIndex>(at - nodes_.begin());
}

const Node* Ontology::find(std::string_view id) const {
  const NodeIndex at = index_of(id);
  return at == kNoNode ? nullptr : nodes_[at];
}

const Node* Ontology::named(NodeKind kind, std::string_view name) const {
  const std::string folded = fold(name);
  const Node* first = nullptr;
  for (const std::shared_ptr<const Names>& names : names_) {
    const Node* node = names->find(kind, folded);
    if (node != nullptr && (first == nullptr || node->id < first->id)) first = node;
  }
  // A case may have put another in its place.
  return first == nullptr ? nullptr : find(first->id);
}

// Do its links lead to nodes of its kind?
bool Ontology::refers_well(const Node& node) const {
  const auto good = [&](const std::string& id) {
    const Node* const to = find(id);
    return to != nullptr && to->kind == node.kind;
  };
  const auto all_good = [&](const std::vector<Membership>& links) {
    return std::all_of(links.begin(), links.end(), [&](const Membership& m) { return good(m.id); });
  };
  return all_good(node.is_a) && all_good(node.part_of) &&
         (node.attempt_of.empty() || good(node.attempt_of)) &&
         (node.opposite_of.empty() || good(node.opposite_of)) &&
         std::ranges::all_of(node.shows, good);
}

// Has nobody else one of its names?
bool Ontology::names_well(const Node& node, const Names& names) const {
  const auto good = [&](const std::string& name) {
    const std::string folded = fold(name);
    const bool known = std::any_of(names_.begin(), names_.end(), [&](const auto& table) {
      const Node* const owner = table->find(node.kind, folded);
      return owner != nullptr && owner->id != node.id;
    });
    return !known && names.find(node.kind, folded) == nullptr;
  };
  return good(node.name) && std::all_of(node.aliases.begin(), node.aliases.end(), good);
}

void Ontology::link(NodeIndex node) {
  for (const Membership& m : nodes_[node]->is_a) links_.add({index_of(m.id), true, &m.valid});
  for (const Membership& m : nodes_[node]->part_of) links_.add({index_of(m.id), false, &m.valid});
  links_.end_list();
}

// The ancestors of a node, breadth first. One that is reached twice keeps the better of each
// property, so that a dated way never hides an undated one.
std::vector<Ontology::Ancestor> Ontology::above(NodeIndex node) const {
  std::vector<Ancestor> found;
  std::vector<Ancestor> open = {{node, true, true}};
  for (std::size_t j = 0; j < open.size(); ++j) {
    const Ancestor from = open[j];
    for (const Link& link : links_[from.node]) {
      const Ancestor next = {link.to, from.always && link.valid->unknown(), from.is_a && link.is_a};
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
  return found;
}

const Ontology::Ancestor* Ontology::ancestor(NodeIndex of, NodeIndex node) const {
  const std::span<const Ancestor> all = ancestors_[of];
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
    best = best | (holds(*link.valid, when) & rest);
  }
  return best;
}

// The natural class that both are under: the surest, then the narrowest, then the first by id.
IndexedScope Ontology::neighbours(NodeIndex claim, NodeIndex event, const Extent& when) const {
  IndexedScope best{Scope::unrelated, Truth::must, kNoNode};
  std::size_t depth = 0;
  for (const Ancestor& shared : ancestors_[claim]) {
    if (!nodes_[shared.node]->natural || ancestor(event, shared.node) == nullptr) continue;
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
    const AdHocScope answer = compare_ad_hoc(AdHocWords::of_id(claim), AdHocWords::of_id(event));
    return {answer.scope, answer.truth, {}};
  }
  if (is_ad_hoc(claim) != is_ad_hoc(event)) {
    const bool first = is_ad_hoc(claim);
    const std::string_view thing = first ? claim : event;
    const Node* const node = find(first ? event : claim);
    if (node == nullptr) return {};
    if (node->kind == NodeKind::actor && !node->person && (!first || is_ad_hoc_actor(thing))) {
      const bool named = !first && named_as(thing, index_of(claim), when);
      return named ? ScopeAnswer{Scope::within, Truth::may, {}} : ScopeAnswer{};
    }
    if (is_ad_hoc_actor(thing) || node->kind != NodeKind::topic) return {};
    const AdHocScope answer = compare_ad_hoc(AdHocWords::of_id(thing), names_of(*node));
    return {answer.scope, answer.truth, {}};
  }
  const IndexedScope answer = compare(index_of(claim), index_of(event), when);
  return {answer.scope, answer.truth,
          answer.via == kNoNode ? std::string() : nodes_[answer.via]->id};
}

// "Kotor Garrison" goes by a name of the garrisons, which are armed forces.
bool Ontology::named_as(std::string_view actor, NodeIndex kind, const Extent& when) const {
  std::vector<const Node*> classes;
  for (const auto& names : names_) names->tails().find(actor, classes);
  return std::any_of(classes.begin(), classes.end(), [&](const Node* node) {
    const NodeIndex at = index_of(node->id);
    return at == kind || (at != kNoNode && reaches(at, kind, when) != Truth::cannot);
  });
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

std::vector<NodeIndex> Ontology::parents(NodeIndex node) const {
  std::vector<NodeIndex> above;
  for (const Link& link : links_[node]) above.push_back(link.to);
  return above;
}

std::vector<NodeIndex> Ontology::broader(NodeIndex node) const {
  std::vector<NodeIndex> found{node};
  for (const Ancestor& above : ancestors_[node]) {
    if (above.is_a) found.push_back(above.node);
  }
  return found;
}

bool Ontology::shows(NodeIndex action, NodeIndex other) const {
  if (action == kNoNode || other == kNoNode) return false;
  const auto own = [&](NodeIndex node) {
    return std::ranges::any_of(nodes_[node]->shows, [&](const std::string& id) {
      return is_kind_of(index_of(id), other);
    });
  };
  return own(action) || std::ranges::any_of(ancestors_[action], [&](const Ancestor& up) {
           return up.is_a && own(up.node);
         });
}

std::string Ontology::attempt_of(std::string_view action) const {
  const NodeIndex from = index_of(action);
  if (from == kNoNode) return {};
  std::vector<NodeIndex> open = {from};
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (!nodes_[open[i]]->attempt_of.empty()) return nodes_[open[i]]->attempt_of;
    for (const Link& link : links_[open[i]]) {
      if (link.is_a) open.push_back(link.to);
    }
  }
  return {};
}

}  // namespace gainsay
