#include "rule/facts/scopes.h"

#include <algorithm>
#include <numeric>
#include <tuple>

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
    : ontology_(&ontology),
      nodes_(&nodes),
      known_(nodes.size()),
      ids_(ontology.nodes().size(), kUnfilled) {
  for (const Node* node : ontology.nodes()) {
    if (node->opposite_of.empty()) continue;
    const NodeIndex one = ontology.index_of(node->id);
    const NodeIndex other = ontology.index_of(node->opposite_of);
    opposites_.emplace_back(one, other);
    opposites_.emplace_back(other, one);
  }
  AdHoc ad_hoc;
  for (NodeId id = 0; id < nodes.size(); ++id) {
    if (is_ad_hoc(nodes.text(id))) ad_hoc.words.emplace(id, AdHocWords::of_id(nodes.text(id)));
    Known& known = known_[id];
    known.index = ontology.index_of(nodes.text(id));
    if (known.index == kNoNode) continue;
    ids_[known.index] = id;
    const Node& node = *ontology.nodes()[known.index];
    known.alone = node.is_a.empty() && node.part_of.empty();
    if (node.kind == NodeKind::action) {
      known.aim = ontology.index_of(ontology.attempt_of(nodes.text(id)));
    }
  }
  // What such things are held against: topics by their names.
  for (NodeId id = 0; id < nodes.size() && !ad_hoc.words.empty(); ++id) {
    if (!known(id)) continue;
    const Node& node = *ontology.nodes()[known_[id].index];
    if (node.kind == NodeKind::topic) ad_hoc.names.emplace(id, names_of(node));
  }
  ad_hoc_ = std::make_shared<const AdHoc>(std::move(ad_hoc));
}

FitAnswer Scopes::compare(NodeId left, NodeId right, const Extent& when) const {
  const Known& l = known_[left];
  const Known& r = known_[right];
  if (l.index != kNoNode && r.index != kNoNode) {
    if (l.alone && r.alone) return {Fit::unrelated, Truth::must, {}};
    const IndexedScope answer = ontology_->compare(l.index, r.index, when);
    const std::string_view via = answer.via == kNoNode
                                     ? std::string_view()
                                     : std::string_view(ontology_->nodes()[answer.via]->id);
    return {fit_of(answer.scope), answer.truth, via};
  }
  if (const auto answer = compare_ad_hoc_nodes(left, right)) {
    return {fit_of(answer->scope), answer->truth, {}};
  }
  const ScopeAnswer answer = ontology_->compare(nodes_->text(left), nodes_->text(right), when);
  return {fit_of(answer.scope), answer.truth, {}};
}

// By words that were cut before, where both are ad hoc, or one is an ad hoc thing and the other a
// topic; these are most, and the ontology would say the same.
std::optional<AdHocScope> Scopes::compare_ad_hoc_nodes(NodeId left, NodeId right) const {
  const auto one = ad_hoc_->words.find(left);
  const auto other = ad_hoc_->words.find(right);
  const auto none = ad_hoc_->words.end();
  if (one != none && other != none) return compare_ad_hoc(one->second, other->second);
  if (one == none && other == none) return std::nullopt;
  const AdHocWords& thing = one != none ? one->second : other->second;
  const auto names = ad_hoc_->names.find(one != none ? right : left);
  if (names == ad_hoc_->names.end() || is_ad_hoc_actor(thing.id)) return std::nullopt;
  return compare_ad_hoc(thing, names->second);
}

FitAnswer Scopes::fit_at_some_time(NodeId left, NodeId right) const {
  if (left == kUnfilled) {
    return {right == kUnfilled ? Fit::neither : Fit::unlimited, Truth::must, {}};
  }
  if (right == kUnfilled) return {Fit::unstated, Truth::must, {}};
  if (left == right) return {Fit::same, Truth::must, {}};
  return compare(left, right, Extent{});
}

FitAnswer Scopes::fit(NodeId left, NodeId right, const Extent& when) {
  if (left == kUnfilled || right == kUnfilled || left == right) {
    return fit_at_some_time(left, right);
  }
  const auto found = fits_.find(key(left, right));
  if (found != fits_.end()) return found->second;
  const FitAnswer always = compare(left, right, Extent{});
  const bool dated = known_[left].index != kNoNode && known_[right].index != kNoNode;
  if (dated && always.truth != Truth::must) return compare(left, right, when);
  fits_.emplace(key(left, right), always);
  return always;
}

Deed Scopes::deed(NodeId left, NodeId right) const {
  if (left == kUnfilled || right == kUnfilled) return Deed::none;
  if (left == right) return Deed::act;
  const NodeIndex l = known_[left].index;
  const NodeIndex r = known_[right].index;
  if (l == kNoNode || r == kNoNode) return Deed::none;
  if (ontology_->is_kind_of(r, l)) return Deed::act;
  if (ontology_->shows(r, l)) return Deed::shown;
  const NodeIndex aim = known_[right].aim;
  if (aim != kNoNode && ontology_->is_kind_of(aim, l)) return Deed::attempt;
  // Doing a kind of `one` is not doing `other`, hence not doing any kind of `other`.
  for (const auto& [one, other] : opposites_) {
    if (ontology_->is_kind_of(r, one) && ontology_->is_kind_of(l, other)) return Deed::opposite;
  }
  return ontology_->is_kind_of(l, r) ? Deed::broader : Deed::none;
}

std::vector<std::vector<NodeIndex>> Scopes::below() const {
  const std::size_t count = ontology_->nodes().size();
  std::vector<std::vector<NodeIndex>> below(count);
  for (NodeIndex n = 0; n < count; ++n) {
    for (const NodeIndex parent : ontology_->parents(n)) below[parent].push_back(n);
  }
  return below;
}

std::vector<NodeId> Scopes::related(NodeId left,
                                    const std::vector<std::vector<NodeIndex>>& below) const {
  const Known& known = known_[left];
  if (known.alone && below[known.index].empty()) return {left};
  const std::vector<const Node*>& nodes = ontology_->nodes();
  // What is above it, what is below it, and what is below a natural class above it.
  std::vector<NodeIndex> above = {known_[left].index};
  std::vector<NodeIndex> found;
  std::vector<NodeIndex> open = {known_[left].index};
  for (std::size_t n = 0; n < above.size(); ++n) {
    if (nodes[above[n]]->natural) open.push_back(above[n]);
    for (const NodeIndex parent : ontology_->parents(above[n])) {
      if (std::find(above.begin(), above.end(), parent) == above.end()) above.push_back(parent);
    }
  }
  std::vector<bool> seen(nodes.size());
  while (!open.empty()) {
    const NodeIndex node = open.back();
    open.pop_back();
    if (seen[node]) continue;
    seen[node] = true;
    found.push_back(node);
    open.insert(open.end(), below[node].begin(), below[node].end());
  }
  found.insert(found.end(), above.begin(), above.end());
  std::vector<NodeId> ids;
  for (const NodeIndex node : found) {
    if (ids_[node] != kUnfilled) ids.push_back(ids_[node]);
  }
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  return ids;
}

std::vector<std::uint32_t> Scopes::ranks() const {
  const std::vector<const Node*>& nodes = ontology_->nodes();
  // Each node under the first that is above it; none is above all of a tree's.
  std::vector<std::vector<NodeIndex>> below(nodes.size());
  std::vector<NodeIndex> open;
  for (auto n = static_cast<NodeIndex>(nodes.size()); n-- > 0;) {
    const std::vector<NodeIndex> parents = ontology_->parents(n);
    (parents.empty() ? open : below[parents.front()]).push_back(n);
  }
  std::vector<std::uint32_t> places(nodes.size());
  std::uint32_t place = 0;
  while (!open.empty()) {
    const NodeIndex n = open.back();
    open.pop_back();
    places[n] = place++;
    open.insert(open.end(), below[n].begin(), below[n].end());
  }
  std::vector<NodeId> order(nodes_->size());
  std::iota(order.begin(), order.end(), NodeId{0});
  const auto place_of = [&](NodeId id) {
    const NodeIndex index = known_[id].index;
    return std::tuple(id != kUnfilled, index == kNoNode ? place : places[index], id);
  };
  std::sort(order.begin(), order.end(),
            [&](NodeId a, NodeId b) { return place_of(a) < place_of(b); });
  std::vector<std::uint32_t> ranks(order.size());
  for (std::uint32_t n = 0; n < order.size(); ++n) ranks[order[n]] = n;
  return ranks;
}

bool Scopes::kind_of(std::string_view narrow, std::string_view broad) const {
  return narrow == broad || ontology_->is_kind_of(narrow, broad);
}

bool Scopes::same(std::string_view one, std::string_view other) const {
  return one == other || ontology_->compare(one, other, Extent{}).scope == Scope::same;
}

bool Scopes::apart(std::string_view one, std::string_view other) const {
  const Scope scope = ontology_->compare(one, other, Extent{}).scope;
  return scope == Scope::adjacent || scope == Scope::unrelated;
}

std::string Scopes::shown(const NodeRef& node) const {
  const Node* known = node.id.empty() ? nullptr : ontology_->find(node.id);
  if (known != nullptr && !known->name.empty()) return known->name;
  if (!node.name.empty()) return node.name;
  // An id made of words, "~net + sanctuary bay", is shown by them.
  const std::size_t first = node.id.find_first_not_of("~@+ ");
  if (!node.id.starts_with('~') || first == std::string::npos) return node.id;
  std::string words = node.id.substr(first);
  for (std::size_t at = 0; (at = words.find(" + ", at)) != std::string::npos;) {
    words.replace(at, 3, ", ");
  }
  return words;
}

std::vector<std::string_view> Scopes::shared_words(NodeId left, NodeId right) const {
  const auto one = ad_hoc_->words.find(left);
  const auto other = ad_hoc_->words.find(right);
  const auto none = ad_hoc_->words.end();
  if (one == none || other == none || is_ad_hoc_actor(one->second.id)) return {};
  return gainsay::shared_words(one->second, other->second);
}

std::string_view Scopes::country(NodeId node) const {
  const Node* known = node == kUnfilled ? nullptr : ontology_->find(nodes_->text(node));
  return known == nullptr ? std::string_view() : std::string_view(known->country);
}

}  // namespace gainsay
