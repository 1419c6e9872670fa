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
    all_ = set == nullptr || set->all();
    if (all_) return;
    inverted_ = set->inverted;
    ++now_;
    for (const NodeId node : set->nodes) marks_[node] = now_;
  }
  bool has(NodeId node) const { return all_ || (marks_[node] == now_) != inverted_; }

 private:
  const NodeSet* set_ = nullptr;
  bool all_ = true;
  bool inverted_ = false;
  std::uint32_t now_ = 0;
  std::vector<std::uint32_t> marks_;
};

// One worker's part in the join of one variant.
class VariantJoin {
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

  void run(std::span<const LeftRow> lefts) {
    for (const LeftRow& left : lefts) {
      if (judge_.takes_left(left.kind, left.polarity) && !plan_.unread(left.flags)) join(left);
    }
    ask_all();
  }

 private:
  void join(const LeftRow& left) {
    const ActionRuns& actions = plan_.actions.of(left.action);
    if (actions.empty()) return;
    left_ = left;
    window_ = judge_.window(left.time, left.said);
    const NodeSet* objects = set_of(plan_.objects, left.object);
    const NodeSet* counterparties = set_of(plan_.counterparties, left.counterparty);
    const IndexKey key = plan_.key_for(left);
    index_ = plan_.indexes[static_cast<std::size_t>(key)];
    objects_.use(key == IndexKey::object ? nullptr : objects);
    counterparties_.use(key == IndexKey::counterparty ? nullptr : counterparties);
    if (key == IndexKey::action) {
      each_actor([&](NodeId actor) { cells_of_actions(actor, actions); });
      return;
    }
    find_cells(key == IndexKey::object ? *objects : *counterparties);
    stretches_.clear();
    for (const Entries& cell : cells_) {
      for (const ActionRun& run : actions) {
        const Entries found = actions_in(cell, run);
        if (found.size() == 0) continue;
        found.fetch();
        stretches_.push_back(found);
      }
    }
    for (const Entries& found : stretches_) scan(found);
  }

  static const NodeSet* set_of(FitSets* sets, NodeId left) {
    return sets == nullptr ? nullptr : &sets->of(left);
  }

  // Calls use(node) for the actors on the right that can stand to the left one as the rule asks.
  template <typename Use>
  void each_actor(Use use) const {
    const NodeSet* set = set_of(plan_.actors, left_.actor);
    if (set != nullptr && !set->inverted) {
      for (const NodeId node : set->nodes) use(node);
      return;
    }
    for (const NodeId node : index_->nodes()) {
      const bool left_out =
          set != nullptr && std::binary_search(set->nodes.begin(), set->nodes.end(), node);
      if (!left_out) use(node);
    }
  }

  // The cells whose key is in `keys`. Rows on the left come in the order of actor and object, so
  // that many in a row ask for the same.
  void find_cells(const NodeSet& keys) {
    const NodeId actor = left_.actor;
    if (&keys == keys_ && actor == actor_) return;
    keys_ = &keys;
    actor_ = actor;
    cells_.clear();
    each_actor([&](NodeId node) {
      const std::span<const Index::Cell> cells = index_->cells_of(node);
      const Entries entries = index_->entries_of(node);
      if (keys.inverted) {
        for (const Index::Cell& cell : cells) {
          if (!std::binary_search(keys.nodes.begin(), keys.nodes.end(), cell.key)) {
            add(entries, cell);
          }
        }
        return;
      }
      auto at = cells.begin();
      for (const NodeId key : keys.nodes) {
        at = std::lower_bound(at, cells.end(), key,
                              [](const Index::Cell& cell, NodeId k) { return cell.key < k; });
        if (at == cells.end()) return;
        if (at->key == key) add(entries, *at);
      }
    });
  }
  // Cells are looked at after all are found, when what is fetched here has come.
  void add(const Entries& entries, const Index::Cell& cell) {
    cells_.push_back(entries.part(cell.begin, cell.end));
    cells_.back().fetch();
  }

  static constexpr std::size_t kFewNumbers = 32;

  // Those of a cell that have an action of the run. Most runs are short.
  static Entries actions_in(const Entries& cell, const ActionRun& run) {
    const std::size_t first = first_from(cell.actions(), run.first);
    std::span<const std::uint32_t> rest = cell.actions().subspan(first);
    if (rest.size() > kFewNumbers && rest[kFewNumbers - 1] >= run.last) {
      rest = rest.first(kFewNumbers);
    }
    return cell.part(first, first + first_from(rest, run.last));
  }

  // Where the first is that is not below `least`, of numbers that ascend. Without branches, since
  // nobody can guess which way each would go.
  static std::size_t first_from(std::span<const std::uint32_t> numbers, std::uint32_t least) {
    const std::uint32_t* at = numbers.data();
    std::size_t size = numbers.size();
    while (size > kFewNumbers) {
      const std::size_t half = size / 2;
      at += static_cast<std::size_t>(at[half - 1] < least) * half;
      size -= half;
    }
    std::uint32_t below = 0;
    for (std::size_t n = 0; n < size; ++n) below += at[n] < least ? 1U : 0U;
    return static_cast<std::size_t>(at - numbers.data()) + below;
  }

  void cells_of_actions(NodeId actor, const ActionRuns& actions) {
    const std::span<const Index::Cell> cells = index_->cells_of(actor);
    const Entries entries = index_->entries_of(actor);
    auto at = cells.begin();
    for (const ActionRun& run : actions) {
      at = std::lower_bound(at, cells.end(), run.first,
                            [](const Index::Cell& cell, std::uint32_t k) { return cell.key < k; });
      for (; at != cells.end() && at->key < run.last; ++at) {
        scan_times(entries.part(at->begin, at->end));
      }
    }
  }

  // Looks at entries in the order of their actions.
  void scan(Entries entries) {
    while (entries.size() > Index::kFew) {
      const std::span<const std::uint32_t> actions = entries.actions();
      const auto end = std::upper_bound(actions.begin(), actions.end(), actions.front());
      const auto size = static_cast<std::size_t>(end - actions.begin());
      scan_times(entries.part(0, size));
      entries = entries.part(size, entries.size());
    }
    look_at(entries);
  }

  // Looks at the entries of one action; where they are in the order of their times, at those whose
  // time is near.
  void scan_times(const Entries& entries) {
    if (entries.size() <= Index::kFew) return look_at(entries);
    const std::span<const std::uint32_t> times = entries.times();
    const TimeOrder::Range near = times_.short_ones(window_);
    const std::size_t longs = first_from(times, times_.first_short());
    look_at(entries.part(0, longs));
    const std::size_t first = first_from(times, near.first);
    look_at(entries.part(first, first_from(times, near.last)));
  }

  void look_at(const Entries& entries) {
    for (std::size_t n = 0; n < entries.size(); ++n) {
      if (counterparties_.has(entries.counterparty(n)) && objects_.has(entries.object(n)) &&
          times_.meets(entries.time(n), window_)) {
        ask_later(entries.row(n));
      }
    }
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
  const Index* index_ = nullptr;
  // What find_cells found last, and for what:
  std::vector<Entries> cells_;
  const NodeSet* keys_ = nullptr;
  NodeId actor_ = kUnfilled;
  std::vector<Entries> stretches_;          // of the cells, that have the actions
  std::vector<std::pair<Row, Row>> asked_;  // pairs that the judge is still to be asked about
};

}  // namespace gainsay
