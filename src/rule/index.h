// Index: rows in cells that share one slot's node and the action, and within a cell in the order of
// a key, so that a join reads few and neighbouring integers for each pair that it looks at. What a
// row holds besides is in Rows; most rows that are looked at need none of it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "rule/arrange.h"
#include "rule/facts.h"

namespace gainsay {

// What a join looks at first of the rows, in the order of an index, column by column.
struct Columns {
  const NodeId* objects = nullptr;
  const NodeId* counterparties = nullptr;
  const ExtentId* times = nullptr;
  const NodeId* keys = nullptr;  // one of the first two; nullptr where there is none
  const Row* rows = nullptr;     // nullptr: the rows are in this order

  Row row(std::uint32_t place) const { return rows == nullptr ? place : rows[place]; }
};

class Index {
 public:
  // Places of the order from `begin` to before `end`.
  struct Places {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size() const { return end - begin; }
  };
  // The rows of one node and action.
  struct Cell {
    NodeId action = kUnfilled;
    Places places;
    std::uint32_t hints = 0;  // where its hints begin
    std::uint32_t shift = 0;  // how many keys share a hint, as a power of two
  };

  // A smaller cell has no hints: looking at all its rows costs less than looking for some.
  static constexpr std::uint32_t kHinted = 16;

  // Indexes all rows of arranged facts, with `workers` threads; the rows must outlive it. Where the
  // order is the one that they are in, only cells are made; any other needs 16 bytes a row, and
  // while it is built 16 more. `nodes`: how many ids there are.
  Index(const Rows& rows, RowOrder order, std::uint32_t nodes, std::uint32_t workers);

  // The distinct nodes, ascending.
  const std::vector<NodeId>& nodes() const { return nodes_; }
  // The cells of a node, by action; empty when there is none.
  std::span<const Cell> cells_of(NodeId node) const;
  // The rows of a cell lie by key and, where many have the same, by time.
  const Columns& columns() const { return columns_; }
  // Of a cell with hints: places that hold all rows whose key is from `first` to before `last`, and
  // a few of other keys.
  Places near_keys(const Cell& cell, NodeId first, NodeId last) const {
    if (first > greatest_key_ || last <= least_key_) return {};
    const std::uint32_t* const hints = &hints_[cell.hints];
    const NodeId from = std::max(first, least_key_) - least_key_;
    const NodeId to = std::min(last - 1, greatest_key_) - least_key_;
    return {hints[from >> cell.shift], hints[(to >> cell.shift) + 1]};
  }

 private:
  static constexpr std::uint32_t kRowsAHint = 4;

  void gather(const Rows& rows, RowOrder order, std::uint32_t nodes, std::uint32_t workers);
  void find_nodes(const std::vector<NodeId>& by, std::uint32_t nodes);
  void cut(const std::vector<NodeId>& actions, std::uint32_t workers);
  void add_hints(Cell& cell, std::vector<std::uint32_t>& hints) const;

  std::vector<Row> rows_;  // empty where the rows are in order; the columns as well
  std::vector<NodeId> objects_;
  std::vector<NodeId> counterparties_;
  std::vector<ExtentId> times_;
  Columns columns_;
  NodeId least_key_ = 0;
  NodeId greatest_key_ = 0;
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> hints_;  // the place of the first row with such a key or a higher one
  std::vector<NodeId> nodes_;
  std::vector<Row> begins_;                 // of a node's rows; parallel to nodes_, and the end
  std::vector<std::uint32_t> first_cells_;  // by NodeId, and the end
};

}  // namespace gainsay
