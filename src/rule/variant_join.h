// VariantJoin: one worker's part in the join of one variant.
#pragma once

#include <algorithm>
#include <array>
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
    if (index != index_) finish_index();
    left_ = left;
    index_ = index;
    if (!as_before) find_cells();
    if (small_.empty() && large_.empty()) return;
    const NodeSet* const objects = plan_.objects.of(left);
    const NodeSet* const others = plan_.others.of(left);
    asker_ = {left.row, objects != nullptr ? objects : &anything_,
              others != nullptr ? others : &anything_};
    if (asker_.objects->codes.empty() || asker_.others->codes.empty()) return;
    for (const CellTable::Places& places : small_) look_at(places);
    for (const CellTable::Cell& cell : large_) {
      if (key == Slot::action) {
        look_near(cell.places);
      } else {
        look_at_keys(cell, key == Slot::object);
      }
    }
  }
  void finish() {
    finish_index();
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
  CodeColumn objects() const { return {index_->columns().object_codes, &asker_.objects->codes}; }
  CodeColumn others() const { return {index_->columns().other_codes, &asker_.others->codes}; }

  // Looks at the rows of a cell that have some of the keys that fit, and at a few others. Where
  // they are stands far away: it is fetched a while before, as are their codes then.
  void look_at_keys(const CellTable::Cell& cell, bool by_object) {
    const CellTable::Hints hints = index_->cells().hints_of(cell);
    const NodeSet& keys = by_object ? *asker_.objects : *asker_.others;
    std::uint32_t from = cell.places.begin;
    for (const NodeRun& run : keys.runs) {
      const CellTable::Hints::Near near = hints.near(run.first, run.last);
      if (near.begin == nullptr) continue;
      if (stretches_.size() == kMostWaiting) {
        const std::uint32_t seen = look_at_stretches();
        if (from == kAsBefore) from = seen;
      }
      stretches_.push_back({asker_, near, {from, 0}, by_object});
      __builtin_prefetch(near.begin);
      __builtin_prefetch(near.end);
      from = kAsBefore;
    }
  }
  // How far the rows of the last one's cell have been looked at then.
  std::uint32_t look_at_stretches() {
    std::uint32_t seen = 0;
    for (Stretch& stretch : stretches_) {
      if (stretch.places.begin != kAsBefore) seen = stretch.places.begin;
      stretch.places = {std::max(*stretch.near.begin, seen), *stretch.near.end};
      seen = std::max(seen, stretch.places.end);
      const Columns& columns = index_->columns();
      __builtin_prefetch((stretch.by_object ? columns.other_codes : columns.object_codes) +
                         stretch.places.begin);
    }
    const Asker asker = asker_;
    for (const Stretch& stretch : stretches_) {
      if (stretch.places.begin >= stretch.places.end) continue;
      asker_ = stretch.asker;
      if (stretch.places.size() > kFewRows) {
        scan(stretch.places);
      } else {
        const CodeColumn column = stretch.by_object ? others() : objects();
        look_for(stretch.places, [&](std::uint32_t place) { return column.at(place); });
      }
    }
    stretches_.clear();
    asker_ = asker;
    return seen;
  }
  void finish_index() {
    look_at_stretches();
    look_closely();
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
    const TimeOrder::Range near = times_.short_ones(window(asker_.left));
    look_at({places.begin, first_from(times_.first_short())});
    look_at({first_from(near.first), first_from(near.last)});
    look_at({first_from(times_.first_unordered()), places.end});
  }

  // Leaves out the rows whose codes do not fit, which are most.
  void look_at(const CellTable::Places& places) {
    const CodeColumn one = objects();
    const CodeColumn other = others();
    look_for(places, [&](std::uint32_t place) { return one.at(place) & other.at(place); });
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
    near_[waiting_++] = {asker_, place};
    const Columns& columns = index_->columns();
    __builtin_prefetch(columns.objects + place);
    __builtin_prefetch(columns.others + place);
    __builtin_prefetch(columns.times + place);
  }
  void look_closely() {
    if (waiting_ == 0) return;
    const Columns& columns = index_->columns();
    for (const Near& pair : std::span(near_).first(waiting_)) {
      if (pair.asker.objects->has(columns.objects[pair.place]) &&
          pair.asker.others->has(columns.others[pair.place]) &&
          times_.meets(columns.times[pair.place], window(pair.asker.left))) {
        ask_later(pair.asker.left, columns.row(pair.place));
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

  // A row on the left, and what may stand to it.
  struct Asker {
    Row left = 0;
    const NodeSet* objects = nullptr;
    const NodeSet* others = nullptr;
  };
  // Rows of a cell that are to be looked at for it.
  struct Stretch {
    Asker asker;
    CellTable::Hints::Near near;
    CellTable::Places places;  // begins where its cell does, or kAsBefore, until `near` is read
    bool by_object = false;    // its keys are objects
  };
  static constexpr std::uint32_t kAsBefore = 0xFFFF'FFFF;  // in the cell of the stretch before
  struct Near {
    Asker asker;
    std::uint32_t place = 0;  // of the index
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
  Asker asker_;
  const Index* index_ = nullptr;
  std::vector<CellTable::Places> small_;  // its cells: those without hints, and those with
  std::vector<CellTable::Cell> large_;
  // Of the row that was looked at last:
  TimeWindow window_;
  Row window_row_ = 0xFFFF'FFFF;
  std::vector<Stretch> stretches_;          // to be looked at
  std::array<Near, kMostWaiting> near_;     // pairs whose codes fit, to be looked at closely
  std::size_t waiting_ = 0;                 // how many of them there are
  std::vector<std::pair<Row, Row>> asked_;  // pairs that the judge is still to be asked about
};

}  // namespace gainsay
