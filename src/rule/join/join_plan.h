// The plan of a join: which rows on the right are candidates for which on the left, by integers
// alone, before the judge is asked.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "rule/facts/facts.h"
#include "rule/facts/fit_table.h"
#include "rule/facts/index.h"
#include "rule/facts/scopes.h"
#include "rule/facts/time_order.h"
#include "rule/files/pattern.h"
#include "rule/join/workers.h"

namespace gainsay {

// How the right side's actions stand to a left one, whatever a variant asks.
class DeedTable {
 public:
  // `actions`: the distinct ones on the right, ascending.
  DeedTable(const Scopes& scopes, const std::vector<NodeId>& actions, std::uint32_t nodes)
      : scopes_(scopes), actions_(actions), deeds_(nodes) {}

  const std::vector<NodeId>& actions() const { return actions_; }
  // Parallel to actions().
  const std::vector<Deed>& of(NodeId left) {
    return deeds_.get(left, [&] {
      std::vector<Deed> deeds;
      deeds.reserve(actions_.size());
      for (const NodeId right : actions_) deeds.push_back(scopes_.deed(left, right));
      return deeds;
    });
  }

 private:
  const Scopes& scopes_;
  const std::vector<NodeId>& actions_;
  MadeOnce<std::vector<Deed>> deeds_;
};

// The right side's actions that can stand to a left one as a variant asks.
class ActionFits {
 public:
  ActionFits(const Facts& facts, const Scopes& scopes, const Variant& variant, DeedTable& deeds)
      : facts_(facts),
        scopes_(scopes),
        variant_(variant),
        deeds_(deeds),
        runs_(facts.nodes.size()) {}

  const NodeRuns& of(NodeId left) {
    return runs_.get(left, [&] { return find(left); });
  }

 private:
  NodeRuns find(NodeId left) const;
  bool accepts(Deed deed) const;
  bool is_listed(NodeId right) const;

  const Facts& facts_;
  const Scopes& scopes_;
  const Variant& variant_;
  DeedTable& deeds_;
  MadeOnce<NodeRuns> runs_;
};

// The candidates on the right: some claims and some events, by each order that is asked for. An
// index is made when it is first asked for, by one thread, before the join.
class Indexes {
 public:
  enum class Use : std::uint8_t { one_join, many };  // of many, rows on the left may change between
  Indexes(const Facts& facts, RowRange claims, RowRange events, std::uint32_t workers,
          Use use = Use::many)
      : facts_(facts), claims_(claims), events_(events), workers_(workers), use_(use) {}

  const Index& get(const Rows& rows, RowOrder order);
  // The same of some of the candidates, for one who asks; another gets another one.
  const Index& of_some(const Rows& rows, const std::vector<Row>& some, RowOrder order);
  Use use() const { return use_; }
  // Forgets those that look into the rows' own columns, which have moved.
  void forget_in_place();

 private:
  const Facts& facts_;
  RowRange claims_;
  RowRange events_;
  std::uint32_t workers_;
  Use use_;
  std::map<std::tuple<const Rows*, Slot, Slot>, std::unique_ptr<Index>> indexes_;
  std::vector<std::unique_ptr<Index>> of_some_;
};

// What variants share: which nodes fit which. Made when first asked for, as indexes are.
class Workshop {
 public:
  Workshop(const Facts& facts, const Scopes& scopes)
      : facts_(facts), scopes_(scopes), times_(facts.extents) {}

  const Facts& facts() const { return facts_; }
  const Scopes& scopes() const { return scopes_; }
  const TimeOrder& times() const { return times_; }

  // How the nodes of a column stand to nodes on the left.
  FitSets& fits(const Rows& rows, Slot slot, const Accepted& accepted);
  ActionFits& actions(const Rows& rows, const Variant& variant);

 private:
  using RowsAndSlot = std::pair<const Rows*, Slot>;
  const Facts& facts_;
  const Scopes& scopes_;
  TimeOrder times_;
  std::map<const Rows*, std::unique_ptr<DeedTable>> deeds_;
  std::map<RowsAndSlot, std::unique_ptr<FitTable>> tables_;
  std::map<std::tuple<const Rows*, Slot, std::uint16_t>, std::unique_ptr<FitSets>> sets_;
  std::map<std::tuple<const Rows*, std::uint16_t, std::vector<std::string>>,
           std::unique_ptr<ActionFits>>
      action_fits_;
};

const Rows& left_rows(const Facts& facts, const RulePattern& pattern);

// What candidates for a row on the left are looked up by, brought together.
struct LeftRow {
  LeftRow() = default;
  LeftRow(const Rows& rows, Row its_row);

  Row row = 0;
  NodeId actor = kUnfilled;
  NodeId action = kUnfilled;
  NodeId object = kUnfilled;
  NodeId counterparty = kUnfilled;

  // Of the slots that candidates are looked up by.
  NodeId at(Slot slot) const {
    return slot == Slot::counterparty ? counterparty : slot == Slot::object ? object : actor;
  }
};

// Where the candidates for the left rows of one variant are to be found; for any number of threads.
struct VariantPlan {
  VariantPlan(std::uint32_t rule_number, std::uint32_t variant_number,
              const RulePattern& its_pattern, Workshop& workshop, Indexes& candidates);

  const SlotTest& test(Slot slot) const { return variant.slots[static_cast<std::size_t>(slot)]; }

  static constexpr std::size_t kKinds = std::size_t{2} * 256;

  // Some column on the right, held against a slot on the left.
  struct Column {
    Slot left = Slot::actor;
    FitSets* sets = nullptr;  // nullptr: no slot is held against it
    bool narrow = false;      // few of its nodes can stand to one on the left

    const NodeSet* of(const LeftRow& row) const {
      return sets == nullptr ? nullptr : &sets->of(row.at(left));
    }
    bool narrows(const LeftRow& row) const { return narrow && row.at(left) != kUnfilled; }
  };

  // By which key the candidates of a row are looked up: the first that leaves few, or none
  // (Slot::action).
  Slot key_for(const LeftRow& row) const {
    if (objects.narrows(row)) return Slot::object;
    return others.narrows(row) ? other_than(by) : Slot::action;
  }

  // Whether a row of the left side can take part at all: by its kind and polarity, and unless what
  // an extracted statement is about was not read, and the rule asks for it.
  bool takes(const Rows& rows, Row row) const {
    return taken[kind_of(rows, row)] && takes_flags(rows.flags[row]);
  }
  bool takes_flags(std::uint8_t flags) const { return !needs_object || (flags & kUnread) == 0; }
  // A row's kind and polarity as one number, below kKinds.
  static std::size_t kind_of(const Rows& rows, Row row) {
    const std::size_t polarity = rows.polarity.empty() ? 0 : rows.polarity[row];
    return 2 * std::size_t{rows.kind[row]} + polarity;
  }

  std::uint32_t rule;
  std::uint32_t number;
  const RulePattern& pattern;
  const Variant& variant;
  const Rows& left;
  const Rows& right;
  ActionFits& actions;
  Slot by = Slot::actor;  // what the indexes are by; or Slot::counterparty
  Column actors;          // held against that
  Column objects;
  Column others;  // held against what it is not by
  bool needs_object = false;
  std::array<bool, kKinds> taken{};            // by kind_of()
  std::array<const Index*, kSlots> indexes{};  // by key; those that some row needs

 private:
  void take_shapes(Workshop& workshop, const std::vector<Row>* some, Indexes& candidates);
  bool is_crosswise() const;
  std::optional<std::vector<Row>> few_met(Workshop& workshop) const;
  Column column(Slot left, Workshop& workshop) const;
  Column column_for(Slot right_slot, Workshop& workshop) const;
};

}  // namespace gainsay
