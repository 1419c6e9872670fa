// Index: rows in cells that share one slot's node and one more key, and within a cell in the order
// of their actions, so that a join reads few and neighbouring integers for each pair that it looks
// at. What a row holds besides is in Rows; most rows that are looked at need none of it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "rule/facts.h"
#include "rule/time_order.h"

namespace gainsay {

// What the cells of a node are told apart by.
enum class IndexKey : std::uint8_t { object, counterparty, action };

// Ranks that rows are put in order by, made once for all indexes.
struct Ranks {
  std::vector<std::uint32_t> action;  // by NodeId: an action and its kinds are neighbours
  TimeOrder time;
};

// A stretch of entries of one node, column by column: each of a node's columns follows the one
// before, so that one pointer and their common length say where all are.
class Entries {
 public:
  Entries() = default;
  Entries(const std::uint32_t* first, std::size_t column, std::size_t size)
      : first_(first), column_(column), size_(size) {}

  std::size_t size() const { return size_; }
  std::uint32_t action(std::size_t n) const { return first_[n]; }  // rank
  NodeId counterparty(std::size_t n) const { return first_[n + column_]; }
  NodeId object(std::size_t n) const { return first_[n + 2 * column_]; }
  std::uint32_t time(std::size_t n) const { return first_[n + 3 * column_]; }  // rank
  Row row(std::size_t n) const { return first_[n + 4 * column_]; }

  std::span<const std::uint32_t> actions() const { return {first_, size_}; }
  std::span<const std::uint32_t> times() const { return {first_ + 3 * column_, size_}; }
  // Has the processor bring near what is looked at first.
  void fetch() const {
    constexpr std::size_t kLine = 16;
    constexpr std::size_t kMost = 4 * kLine;
    for (std::size_t n = 0; n < size_ && n < kMost; n += kLine) {
      __builtin_prefetch(first_ + n);
      __builtin_prefetch(first_ + n + column_);
    }
  }
  Entries part(std::size_t begin, std::size_t end) const {
    return {first_ + begin, column_, end - begin};
  }

 private:
  const std::uint32_t* first_ = nullptr;
  std::size_t column_ = 0;
  std::size_t size_ = 0;
};

class Index {
 public:
  struct Cell {
    std::uint32_t key = 0;    // NodeId of an object or counterparty, rank of an action
    std::uint32_t begin = 0;  // among the entries of its node
    std::uint32_t end = 0;
  };

  // Entries of one cell and action are in the order of their times where there are more than this;
  // else in the order of their rows, since it costs less to look at all than to keep an order.
  static constexpr std::size_t kFew = 512;

  // What an index is of, and what it is by.
  struct Order {
    const Rows& rows;
    Slot by;
    IndexKey key;
    const std::vector<NodeId>& keys;     // the distinct nodes of the key's column, ascending
    const std::vector<NodeId>& actions;  // those of the column of actions
  };

  // Indexes all rows, with `workers` threads. Needs 20 bytes a row, while it is being built twice
  // as much again for the rows of the commonest node (for each worker), and 12 a cell.
  Index(const Order& order, const Ranks& ranks, std::uint32_t workers);

  // The distinct nodes, ascending.
  const std::vector<NodeId>& nodes() const { return nodes_; }
  // The cells of a node, by key; empty when there is none.
  std::span<const Cell> cells_of(NodeId node) const;
  // The entries of a node, by key and action; empty when there is none.
  Entries entries_of(NodeId node) const;
  // All rows, by node, key and action.
  std::vector<Row> rows() const;

 private:
  static constexpr std::uint32_t kNowhere = 0xFFFF'FFFF;
  struct Stretch {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };
  struct Entry;
  class Sorter;

  void distribute(const Order& order, const Ranks& ranks, std::uint32_t workers);
  void sort(const Sorter& sorter, IndexKey key, std::uint32_t workers);
  Entries entries_at(std::size_t place) const;
  bool has(NodeId node) const { return node < places_.size() && places_[node] != kNowhere; }

  // Five numbers an entry: first entry by entry, then, once sorted, column by column of each node.
  std::unique_ptr<std::uint32_t[]> numbers_;
  std::vector<Cell> cells_;
  std::vector<NodeId> nodes_;
  std::vector<Stretch> stretches_;     // of the entries, parallel to nodes_
  std::vector<Stretch> cell_ranges_;   // of cells_, parallel to nodes_
  std::vector<std::uint32_t> places_;  // of a node in nodes_, by NodeId
};

}  // namespace gainsay
