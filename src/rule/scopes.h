// Scopes: the ontology's answers about pairs of dictionary ids, each asked for once.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "gainsay/extent.h"
#include "gainsay/truth.h"
#include "ontology/ontology.h"
#include "rule/facts.h"
#include "rule/pattern.h"

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
  // How the action `right` stands to the action `left`.
  Deed deed(NodeId left, NodeId right);
  // Whether the action `narrow` is `broad` or a kind of it.
  bool kind_of(std::string_view narrow, std::string_view broad) const;
  // Whether two measures are one: the same words, or one node of the ontology.
  bool same(std::string_view one, std::string_view other) const;
  // The name to show for a slot: the ontology's where it has one, else the source's own.
  std::string shown(const NodeRef& node) const;
  // ISO 3166-1 code of an actor or place; empty when it belongs to none or is not known.
  std::string_view country(NodeId node) const;

 private:
  struct Entry {
    ScopeAnswer answer;
    bool dated = false;  // depends on the time: ask the ontology each time
  };
  Deed find_deed(NodeId left, NodeId right) const;

  const Ontology* ontology_;
  const Dictionary* nodes_;
  std::unordered_map<std::uint64_t, Entry> fits_;
  std::unordered_map<std::uint64_t, Deed> deeds_;
  std::vector<std::pair<std::string, std::string>> opposites_;  // both ways round
};

}  // namespace gainsay
