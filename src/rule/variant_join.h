// VariantJoin: one worker's part in the join of one variant.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "rule/join.h"
#include "rule/join_plan.h"
#include "rule/judge.h"

namespace gainsay {

// Whether a pair of rows is to be looked at in this order.
bool is_pair(const RulePattern& pattern, const Variant& variant, const Facts& facts, Row left,
             Row right);

// Membership in one NodeSet at a time, by a look at one number.
class Marks {
 public:
  explicit Marks(std::uint32_t nodes) : marks_(nodes) {}

  void use(const NodeSet* set) {
    if (set == set_) return;
    set_ = set;
    ++now_;
    marked_ = set != nullptr && !set->inverted;
    if (set == nullptr) return;
    for (const NodeId node : set->nodes) marks_[node] = now_;
  }

  // A copy that a loop can keep in registers.
  struct View {
    const std::uint32_t* marks;
    std::uint32_t now;
    bool marked;  // what those in the set are
    bool has(NodeId node) const { return (marks[node] == now) == marked; }
  };
  View view() const { return {marks_.data(), now_, marked_}; }

 private:
  const NodeSet* set_ = nullptr;
  bool marked_ = false;
  std::uint32_t now_ = 1;
  std::vector<std::uint32_t> marks_;
};

// One worker's part in the join of one variant; away from others' cache lines.
class alignas(64) VariantJoin {
 public:
  VariantJoin(const VariantPlan& plan, const Facts& facts, const TimeOrder& times, Scopes& scopes,
              std::vector<Hit>& hits)
      : plan_(plan),
        facts_(facts),
        times_(times),
        judge_(facts, scopes, plan.pattern, plan.variant),
        objects_(facts.nodes.size()),
        counterparties_(facts.nodes.size()),
        hits_(hits) {}

  // Joins the rows on the left from `begin` to before `end`.
  void run(Row begin, Row end) {
    const Rows& rows = plan_.left;
    for (Row row = begin; row < end; ++row) {
      if (plan_.takes(rows, row)) join(LeftRow(rows, row));
    }
    ask_all();
  }
  void run(std::span<const Row> rows) {
    for (const Row row : rows) {
      if (plan_.takes(plan_.left, row)) join(LeftRow(plan_.left, row));
    }
    ask_all();
  }

 private:
  void join(const LeftRow& left) {
    const Slot key = plan_.key_for(left);
    const Index* const index = plan_.indexes[static_cast<std::size_t>(key)];
    const Slot by = plan_.actors.left;
    const bool as_before =
        index == index_ && left.at(by) == left_.at(by) && left.action == left_.action;
    left_ = left;
    index_ = index;
    if (!as_before) find_cells();
    if (cells_.empty()) return;
    windowed_ = false;
    const NodeSet* const objects = plan_.objects.of(left);
    const NodeSet* const counterparties = plan_.counterparties.of(left);
    objects_.use(objects);
    counterparties_.use(counterparties);
    if (key == Slot::action) {
      for (const CellTable::Cell* cell : cells_) look_near(cell->places);
      return;
    }
    gather(key == Slot::object ? objects->runs : counterparties->runs);
    for (const CellTable::Places& places : near_) {
      if (places.size() > kFewRows) {
        scan(places);
      } else {
        look_at(places);
      }
    }
  }

  // Where the rows with some of these keys are. They are looked at when all are known, so that
  // their numbers are fetched at the same time.
  void gather(const NodeRuns& keys) {
    near_.clear();
    const NodeId* const counterparties = index_->columns().counterparties;
    const NodeId* const objects = index_->columns().objects;
    const auto add = [&](const CellTable::Places& places) {
      if (places.size() == 0) return;
      __builtin_prefetch(counterparties + places.begin);
      __builtin_prefetch(objects + places.begin);
      near_.push_back(places);
    };
    for (const CellTable::Cell* cell : cells_) {
      if (cell->places.size() < CellTable::kHinted) {
        add(cell->places);
        continue;
      }
      for (const NodeRun& run : keys) add(index_->cells().near_keys(*cell, run.first, run.last));
    }
  }

  // Calls use(node) for the actors on the right that can stand to the left one as the rule asks.
  template <typename Use>
  void each_actor(Use use) const {
    const NodeSet* set = plan_.actors.of(left_);
    if (set != nullptr && !set->inverted) {
      for (const NodeId node : set->nodes) use(node);
      return;
    }
    for (const NodeId node : index_->cells().nodes()) {
      const bool left_out =
          set != nullptr && std::binary_search(set->nodes.begin(), set->nodes.end(), node);
      if (!left_out) use(node);
    }
  }

  // The cells whose actor and action can stand to the left ones. Rows on the left come in the order
  // of actor and action, so that many in a row ask for the same.
  void find_cells() {
    cells_.clear();
    const NodeRuns& actions = plan_.actions.of(left_.action);
    if (actions.empty()) return;
    each_actor([&](NodeId actor) {
      const std::span<const CellTable::Cell> cells = index_->cells().of(actor);
      for (const NodeRun& run : actions) {
        std::size_t at = CellTable::first_from(cells, run.first);
        for (; at < cells.size() && cells[at].action < run.last; ++at) {
          cells_.push_back(&cells[at]);
        }
      }
    });
  }

  // Looks at rows of a cell, key by key.
  void scan(CellTable::Places places) {
    const NodeId* const keys = index_->columns().keys;
    while (places.size() > kFewRows) {
      const NodeId* const end = keys + places.end;
      const NodeId* const next = std::upper_bound(keys + places.begin, end, keys[places.begin]);
      const auto next_place = static_cast<std::uint32_t>(next - keys);
      look_near({places.begin, next_place});
      places.begin = next_place;
    }
    look_at(places);
  }

  // Looks at all rows of a cell and one key; where they are in the order of their times, at those
  // whose time is near.
  void look_near(const CellTable::Places& places) {
    if (places.size() <= kFewRows) return look_at(places);
    const ExtentId* const times = index_->columns().times;
    const auto first_from = [&](ExtentId least) {
      const ExtentId* const end = times + places.end;
      return static_cast<std::uint32_t>(std::lower_bound(times + places.begin, end, least) - times);
    };
    const TimeOrder::Range near = times_.short_ones(window());
    look_at({places.begin, first_from(times_.first_short())});
    look_at({first_from(near.first), first_from(near.last)});
    look_at({first_from(times_.first_unordered()), places.end});
  }

  void look_at(const CellTable::Places& places) {
    const Columns columns = index_->columns();
    const Marks::View counterparties = counterparties_.view();
    const Marks::View objects = objects_.view();
    for (std::uint32_t n = places.begin; n < places.end; ++n) {
      if (counterparties.has(columns.counterparties[n]) && objects.has(columns.objects[n]) &&
          times_.meets(columns.times[n], window())) {
        ask_later(columns.row(n));
      }
    }
  }

  // Found when it is first asked for: most rows on the left have nobody to meet.
  const TimeWindow& window() {
    if (!windowed_) window_ = judge_.window(left_.time, left_.said);
    windowed_ = true;
    return window_;
  }

  // The judge looks at many columns, of rows that are far apart: they are fetched a while before.
  void ask_later(Row right) {
    constexpr std::size_t kMost = 64;
    if (asked_.size() == kMost) ask_all();
    asked_.emplace_back(left_.row, right);
    for (const auto& slot : plan_.right.slot) __builtin_prefetch(&slot[right]);
    __builtin_prefetch(&plan_.right.time[right]);
    __builtin_prefetch(&plan_.right.kind[right]);
    __builtin_prefetch(&plan_.right.flags[right]);
  }
  void ask_all() {
    for (const auto& [left, right] : asked_) ask(left, right);
    asked_.clear();
  }

  void ask(Row left, Row right) {
    if (!judge_.takes_right(right)) return;
    if (!is_pair(plan_.pattern, plan_.variant, facts_, left, right)) return;
    const Truth truth = judge_.judge(left, right, nullptr);
    if (truth == Truth::cannot || (plan_.pattern.must_only && truth != Truth::must)) return;
    hits_.push_back({plan_.rule, plan_.number, left, right, truth});
  }

  const VariantPlan& plan_;
  const Facts& facts_;
  const TimeOrder& times_;
  Judge judge_;
  Marks objects_;
  Marks counterparties_;
  std::vector<Hit>& hits_;
  // Of the row on the left that is being joined:
  LeftRow left_;
  TimeWindow window_;
  bool windowed_ = false;  // whether it is that of this row
  const Index* index_ = nullptr;
  std::vector<const CellTable::Cell*> cells_;
  std::vector<CellTable::Places> near_;
  std::vector<std::pair<Row, Row>> asked_;  // pairs that the judge is still to be asked about
};

}  // namespace gainsay
