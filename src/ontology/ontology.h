// Ontology: nodes loaded from data/ontology/ and a case, closed under is_a and part_of, and the
// comparison of two slots.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/diagnostic.h"
#include "gainsay/ontology.h"
#include "gainsay/truth.h"
#include "yaml/node.h"

namespace gainsay {

// How an event's slot stands to a claim's, and how surely (a dated membership may hold or not).
struct ScopeAnswer {
  Scope scope = Scope::unknown;
  Truth truth = Truth::must;
  std::string
      via;  // the natural class of an `adjacent`, the broader node of a `within`; may be empty
};

class Ontology {
 public:
  // Nodes of data/ontology/*.yaml plus `own` (a case's). Problems (dangling ids, cycles,
  // duplicates) are added to `diagnostics`; the nodes concerned are left out.
  static Ontology load(const Knowledge& knowledge, const std::vector<Node>& own,
                       Diagnostics& diagnostics);

  const std::vector<Node>& nodes() const { return nodes_; }
  const Node* find(std::string_view id) const;

  // `claim` against `event` as of the event's time.
  ScopeAnswer compare(std::string_view claim, std::string_view event, const Extent& when) const;
  // True when `event` is `claim`, a kind of it, or (with `attempts`) an attempt at one of these.
  bool is_kind_of(std::string_view narrower, std::string_view broader) const;
  // The action that `action` (or one it is a kind of) is an attempt of; empty if none.
  std::string attempt_of(std::string_view action) const;

 private:
  std::vector<Node> nodes_;  // sorted by id
};

// Reads nodes from the mapping at `where` (id → node) of a YAML document; shared by data/ontology/
// and case.yaml (actors:, topics:, actions:).
std::vector<Node> read_nodes(const yaml::Node& where, NodeKind kind, const std::string& file,
                             Diagnostics& diagnostics);

}  // namespace gainsay
