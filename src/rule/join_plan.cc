#include "rule/join_plan.h"

#include <algorithm>

#include "rule/judge.h"

namespace gainsay {
namespace {

const Rows& right_rows(const Facts& facts, const RulePattern& pattern) {
  return pattern.join == Join::claim_claim ? facts.claims : facts.events;
}

bool is_narrow(const Accepted& fits) {
  return !fits.has(Fit::unrelated) && !fits.has(Fit::unknown);
}

}  // namespace

const Rows& left_rows(const Facts& facts, const RulePattern& pattern) {
  return pattern.join == Join::event_event ? facts.events : facts.claims;
}

LeftRow::LeftRow(const Rows& rows, Row its_row)
    : row(its_row),
      actor(rows.at(Slot::actor, row)),
      action(rows.at(Slot::action, row)),
      object(rows.at(Slot::object, row)),
      counterparty(rows.at(Slot::counterparty, row)),
      time(rows.time[row]),
      said(rows.said.empty() ? kUndated : rows.said[row]) {}

NodeRuns ActionFits::find(NodeId left) const {
  NodeRuns runs;
  bool before = false;  // the action before this one is in the last run
  for (const NodeId right : actions_) {
    const bool matches = can_match(left, right);
    if (matches && before) runs.back().last = right + 1;
    if (matches && !before) runs.push_back({right, right + 1});
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

const Index& Indexes::get(const Rows& rows, RowOrder order) {
  auto& index = indexes_[{&rows, order.by, order.key}];
  const RowRange range = &rows == &facts_.claims ? claims_ : events_;
  if (!index) index = std::make_unique<Index>(rows, range, order, facts_.nodes.size(), workers_);
  return *index;
}

void Indexes::forget_in_place() {
  std::erase_if(indexes_, [](const auto& entry) { return entry.second->in_place(); });
}

FitSets& Workshop::fits(const Rows& rows, Slot slot, const Accepted& accepted) {
  auto& table = tables_[{&rows, slot}];
  const std::uint32_t nodes = facts_.nodes.size();
  if (!table)
    table = std::make_unique<FitTable>(scopes_, nodes, rows.nodes[static_cast<std::size_t>(slot)]);
  auto& sets = sets_[{&rows, slot, accepted.all}];
  if (!sets) sets = std::make_unique<FitSets>(*table, nodes, accepted);
  return *sets;
}

ActionFits& Workshop::actions(const Rows& rows, const Variant& variant) {
  auto& fits = action_fits_[{&rows, variant.deeds.all, variant.actions}];
  if (!fits) {
    const std::vector<NodeId>& actions = rows.nodes[static_cast<std::size_t>(Slot::action)];
    fits = std::make_unique<ActionFits>(facts_, scopes_, variant, actions);
  }
  return *fits;
}

// Which slot on the left says in which cells of an index its candidates are. Rows lie by actor
// (rule/arrange.h), so that nothing need be sorted where one that few actors can stand to is held
// against the actor.
Slot VariantPlan::index_by() const {
  const SlotTest& counterparty = test(Slot::counterparty);
  const bool crosswise = counterparty.compared && counterparty.right == Slot::actor;
  return crosswise && is_narrow(counterparty.fits) && !accepts_open(counterparty.fits)
             ? Slot::counterparty
             : Slot::actor;
}

VariantPlan::Column VariantPlan::column(Slot left_slot, Workshop& workshop) const {
  const SlotTest& asked = test(left_slot);
  if (!asked.compared) return {};
  return {left_slot, &workshop.fits(right, asked.right, asked.fits), is_narrow(asked.fits)};
}

// Of the slots that are held against a column on the right, its own first.
VariantPlan::Column VariantPlan::column_for(Slot right_slot, Workshop& workshop) const {
  for (const Slot slot : {right_slot, Slot::actor, Slot::counterparty}) {
    const bool looked_up = actors.sets != nullptr && slot == actors.left;
    if (test(slot).compared && test(slot).right == right_slot && !looked_up) {
      return column(slot, workshop);
    }
  }
  return {};
}

VariantPlan::VariantPlan(std::uint32_t rule_number, std::uint32_t variant_number,
                         const RulePattern& its_pattern, Workshop& workshop, Indexes& candidates)
    : rule(rule_number),
      number(variant_number),
      pattern(its_pattern),
      variant(pattern.variants[variant_number]),
      left(left_rows(workshop.facts(), pattern)),
      right(right_rows(workshop.facts(), pattern)),
      actions(workshop.actions(right, variant)) {
  actors = column(index_by(), workshop);
  objects = column_for(Slot::object, workshop);
  counterparties = column_for(Slot::counterparty, workshop);
  const SlotTest& object = test(Slot::object);
  needs_object = pattern.join != Join::event_event && object.compared &&
                 !object.fits.has(Fit::unknown) && !object.fits.has(Fit::neither);
  take_shapes(workshop, candidates);
}

// Which rows take part, and the indexes that these will ask.
void VariantPlan::take_shapes(Workshop& workshop, Indexes& candidates) {
  const Slot by = actors.sets != nullptr ? test(actors.left).right : Slot::actor;
  Scopes scopes = workshop.scopes();
  const Judge judge(workshop.facts(), scopes, pattern, variant);
  constexpr NodeId kFilled = kUnfilled + 1;  // by any node
  for (const RowShape& shape : left.shapes) {
    if (!judge.takes_left(shape.kind, shape.polarity)) continue;
    taken[2 * std::size_t{shape.kind} + shape.polarity] = true;
    LeftRow row;
    row.actor = shape.actor ? kFilled : kUnfilled;
    row.object = shape.object ? kFilled : kUnfilled;
    row.counterparty = shape.counterparty ? kFilled : kUnfilled;
    const Slot key = key_for(row);
    indexes[static_cast<std::size_t>(key)] = &candidates.get(right, {by, key});
  }
}

}  // namespace gainsay
