#include "rule/join/join_plan.h"

#include <algorithm>
#include <optional>

#include "rule/judge/judge.h"

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
      counterparty(rows.at(Slot::counterparty, row)) {}

NodeRuns ActionFits::find(NodeId left) const {
  const std::vector<NodeId>& actions = deeds_.actions();
  const std::vector<Deed>* const deeds = variant_.deeds.all == 0 ? nullptr : &deeds_.of(left);
  NodeRuns runs;
  bool before = false;  // the action before this one is in the last run
  for (std::size_t n = 0; n < actions.size(); ++n) {
    const NodeId right = actions[n];
    const bool matches = (deeds == nullptr || accepts((*deeds)[n])) && is_listed(right);
    if (matches && before) runs.back().last = right + 1;
    if (matches && !before) runs.push_back({right, right + 1});
    before = matches;
  }
  return runs;
}

bool ActionFits::accepts(Deed deed) const {
  // An attempted act is an attempt.
  return variant_.deeds.has(deed) || (deed == Deed::act && variant_.deeds.has(Deed::attempt));
}

bool ActionFits::is_listed(NodeId right) const {
  if (variant_.actions.empty()) return true;
  return std::any_of(variant_.actions.begin(), variant_.actions.end(), [&](const auto& action) {
    return scopes_.kind_of(facts_.nodes.text(right), action);
  });
}

const Index& Indexes::get(const Rows& rows, RowOrder order) {
  auto& index = indexes_[{&rows, order.by, order.key}];
  const RowRange range = &rows == &facts_.claims ? claims_ : events_;
  if (!index) {
    index = std::make_unique<Index>(rows, ChosenRows(range), order, facts_.nodes.size(), workers_);
  }
  return *index;
}

const Index& Indexes::of_some(const Rows& rows, const std::vector<Row>& some, RowOrder order) {
  of_some_.push_back(
      std::make_unique<Index>(rows, ChosenRows(some), order, facts_.nodes.size(), workers_));
  return *of_some_.back();
}

void Indexes::forget_in_place() {
  std::erase_if(indexes_, [](const auto& entry) { return entry.second->in_place(); });
}

FitSets& Workshop::fits(const Rows& rows, Slot slot, const Accepted& accepted) {
  auto& table = tables_[{&rows, slot}];
  const std::uint32_t nodes = facts_.nodes.size();
  if (!table) {
    const auto column = static_cast<std::size_t>(slot);
    table = std::make_unique<FitTable>(scopes_, nodes, rows.nodes[column], rows.codes[column]);
  }
  auto& sets = sets_[{&rows, slot, accepted.all}];
  if (!sets) sets = std::make_unique<FitSets>(*table, nodes, accepted);
  return *sets;
}

ActionFits& Workshop::actions(const Rows& rows, const Variant& variant) {
  auto& fits = action_fits_[{&rows, variant.deeds.all, variant.actions}];
  if (!fits) {
    auto& deeds = deeds_[&rows];
    if (!deeds) {
      const std::vector<NodeId>& actions = rows.nodes[static_cast<std::size_t>(Slot::action)];
      deeds = std::make_unique<DeedTable>(scopes_, actions, facts_.nodes.size());
    }
    fits = std::make_unique<ActionFits>(facts_, scopes_, variant, *deeds);
  }
  return *fits;
}

// Whether the left side's counterparty is held against the right side's actor, and few fit it.
bool VariantPlan::is_crosswise() const {
  const SlotTest& counterparty = test(Slot::counterparty);
  return counterparty.compared && counterparty.right == Slot::actor &&
         is_narrow(counterparty.fits) && !accepts_open(counterparty.fits);
}

// The rows on the right that can meet any on the left by their actor and counterparty; nothing
// where they may be many. Those of an actor lie together.
std::optional<std::vector<Row>> VariantPlan::few_met(Workshop& workshop) const {
  constexpr Row kShare = 16;
  const Column by_actor = column(Slot::counterparty, workshop);
  const Column by_other = column(Slot::actor, workshop);
  if (by_other.sets == nullptr || !by_other.narrow) return std::nullopt;
  const auto met = [&](Slot slot, const Column& column) {
    std::vector<bool> nodes(workshop.facts().nodes.size());
    for (const NodeId node : left.nodes[static_cast<std::size_t>(slot)]) {
      const NodeSet& set = column.sets->of(node);
      if (set.inverted) nodes.assign(nodes.size(), true);
      for (const NodeId one : set.nodes) nodes[one] = true;
    }
    return nodes;
  };
  const std::vector<bool> actors_met = met(Slot::counterparty, by_actor);
  const CellTable& cells = right.cells;
  std::vector<CellTable::Places> places;
  std::size_t count = 0;
  for (std::size_t n = 0; n < cells.nodes().size(); ++n) {
    if (!actors_met[cells.nodes()[n]]) continue;
    places.push_back(cells.rows_of(n));
    count += places.back().size();
  }
  if (count > right.size() / kShare) return std::nullopt;
  const std::vector<bool> others_met = met(Slot::actor, by_other);
  std::vector<Row> few;
  for (const CellTable::Places& some : places) {
    for (Row row = some.begin; row < some.end; ++row) {
      if (others_met[right.at(Slot::counterparty, row)]) few.push_back(row);
    }
  }
  return few;
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
  // Rows lie by actor (rule/facts/arrange.h), so that nothing need be sorted where one that few
  // actors can stand to is held against the actor; but candidates that are few are soon sorted
  // otherwise, so that the rows on the left that come one after the other look them up at the same
  // place.
  const bool crosswise = is_crosswise();
  std::optional<std::vector<Row>> few;
  if (crosswise && candidates.use() == Indexes::Use::one_join &&
      test(Slot::actor).right == Slot::counterparty) {
    few = few_met(workshop);
  }
  actors = column(crosswise && !few ? Slot::counterparty : Slot::actor, workshop);
  by = actors.sets != nullptr ? test(actors.left).right : Slot::actor;
  objects = column_for(Slot::object, workshop);
  others = column_for(other_than(by), workshop);
  const SlotTest& object = test(Slot::object);
  needs_object = pattern.join != Join::event_event && object.compared &&
                 !object.fits.has(Fit::unknown) && !object.fits.has(Fit::neither);
  take_shapes(workshop, few ? &*few : nullptr, candidates);
}

// Which rows take part, and the indexes that these will ask: of all candidates, or of some.
void VariantPlan::take_shapes(Workshop& workshop, const std::vector<Row>* some,
                              Indexes& candidates) {
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
    const Index*& index = indexes[static_cast<std::size_t>(key)];
    if (some == nullptr) {
      index = &candidates.get(right, {by, key});
    } else if (index == nullptr) {
      index = &candidates.of_some(right, *some, {by, key});
    }
  }
}

}  // namespace gainsay
