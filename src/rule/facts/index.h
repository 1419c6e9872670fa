// Index: rows in cells that share one slot's node and the action, and within a cell in the order of
// a key, so that a join reads few and neighbouring integers for each pair that it looks at. What a
// row holds besides is in Rows; most rows that are looked at need none of it.
#pragma once

#include <cstdint>
#include <vector>

#include "rule/facts/arrange.h"
#include "rule/facts/cell_table.h"
#include "rule/facts/facts.h"

namespace gainsay {

// What a join looks at first of the rows, in the order of an index, column by column. "Others" are
// the counterparties, or the actors where the rows lie by counterparty.
struct Columns {
  const NodeCode* object_codes = nullptr;  // both with room behind them
  const NodeCode* other_codes = nullptr;
  const NodeId* objects = nullptr;
  const NodeId* others = nullptr;
  const ExtentId* times = nullptr;
  const NodeId* keys = nullptr;  // one of these two; nullptr where there is none
  const Row* rows = nullptr;     // nullptr: the rows are in this order

  Row row(std::uint32_t place) const { return rows == nullptr ? place : rows[place]; }
};

constexpr Slot other_than(Slot by) {
  return by == Slot::counterparty ? Slot::actor : Slot::counterparty;
}

class Index {
 public:
  // Indexes some rows of arranged facts, with `workers` threads; the rows must outlive it. Where
  // these are all that were arranged, and the order is the one that they are in, nothing is made;
  // any other needs 18 bytes a row, and while it is built 16 more. A key is the object, the other
  // slot, or the action for none. `nodes`: how many ids there are.
  Index(const Rows& rows, const ChosenRows& chosen, RowOrder order, std::uint32_t nodes,
        std::uint32_t workers);
  Index(const Index&) = delete;
  Index& operator=(const Index&) = delete;

  // Whether it looks into the rows' own columns.
  bool in_place() const { return columns_.rows == nullptr; }
  // The rows of a cell lie by key and, where many have the same, by time.
  const CellTable& cells() const { return *cells_; }
  const Columns& columns() const { return columns_; }

 private:
  void gather(const Rows& rows, Slot other);

  std::vector<Row> rows_;  // empty where the rows are in order; the columns as well
  std::vector<NodeId> objects_;
  std::vector<NodeId> others_;
  std::vector<ExtentId> times_;
  std::vector<NodeCode> object_codes_;
  std::vector<NodeCode> other_codes_;
  Columns columns_;
  CellTable own_;
  const CellTable* cells_ = &own_;
};

}  // namespace gainsay
