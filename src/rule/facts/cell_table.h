// CellTable: where in sorted rows those of one node and action are, with hints of where in a large
// cell the rows of a key begin, so that a join searches nothing in it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gainsay {

class CellTable {
 public:
  // Places of the order from `begin` to before `end`.
  struct Places {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t size() const { return end - begin; }
  };
  // The rows of one node and action.
  struct Cell {
    std::uint32_t action = 0;
    Places places;
    std::uint32_t hints = 0;  // where its hints begin
    std::uint32_t shift = 0;  // how many keys share a hint, as a power of two
  };
  // The columns of rows that lie by `by`, then `actions`, then `keys`, where there are keys.
  struct Sorted {
    std::span<const std::uint32_t> by;
    std::span<const std::uint32_t> actions;
    std::span<const std::uint32_t> keys;
  };

  // A smaller cell has no hints: looking at all its rows costs less than looking for some.
  static constexpr std::uint32_t kHinted = 64;

  CellTable() = default;
  // With `workers` threads; the same for any number of them. Needs about 2 bytes a row.
  CellTable(const Sorted& rows, std::uint32_t workers);

  // The distinct nodes, ascending.
  const std::vector<std::uint32_t>& nodes() const { return nodes_; }
  // The cells of a node, by action; empty when there is none.
  std::span<const Cell> of(std::uint32_t node) const {
    if (std::size_t{node} + 1 >= first_cells_.size()) return {};
    const std::uint32_t first = first_cells_[node];
    return std::span(cells_).subspan(first, first_cells_[node + 1] - first);
  }
  // Of the cells of a node: the first whose action is `action` or a later one; cells.size() when
  // there is none. A node that has most actions has them at the places that their ids say.
  static std::size_t first_from(std::span<const Cell> cells, std::uint32_t action) {
    if (cells.empty() || action <= cells.front().action) return 0;
    const std::uint32_t span = cells.back().action - cells.front().action;
    const std::uint32_t from = action - cells.front().action;
    if (from > span) return cells.size();
    const std::size_t guess = std::size_t{from} * (cells.size() - 1) / span;
    const bool right =
        cells[guess].action >= action && guess > 0 && cells[guess - 1].action < action;
    if (right) return guess;
    const auto before = [](const Cell& cell, std::uint32_t id) { return cell.action < id; };
    const auto at = std::lower_bound(cells.begin(), cells.end(), action, before);
    return static_cast<std::size_t>(at - cells.begin());
  }
  // The rows of the n-th of nodes().
  Places rows_of(std::size_t n) const { return {begins_[n], begins_[n + 1]}; }
  // How many rows there are in all.
  std::uint32_t rows() const { return begins_.empty() ? 0 : begins_.back(); }
  // Where in a cell with hints the rows of some keys are.
  struct Hints {
    const std::uint32_t* places;  // of the first row with such a key or a higher one
    std::uint32_t shift;
    std::uint32_t least;  // of all keys
    std::uint32_t greatest;

    // Places that hold all rows whose key is from `first` to before `last`, and a few of other
    // keys.
    Places near(std::uint32_t first, std::uint32_t last) const {
      if (first > greatest || last <= least) return {};
      const std::uint32_t from = std::max(first, least) - least;
      const std::uint32_t to = std::min(last - 1, greatest) - least;
      return {places[from >> shift], places[(to >> shift) + 1]};
    }
  };
  Hints hints_of(const Cell& cell) const {
    return {&hints_[cell.hints], cell.shift, least_key_, greatest_key_};
  }

 private:
  static constexpr std::uint32_t kRowsAHint = 4;

  void find_nodes(std::span<const std::uint32_t> by);
  void cut(const Sorted& rows, std::uint32_t workers);
  void add_hints(Cell& cell, std::span<const std::uint32_t> keys,
                 std::vector<std::uint32_t>& hints) const;

  std::uint32_t least_key_ = 0;
  std::uint32_t greatest_key_ = 0;
  std::vector<Cell> cells_;
  std::vector<std::uint32_t> hints_;  // the place of the first row with such a key or a higher one
  std::vector<std::uint32_t> nodes_;
  std::vector<std::uint32_t> begins_;       // of a node's rows; parallel to nodes_, and the end
  std::vector<std::uint32_t> first_cells_;  // by node, and the end
};

}  // namespace gainsay
