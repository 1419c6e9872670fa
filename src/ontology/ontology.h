// Ontology: nodes loaded from data/ontology/ and a case, closed under is_a and part_of, and the
// comparison of two slots.
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "gainsay/diagnostic.h"
#include "gainsay/ontology.h"
#include "gainsay/truth.h"

namespace gainsay {

// How an event's slot stands to a claim's, and how surely (a dated membership may hold or not).
struct ScopeAnswer {
  Scope scope = Scope::unknown;
  Truth truth = Truth::must;
  std::string via;  // id of the natural class of an `adjacent`; else empty
};

// A node's place in Ontology::nodes(), for those who compare by the million.
using NodeIndex = std::uint32_t;
inline constexpr NodeIndex kNoNode = std::numeric_limits<NodeIndex>::max();

struct IndexedScope {
  Scope scope = Scope::unknown;
  Truth truth = Truth::must;
  NodeIndex via = kNoNode;
};

// Immutable after load; may be used by many threads at a time. A copy shares the nodes.
class Ontology {
 public:
  // Nodes of data/ontology/*.yaml plus `own` (a case's). An own node with the id and kind of a
  // built-in one adds to it: aliases, memberships, a name if it has one. Problems (duplicate and
  // dangling ids, cycles, a name that two nodes claim) are added to `diagnostics`; the node or
  // link concerned is left out.
  static Ontology load(const Knowledge& knowledge, const std::vector<Node>& own,
                       Diagnostics& diagnostics);
  // The nodes of data/ontology/*.yaml alone: what many cases share.
  static Ontology built_in(const Knowledge& knowledge, Diagnostics& diagnostics);
  // This one, which is built in, with a case's own nodes, as load() would give it; its problems are
  // told but for those that built_in() has told. Cheap where there are none: what is built in is
  // shared, and neither checked nor closed again.
  Ontology extended(const std::vector<Node>& own, Diagnostics& diagnostics) const;
  // The same from nodes alone.
  static Ontology of(std::vector<Node> nodes, Diagnostics& diagnostics);

  // Sorted by id.
  const std::vector<const Node*>& nodes() const { return nodes_; }
  const Node* find(std::string_view id) const;
  // The first node (by id) of this kind whose name or alias, folded, is `name`, folded; or nullptr.
  const Node* named(NodeKind kind, std::string_view name) const;
  NodeIndex index_of(std::string_view id) const;  // kNoNode when there is none

  // `claim` against `event` as of the event's time.
  ScopeAnswer compare(std::string_view claim, std::string_view event, const Extent& when) const;
  // The same for nodes; kNoNode compares as `unknown`. Ad hoc ids have no index: compare them as
  // strings, once for each pair that occurs.
  IndexedScope compare(NodeIndex claim, NodeIndex event, const Extent& when) const;

  // True when `narrower` is `broader` or, by is_a alone and at any time, a kind of it.
  bool is_kind_of(std::string_view narrower, std::string_view broader) const;
  // The same for nodes; kNoNode is a kind of nothing.
  bool is_kind_of(NodeIndex narrower, NodeIndex broader) const;
  // The nodes right above it: those that it is a kind of, then those that it is a part of.
  std::vector<NodeIndex> parents(NodeIndex node) const;
  // The node and all that it is, by is_a alone and at any time, a kind of.
  std::vector<NodeIndex> broader(NodeIndex node) const;
  // True when `action`, or what it is a kind of, is a sign that `other` or a kind of it was done.
  bool shows(NodeIndex action, NodeIndex other) const;
  // The action that `action` (or the nearest that it is a kind of) is an attempt of; empty if none.
  std::string attempt_of(std::string_view action) const;

 private:
  struct Link {
    NodeIndex to = kNoNode;
    bool is_a = false;
    const Extent* valid = nullptr;  // of the node's membership; unknown = always
  };
  struct Ancestor {
    NodeIndex node = kNoNode;
    bool always = false;  // reached over links without dates
    bool is_a = false;    // reached over is_a alone
  };
  // A list for each node, by its index, one after the other.
  template <typename T>
  class Lists {
   public:
    void add(const T& item) { items_.push_back(item); }
    void end_list() { ends_.push_back(static_cast<std::uint32_t>(items_.size())); }
    std::span<const T> operator[](NodeIndex node) const {
      const std::uint32_t begin = node == 0 ? 0 : ends_[node - 1];
      return {items_.data() + begin, ends_[node] - begin};
    }

   private:
    std::vector<T> items_;
    std::vector<std::uint32_t> ends_;
  };
  class Names;

  static Ontology checked(std::vector<Node> nodes);
  std::optional<Ontology> overlaid(std::vector<Node> own) const;
  bool place(const std::vector<Node>& own, const Ontology& base, std::vector<NodeIndex>& moved);
  bool refers_well(const Node& node) const;
  bool names_well(const Node& node, const Names& names) const;
  void link(NodeIndex node);
  std::vector<Ancestor> above(NodeIndex node) const;
  const Ancestor* ancestor(NodeIndex of, NodeIndex node) const;
  bool named_as(std::string_view actor, NodeIndex kind, const Extent& when) const;
  Truth reaches(NodeIndex from, NodeIndex to, const Extent& when) const;
  IndexedScope neighbours(NodeIndex claim, NodeIndex event, const Extent& when) const;

  // What holds the nodes, and their names: the built-in ones, then a case's own.
  std::vector<std::shared_ptr<const std::vector<Node>>> kept_;
  std::vector<std::shared_ptr<const Names>> names_;
  Diagnostics defects_;  // that were found in what is built in
  std::vector<const Node*> nodes_;
  Lists<Link> links_;
  Lists<Ancestor> ancestors_;  // without the node itself, sorted by node
};

}  // namespace gainsay
