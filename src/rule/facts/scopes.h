// Scopes: the ontology's answers about pairs of dictionary ids.
//
// What is const keeps nothing and may be asked by many threads; the rest remembers its answers.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gainsay/extent.h"
#include "gainsay/truth.h"
#include "ontology/ad_hoc.h"
#include "ontology/ontology.h"
#include "rule/facts/facts.h"
#include "rule/files/pattern.h"

namespace gainsay {

struct FitAnswer {
  Fit fit = Fit::unknown;
  Truth truth = Truth::must;
  std::string_view via;  // the natural class or broader node; valid as long as the Scopes
};

class Scopes {
 public:
  Scopes(const Ontology& ontology, const Dictionary& nodes);

  // How `right` stands to `left` at `when`.
  FitAnswer fit(NodeId left, NodeId right, const Extent& when);
  // The same where the time is not known. An answer that holds at an unknown time holds always.
  FitAnswer fit_at_some_time(NodeId left, NodeId right) const;
  // How the action `right` stands to the action `left`.
  Deed deed(NodeId left, NodeId right) const;
  // Ranks of all nodes of the dictionary such that a node and those below it are neighbours, as far
  // as each has one node above it; kUnfilled is the first.
  std::vector<std::uint32_t> ranks() const;
  // For each node of the ontology those right below it; for related().
  std::vector<std::vector<NodeIndex>> below() const;
  // All that may stand to `left`, a node of the ontology, otherwise than unrelated, ascending.
  std::vector<NodeId> related(NodeId left, const std::vector<std::vector<NodeIndex>>& below) const;
  bool known(NodeId node) const { return known_[node].index != kNoNode; }
  // Whether the action `narrow` is `broad` or a kind of it.
  bool kind_of(std::string_view narrow, std::string_view broad) const;
  // Whether two measures are one: the same words, or one node of the ontology.
  bool same(std::string_view one, std::string_view other) const;
  // Whether they are known to be two: bread and biscuits.
  bool apart(std::string_view one, std::string_view other) const;
  // The name to show for a slot: the ontology's where it has one, else the source's own.
  std::string shown(const NodeRef& node) const;
  // The words that two things share which no ontology knows; empty where one is known.
  std::vector<std::string_view> shared_words(NodeId left, NodeId right) const;
  // ISO 3166-1 code of an actor or place; empty when it belongs to none or is not known.
  std::string_view country(NodeId node) const;

 private:
  // A node of the dictionary in the ontology.
  struct Known {
    NodeIndex index = kNoNode;
    NodeIndex aim = kNoNode;  // what it, or the nearest that it is a kind of, is an attempt of
    bool alone = false;       // nothing is above it, so that it has neighbours of no kind
  };
  // What nodes that no ontology knows are compared by.
  struct AdHoc {
    std::unordered_map<NodeId, AdHocWords> words;               // of such nodes
    std::unordered_map<NodeId, std::vector<AdHocWords>> names;  // of topics that are known
  };
  FitAnswer compare(NodeId left, NodeId right, const Extent& when) const;
  std::optional<AdHocScope> compare_ad_hoc_nodes(NodeId left, NodeId right) const;

  const Ontology* ontology_;
  const Dictionary* nodes_;
  std::vector<Known> known_;                                // by NodeId
  std::vector<NodeId> ids_;                                 // by NodeIndex; kUnfilled: none
  std::shared_ptr<const AdHoc> ad_hoc_;                     // one for all copies
  std::unordered_map<std::uint64_t, FitAnswer> fits_;       // those that hold always
  std::vector<std::pair<NodeIndex, NodeIndex>> opposites_;  // both ways round
};

}  // namespace gainsay
