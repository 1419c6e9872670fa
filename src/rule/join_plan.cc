#include "rule/join_plan.h"

#include <algorithm>

#include "rule/judge.h"

namespace gainsay {
namespace {

const Rows& right_rows(const Facts& facts, const RulePattern& pattern) {
  return pattern.join == Join::claim_claim ? facts.claims : facts.events;
}

LeftRow left_row(const Rows& rows, Row row) {
  return {row,
          rows.at(Slot::actor, row),
          rows.at(Slot::action, row),
          rows.at(Slot::object, row),
          rows.at(Slot::counterparty, row),
          rows.time[row],
          rows.said.empty() ? kUndated : rows.said[row],
          rows.kind[row],
          rows.polarity.empty() ? std::uint8_t{0} : rows.polarity[row],
          rows.flags[row]};
}

}  // namespace

const Rows& left_rows(const Facts& facts, const RulePattern& pattern) {
  return pattern.join == Join::event_event ? facts.events : facts.claims;
}

ActionRuns ActionFits::find(NodeId left) const {
  ActionRuns runs;
  bool before = false;  // the action before this one is in the last run
  for (const auto& [rank, right] : actions_) {
    const bool matches = can_match(left, right);
    if (matches && before) runs.back().last = rank + 1;
    if (matches && !before) runs.push_back({rank, rank + 1});
    before = matches;
  }
  return runs;
}

bool ActionFits::can_match(NodeId left, NodeId right) const {
  if (variant_.deeds.all != 0) {
    const Deed deed = scopes_.deed(left, right);
    // An attempted act is an attempt.
    const bool as_attempt = deed == Deed::act && variant_.deeds.has(Deed::attempt);
    if (!variant_.deeds.has(deed) && !as_attempt) return false;
  }
  if (variant_.actions.empty()) return true;
  return std::any_of(variant_.actions.begin(), variant_.actions.end(), [&](const auto& action) {
    return scopes_.kind_of(facts_.nodes.text(right), action);
  });
}

const Index& Workshop::index(const Rows& rows, Slot by, IndexKey key) {
  auto& index = indexes_[{&rows, by, key}];
  if (!index) index = std::make_unique<Index>(new_index(rows, by, key));
  return *index;
}

std::vector<Row> Workshop::order(const Rows& rows) {
  return new_index(rows, Slot::actor, IndexKey::object).rows();
}

FitSets& Workshop::fits(const Rows& rows, Slot slot, const Accepted& accepted) {
  auto& table = tables_[{&rows, slot}];
  const std::uint32_t nodes = facts_.nodes.size();
  if (!table) table = std::make_unique<FitTable>(scopes_, nodes, nodes_in(rows, slot));
  auto& sets = sets_[{&rows, slot, accepted.all}];
  if (!sets) sets = std::make_unique<FitSets>(*table, nodes, accepted);
  return *sets;
}

ActionFits& Workshop::actions(const Rows& rows, const Variant& variant) {
  auto& ranked = actions_[&rows];
  if (ranked.empty()) {
    for (const NodeId node : nodes_in(rows, Slot::action)) {
      ranked.emplace_back(ranks_.action[node], node);
    }
    std::sort(ranked.begin(), ranked.end());
  }
  auto& fits = action_fits_[{&rows, variant.deeds.all, variant.actions}];
  if (!fits) fits = std::make_unique<ActionFits>(facts_, scopes_, variant, ranked);
  return *fits;
}

const std::vector<Row>& Workshop::shapes(const Rows& rows) {
  std::vector<Row>& shapes = shapes_[&rows];
  if (!shapes.empty()) return shapes;
  std::array<bool, std::size_t{4} * 2 * 256> seen{};
  for (Row row = 0; row < rows.size(); ++row) {
    const unsigned polarity = rows.polarity.empty() ? 0U : rows.polarity[row];
    const unsigned open = (rows.at(Slot::object, row) == kUnfilled ? 1U : 0U) +
                          (rows.at(Slot::counterparty, row) == kUnfilled ? 2U : 0U);
    bool& known = seen[(rows.kind[row] * 2U + polarity) * 4U + open];
    if (!known) shapes.push_back(row);
    known = true;
  }
  return shapes;
}

Index Workshop::new_index(const Rows& rows, Slot by, IndexKey key) {
  const Slot slot = key == IndexKey::object         ? Slot::object
                    : key == IndexKey::counterparty ? Slot::counterparty
                                                    : Slot::action;
  return {{rows, by, key, nodes_in(rows, slot), nodes_in(rows, Slot::action)}, ranks_, workers_};
}

const std::vector<NodeId>& Workshop::nodes_in(const Rows& rows, Slot slot) {
  std::vector<NodeId>& nodes = nodes_[{&rows, slot}];
  if (!nodes.empty()) return nodes;
  std::vector<std::uint8_t> seen(facts_.nodes.size());
  for (const NodeId node : rows.slot[static_cast<std::size_t>(slot)]) seen[node] = 1;
  for (NodeId node = 0; node < seen.size(); ++node) {
    if (seen[node] != 0) nodes.push_back(node);
  }
  return nodes;
}

std::vector<LeftRow> left_rows_of(const Rows& rows, Workshop& workshop) {
  std::vector<std::uint32_t> places(rows.size());
  std::uint32_t place = 0;
  for (const Row row : workshop.order(rows)) places[row] = place++;
  std::vector<LeftRow> lefts(rows.size());
  workshop.each_row(rows.size(), [&](Row row) { lefts[places[row]] = left_row(rows, row); });
  return lefts;
}

VariantPlan::VariantPlan(std::uint32_t rule_number, std::uint32_t variant_number,
                         const RulePattern& its_pattern, Workshop& workshop)
    : rule(rule_number),
      number(variant_number),
      pattern(its_pattern),
      variant(pattern.variants[variant_number]),
      left(left_rows(workshop.facts(), pattern)),
      right(right_rows(workshop.facts(), pattern)),
      actions(workshop.actions(right, variant)) {
  actors = fits(Slot::actor, workshop);
  if (test(Slot::object).right == Slot::object) objects = fits(Slot::object, workshop);
  if (test(Slot::counterparty).right == Slot::counterparty) {
    counterparties = fits(Slot::counterparty, workshop);
  }
  const SlotTest& actor = test(Slot::actor);
  const Slot by = actor.compared ? actor.right : Slot::actor;
  Scopes scopes = workshop.scopes();
  const Judge judge(workshop.facts(), scopes, pattern, variant);
  for (const Row row : workshop.shapes(left)) {
    if (!judge.takes_left(row)) continue;
    const IndexKey key = key_for(left_row(left, row));
    indexes[static_cast<std::size_t>(key)] = &workshop.index(right, by, key);
  }
}

}  // namespace gainsay
