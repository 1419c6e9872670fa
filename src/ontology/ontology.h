// Ontology: nodes loaded from data/ontology/ and a case, closed under is_a and part_of, and the
// comparison of two slots.
#pragma once

#include <cstdint>
#include <limits>
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

// The nodes of data/ontology/*.yaml, as they are written there.
std::vector<Node> built_in_nodes(const Knowledge& knowledge, Diagnostics& diagnostics);

// Immutable after load; may be used by many threads at a time.
class Ontology {
 public:
  // Nodes of data/ontology/*.yaml plus `own` (a case's). An own node with the id and kind of a
  // built-in one adds to it: aliases, memberships, a name if it has one. Problems (duplicate and
  // dangling ids, cycles, a name that two nodes claim) are added to `diagnostics`; the node or
  // link concerned is left out.
  static Ontology load(const Knowledge& knowledge, const std::vector<Node>& own,
                       Diagnostics& diagnostics);
  // The same when the built-in nodes are at hand.
  static Ontology extended(std::vector<Node> built_in, const std::vector<Node>& own,
                           Diagnostics& diagnostics);
  // The same from nodes alone.
  static Ontology of(std::vector<Node> nodes, Diagnostics& diagnostics);

  // Sorted by id.
  const std::vector<Node>& nodes() const { return nodes_; }
  const Node* find(std::string_view id) const;
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
  // The ids of `broader` and all its kinds, sorted; empty when there is no such node.
  std::vector<std::string> kinds_of(std::string_view broader) const;
  // The action that `action` (or the nearest that it is a kind of) is an attempt of; empty if none.
  std::string attempt_of(std::string_view action) const;

 private:
  struct Link {
    NodeIndex to = kNoNode;
    bool is_a = false;
    Extent valid;  // unknown = always
  };
  struct Ancestor {
    NodeIndex node = kNoNode;
    bool always = false;  // reached over links without dates
    bool is_a = false;    // reached over is_a alone
  };

  void link();
  void close();
  const Ancestor* ancestor(NodeIndex of, NodeIndex node) const;
  Truth reaches(NodeIndex from, NodeIndex to, const Extent& when) const;
  IndexedScope neighbours(NodeIndex claim, NodeIndex event, const Extent& when) const;

  std::vector<Node> nodes_;
  std::vector<std::vector<Link>> links_;          // by node
  std::vector<std::vector<Ancestor>> ancestors_;  // by node; without itself, sorted by node
};

}  // namespace gainsay
