// VariantJoin: one worker's part in the join of one variant.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "rule/join/join.h"
#include "rule/join/join_plan.h"
#include "rule/judge/judge.h"

namespace gainsay {

// Whether a pair of rows is to be looked at in this order.
bool is_pair(const RulePattern& pattern, const Variant& variant, const Facts& facts, Row left,
             Row right);

// One worker's part in the join of one variant; away from others' cache lines.
class alignas(64) VariantJoin {
 public:
  VariantJoin(const VariantPlan& plan, const Facts& facts, const TimeOrder& times, Scopes& scopes,
              std::vector<Hit>& hits)
      : plan_(plan),
        facts_(facts),
        times_(times),
        judge_(facts, scopes, plan.pattern, plan.variant),
        hits_(hits) {}

  // Joins the rows on the left from `begin` to before `end`.
  void run(Row begin, Row end) {
    for (Row row = begin; row < end; ++row) join_if_taken(row);
    finish();
  }
  void run(std::span<const Row> rows) {
    for (const Row row : rows) join_if_taken(row);
    finish();
  }

  const VariantPlan& plan() const { return plan_; }
  // Joins a row that the plan takes. What is found of it may be found later, and is by finish().
  void join(const LeftRow& left) {
    const Slot key = plan_.key_for(left);
    const Index* const index = plan_.indexes[static_cast<std::size_t>(key)];
    const Slot by = plan_.actors.left;
    const bool as_before =
        index == index_ && left.at(by) == left_.at(by) && left.action == left_.action;
    if (index != index_) look_closely();
    left_ = left;
    index_ = index;
    if (!as_before) find_cells();
    if (small_.empty() && large_.empty()) return;
    objects_ = plan_.objects.of(left);
    others_ = plan_.others.of(left);
    if (objects_ == nullptr) objects_ = &anything_;
    if (others_ == nullptr) others_ = &anything_;
    if (objects_->codes.empty() || others_->codes.empty()) return;
    for (const CellTable::Places& places : small_) look_at(places);
    if (large_.empty()) return;
    if (key == Slot::action) {
      for (const CellTable::Cell& cell : large_) look_near(cell.places);
    } else if (key == Slot::object) {
      const CodeColumn others{index_->columns().other_codes, &others_->codes};
      for (const CellTable::Cell& cell : large_) look_at_keys(cell, objects_->runs, others);
    } else {
      const CodeColumn objects{index_->columns().object_codes, &objects_->codes};
      for (const CellTable::Cell& cell : large_) look_at_keys(cell, others_->runs, objects);
    }
  }
  void finish() {
    look_closely();
    ask_all();
  }

 private:
  void join_if_taken(Row row) {
    if (plan_.takes(plan_.left, row)) join(LeftRow(plan_.left, row));
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
    small_.clear();
    large_.clear();
    const NodeRuns& actions = plan_.actions.of(left_.action);
    if (actions.empty()) return;
    each_actor([&](NodeId actor) {
      const std::span<const CellTable::Cell> cells = index_->cells().of(actor);
      for (const NodeRun& run : actions) {
        std::size_t at = CellTable::first_from(cells, run.first);
        for (; at < cells.size() && cells[at].action < run.last; ++at) {
          add_cell(cells[at]);
        }
      }
    });
  }
  void add_cell(const CellTable::Cell& cell) {
    if (cell.places.size() >= CellTable::kHinted) return large_.push_back(cell);
    // Those of neighbouring actions lie one after the other.
    const bool follows = !small_.empty() && small_.back().end == cell.places.begin;
    if (follows) {
      small_.back().end = cell.places.end;
    } else {
      small_.push_back(cell.places);
    }
  }

  // A column of codes, and those that fit.
  struct CodeColumn {
    const NodeCode* codes;
    const CodeRanges* fitting;
    CodeBlock at(std::uint32_t place) const { return those_in(*fitting, codes + place); }
  };

  // Looks at the rows of a cell that have some of these keys and fit another column, and at a few
  // others.
  void look_at_keys(const CellTable::Cell& cell, const NodeRuns& keys, const CodeColumn& column) {
    const CellTable::Hints hints = index_->cells().hints_of(cell);
    std::uint32_t seen = cell.places.begin;  // rows before it have been looked at
    for (const NodeRun& run : keys) {
      CellTable::Places places = hints.near(run.first, run.last);
      places.begin = std::max(places.begin, seen);
      if (places.begin >= places.end) continue;
      seen = places.end;
      if (places.size() > kFewRows) {
        scan(places);
      } else {
        look_for(places, [&](std::uint32_t place) { return column.at(place); });
      }
    }
  }

  // Looks at many rows of a cell: where more of one key come than a few, only at those near in
  // time.
  void scan(CellTable::Places places) {
    const NodeId* const keys = index_->columns().keys;
    while (places.size() > kFewRows) {
      const NodeId key = keys[places.begin];
      std::uint32_t next = places.begin + kFewRows;
      if (keys[next] == key) {
        const NodeId* const end = std::upper_bound(keys + next, keys + places.end, key);
        next = static_cast<std::uint32_t>(end - keys);
        look_near({places.begin, next});
      } else {
        look_at({places.begin, next});
      }
      places.begin = next;
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
    const TimeOrder::Range near = times_.short_ones(window(left_.row));
    look_at({places.begin, first_from(times_.first_short())});
    look_at({first_from(near.first), first_from(near.last)});
    look_at({first_from(times_.first_unordered()), places.end});
  }

  // Leaves out the rows whose codes do not fit, which are most.
  void look_at(const CellTable::Places& places) {
    const CodeColumn objects{index_->columns().object_codes, &objects_->codes};
    const CodeColumn others{index_->columns().other_codes, &others_->codes};
    look_for(places, [&](std::uint32_t place) { return objects.at(place) & others.at(place); });
  }
  template <typename Fitting>
  void look_for(const CellTable::Places& places, const Fitting& fitting) {
    for (std::uint32_t begin = places.begin; begin < places.end; begin += kCodesAtOnce) {
      const CodeBlock found = fitting(begin);
      each_found(found, [&](std::uint32_t n) {
        if (begin + n < places.end) look_later(begin + n);
      });
    }
  }
  // What a row holds besides is far away: it is fetched a while before.
  void look_later(std::uint32_t place) {
    if (waiting_ == kMostWaiting) look_closely();
    near_[waiting_++] = {left_.row, place, objects_, others_};
    const Columns& columns = index_->columns();
    __builtin_prefetch(columns.objects + place);
    __builtin_prefetch(columns.others + place);
    __builtin_prefetch(columns.times + place);
  }
  void look_closely() {
    if (waiting_ == 0) return;
    const Columns& columns = index_->columns();
    for (const Near& pair : std::span(near_).first(waiting_)) {
      if (pair.objects->has(columns.objects[pair.place]) &&
          pair.others->has(columns.others[pair.place]) &&
          times_.meets(columns.times[pair.place], window(pair.left))) {
        ask_later(pair.left, columns.row(pair.place));
      }
    }
    waiting_ = 0;
  }

  // Found when it is first asked for: most rows on the left have nobody to meet.
  const TimeWindow& window(Row left) {
    if (window_row_ != left) {
      const Rows& rows = plan_.left;
      window_ = judge_.window(rows.time[left], rows.said.empty() ? kUndated : rows.said[left]);
      window_row_ = left;
    }
    return window_;
  }

  // The judge looks at many columns, of rows that are far apart: they are fetched a while before.
  void ask_later(Row left, Row right) {
    if (asked_.size() == kMostWaiting) ask_all();
    asked_.emplace_back(left, right);
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
    if (!plan_.variant.reports(truth)) return;
    hits_.push_back({plan_.rule, plan_.number, left, right, truth});
  }

  struct Near {
    Row left = 0;
    std::uint32_t place = 0;  // of the index
    const NodeSet* objects = nullptr;
    const NodeSet* others = nullptr;
  };
  static constexpr std::size_t kMostWaiting = 64;

  const VariantPlan& plan_;
  const Facts& facts_;
  const TimeOrder& times_;
  Judge judge_;
  const NodeSet anything_ = NodeSet::of_all();
  std::vector<Hit>& hits_;
  // Of the row on the left that is being joined:
  LeftRow left_;
  const NodeSet* objects_ = nullptr;
  const NodeSet* others_ = nullptr;
  const Index* index_ = nullptr;
  std::vector<CellTable::Places> small_;  // its cells: those without hints, and those with
  std::vector<CellTable::Cell> large_;
  // Of the row that was looked at last:
  TimeWindow window_;
  Row window_row_ = 0xFFFF'FFFF;
  std::array<Near, kMostWaiting> near_;     // pairs whose codes fit, to be looked at closely
  std::size_t waiting_ = 0;                 // how many of them there are
  std::vector<std::pair<Row, Row>> asked_;  // pairs that the judge is still to be asked about
};

}  // namespace gainsay
