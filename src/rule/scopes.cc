#include "rule/scopes.h"

namespace gainsay {
namespace {

constexpr std::uint64_t key(NodeId left, NodeId right) {
  return (static_cast<std::uint64_t>(left) << 32) | right;
}

constexpr Fit fit_of(Scope scope) {
  switch (scope) {
    case Scope::same:
      return Fit::same;
    case Scope::within:
      return Fit::within;
    case Scope::contains:
      return Fit::contains;
    case Scope::adjacent:
      return Fit::adjacent;
    case Scope::unrelated:
      return Fit::unrelated;
    case Scope::unknown:
      return Fit::unknown;
  }
  return Fit::unknown;
}

}  // namespace

Scopes::Scopes(const Ontology& ontology, const Dictionary& nodes)
    : ontology_(&ontology), nodes_(&nodes) {
  for (const Node& node : ontology.nodes()) {
    if (node.opposite_of.empty()) continue;
    opposites_.emplace_back(node.id, node.opposite_of);
    opposites_.emplace_back(node.opposite_of, node.id);
  }
}

FitAnswer Scopes::fit(NodeId left, NodeId right, const Extent& when) {
  if (left == kUnfilled)
    return {right == kUnfilled ? Fit::neither : Fit::unlimited, Truth::must, {}};
  if (right == kUnfilled) return {Fit::unstated, Truth::must, {}};
  if (left == right) return {Fit::same, Truth::must, {}};
  const auto [found, added] = fits_.try_emplace(key(left, right));
  Entry& entry = found->second;
  if (added) {
    entry.answer = ontology_->compare(nodes_->text(left), nodes_->text(right), Extent{});
    // An answer that holds at an unknown time holds always.
    entry.dated = entry.answer.truth != Truth::must;
  }
  if (entry.dated) {
    entry.answer = ontology_->compare(nodes_->text(left), nodes_->text(right), when);
  }
  return {fit_of(entry.answer.scope), entry.answer.truth, entry.answer.via};
}

Deed Scopes::find_deed(NodeId left, NodeId right) const {
  const std::string& l = nodes_->text(left);
  const std::string& r = nodes_->text(right);
  if (ontology_->is_kind_of(r, l)) return Deed::act;
  const std::string aim = ontology_->attempt_of(r);
  if (!aim.empty() && ontology_->is_kind_of(aim, l)) return Deed::attempt;
  // Doing a kind of `one` is not doing `other`, hence not doing any kind of `other`.
  for (const auto& [one, other] : opposites_) {
    if (ontology_->is_kind_of(r, one) && ontology_->is_kind_of(l, other)) return Deed::opposite;
  }
  return ontology_->is_kind_of(l, r) ? Deed::broader : Deed::none;
}

Deed Scopes::deed(NodeId left, NodeId right) {
  if (left == kUnfilled || right == kUnfilled) return Deed::none;
  if (left == right) return Deed::act;
  const auto [entry, added] = deeds_.try_emplace(key(left, right), Deed::none);
  if (added) entry->second = find_deed(left, right);
  return entry->second;
}

bool Scopes::kind_of(std::string_view narrow, std::string_view broad) const {
  return narrow == broad || ontology_->is_kind_of(narrow, broad);
}

bool Scopes::same(std::string_view one, std::string_view other) const {
  return one == other || ontology_->compare(one, other, Extent{}).scope == Scope::same;
}

std::string Scopes::shown(const NodeRef& node) const {
  const Node* known = node.id.empty() ? nullptr : ontology_->find(node.id);
  if (known != nullptr && !known->name.empty()) return known->name;
  return node.name.empty() ? node.id : node.name;
}

std::string_view Scopes::country(NodeId node) const {
  const Node* known = node == kUnfilled ? nullptr : ontology_->find(nodes_->text(node));
  return known == nullptr ? std::string_view() : std::string_view(known->country);
}

}  // namespace gainsay
