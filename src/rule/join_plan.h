// The plan of a join: which rows on the right are candidates for which on the left, by integers
// alone, before the judge is asked.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "rule/facts.h"
#include "rule/fit_table.h"
#include "rule/index.h"
#include "rule/pattern.h"
#include "rule/scopes.h"
#include "rule/time_order.h"
#include "rule/workers.h"

namespace gainsay {

// Ranks of actions from `first` to before `last`.
struct ActionRun {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
using ActionRuns = std::vector<ActionRun>;

// The right side's actions that can stand to a left one as a variant asks.
class ActionFits {
 public:
  // `actions`: those on the right, by rank.
  ActionFits(const Facts& facts, const Scopes& scopes, const Variant& variant,
             const std::vector<std::pair<std::uint32_t, NodeId>>& actions)
      : facts_(facts),
        scopes_(scopes),
        variant_(variant),
        actions_(actions),
        runs_(facts.nodes.size()) {}

  const ActionRuns& of(NodeId left) {
    return runs_.get(left, [&] { return find(left); });
  }

 private:
  ActionRuns find(NodeId left) const;
  bool can_match(NodeId left, NodeId right) const;

  const Facts& facts_;
  const Scopes& scopes_;
  const Variant& variant_;
  const std::vector<std::pair<std::uint32_t, NodeId>>& actions_;
  MadeOnce<ActionRuns> runs_;
};

// What variants share: indexes, and which nodes fit which. Each is made when it is first asked for,
// by one thread, before the join.
class Workshop {
 public:
  Workshop(const Facts& facts, const Scopes& scopes, std::uint32_t workers)
      : facts_(facts),
        scopes_(scopes),
        ranks_{scopes.ranks(), TimeOrder(facts.extents)},
        workers_(workers) {}

  const Facts& facts() const { return facts_; }
  const Scopes& scopes() const { return scopes_; }
  const TimeOrder& times() const { return ranks_.time; }

  const Index& index(const Rows& rows, Slot by, IndexKey key);
  // How the nodes of a column stand to nodes on the left.
  FitSets& fits(const Rows& rows, Slot slot, const Accepted& accepted);
  ActionFits& actions(const Rows& rows, const Variant& variant);
  // The rows by actor, object and action.
  std::vector<Row> order(const Rows& rows);
  // One row of each shape that matters to where its candidates are: kind, polarity, and whether
  // object and counterparty are filled.
  const std::vector<Row>& shapes(const Rows& rows);

  // Calls use(row) for each row, in several threads.
  template <typename Use>
  void each_row(Row rows, const Use& use) const {
    constexpr Row kStretch = 16'384;
    share_out(workers_, (rows + kStretch - 1) / kStretch, [&](std::uint32_t, std::size_t part) {
      const Row begin = static_cast<Row>(part) * kStretch;
      for (Row row = begin; row < std::min(rows, begin + kStretch); ++row) use(row);
    });
  }

 private:
  Index new_index(const Rows& rows, Slot by, IndexKey key);
  // The distinct nodes of a column, ascending.
  const std::vector<NodeId>& nodes_in(const Rows& rows, Slot slot);

  using RowsAndSlot = std::pair<const Rows*, Slot>;
  const Facts& facts_;
  const Scopes& scopes_;
  Ranks ranks_;
  std::uint32_t workers_;
  std::map<std::tuple<const Rows*, Slot, IndexKey>, std::unique_ptr<Index>> indexes_;
  std::map<RowsAndSlot, std::vector<NodeId>> nodes_;
  std::map<RowsAndSlot, std::unique_ptr<FitTable>> tables_;
  std::map<std::tuple<const Rows*, Slot, std::uint16_t>, std::unique_ptr<FitSets>> sets_;
  std::map<const Rows*, std::vector<std::pair<std::uint32_t, NodeId>>> actions_;
  std::map<std::tuple<const Rows*, std::uint16_t, std::vector<std::string>>,
           std::unique_ptr<ActionFits>>
      action_fits_;
  std::map<const Rows*, std::vector<Row>> shapes_;
};

const Rows& left_rows(const Facts& facts, const RulePattern& pattern);

// What the join asks of a row on the left, brought together.
struct LeftRow {
  Row row = 0;
  NodeId actor = kUnfilled;
  NodeId action = kUnfilled;
  NodeId object = kUnfilled;
  NodeId counterparty = kUnfilled;
  ExtentId time = kUndated;
  ExtentId said = kUndated;
  std::uint8_t kind = 0;
  std::uint8_t polarity = 0;
  std::uint8_t flags = 0;
};

// All rows of one side, by actor, object and action, so that those in a row look for the same.
std::vector<LeftRow> left_rows_of(const Rows& rows, Workshop& workshop);

// Where the candidates for the left rows of one variant are to be found; for any number of threads.
struct VariantPlan {
  VariantPlan(std::uint32_t rule_number, std::uint32_t variant_number,
              const RulePattern& its_pattern, Workshop& workshop);

  const SlotTest& test(Slot slot) const { return variant.slots[static_cast<std::size_t>(slot)]; }

  // By which key the candidates of a row are looked up: the first that leaves few.
  IndexKey key_for(const LeftRow& row) const {
    if (row.object != kUnfilled && is_narrow(objects, Slot::object)) return IndexKey::object;
    if (row.counterparty != kUnfilled && is_narrow(counterparties, Slot::counterparty)) {
      return IndexKey::counterparty;
    }
    return IndexKey::action;
  }
  bool is_narrow(const FitSets* sets, Slot slot) const {
    const Accepted& accepted = test(slot).fits;
    return sets != nullptr && !accepted.has(Fit::unrelated) && !accepted.has(Fit::unknown);
  }

  // What an extracted statement is about was not read, and the rule asks for it.
  bool unread(std::uint8_t flags) const {
    return pattern.join != Join::event_event && test(Slot::object).compared &&
           (flags & kUnread) != 0 && !test(Slot::object).fits.has(Fit::unknown) &&
           !test(Slot::object).fits.has(Fit::neither);
  }

  FitSets* fits(Slot slot, Workshop& workshop) const {
    if (!test(slot).compared) return nullptr;
    return &workshop.fits(right, test(slot).right, test(slot).fits);
  }

  std::uint32_t rule;
  std::uint32_t number;
  const RulePattern& pattern;
  const Variant& variant;
  const Rows& left;
  const Rows& right;
  ActionFits& actions;
  FitSets* actors = nullptr;  // nullptr: all
  FitSets* objects = nullptr;
  FitSets* counterparties = nullptr;
  std::array<const Index*, 3> indexes{};  // by IndexKey; those that some row needs
};

}  // namespace gainsay
