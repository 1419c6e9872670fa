#include "rule/facts/cell_table.h"

#include <bit>

#include "rule/join/workers.h"

namespace gainsay {

CellTable::CellTable(const Sorted& rows, std::uint32_t workers) {
  if (rows.by.empty()) return;
  if (!rows.keys.empty()) {
    const auto [least, greatest] = std::minmax_element(rows.keys.begin(), rows.keys.end());
    least_key_ = *least;
    greatest_key_ = *greatest;
  }
  find_nodes(rows.by);
  cut(rows, workers);
}

void CellTable::find_nodes(std::span<const std::uint32_t> by) {
  for (auto at = by.begin(); at != by.end();) {
    nodes_.push_back(*at);
    begins_.push_back(static_cast<std::uint32_t>(at - by.begin()));
    at = std::upper_bound(at, by.end(), *at);
  }
  begins_.push_back(static_cast<std::uint32_t>(by.size()));
}

void CellTable::cut(const Sorted& rows, std::uint32_t workers) {
  struct alignas(64) Part {
    std::vector<Cell> cells;
    std::vector<std::uint32_t> hints;
  };
  // A node has a part of its own, so that all parts one after the other are the same for any number
  // of threads.
  std::vector<Part> parts(nodes_.size());
  share_out(workers, nodes_.size(), [&](std::uint32_t, std::size_t n) {
    std::vector<Cell>& cells = parts[n].cells;
    for (std::uint32_t row = begins_[n]; row < begins_[n + 1]; ++row) {
      if (cells.empty() || cells.back().action != rows.actions[row]) {
        cells.push_back({rows.actions[row], {row, row}, 0, 0});
      }
      cells.back().places.end = row + 1;
    }
    for (Cell& cell : cells) add_hints(cell, rows.keys, parts[n].hints);
  });
  first_cells_.assign(std::size_t{nodes_.back()} + 2, 0);
  for (std::size_t n = 0; n < nodes_.size(); ++n) {
    const auto shift = static_cast<std::uint32_t>(hints_.size());
    for (Cell& cell : parts[n].cells) cell.hints += shift;
    cells_.insert(cells_.end(), parts[n].cells.begin(), parts[n].cells.end());
    hints_.insert(hints_.end(), parts[n].hints.begin(), parts[n].hints.end());
    const std::size_t next = n + 1 < nodes_.size() ? nodes_[n + 1] + 1U : first_cells_.size();
    std::fill(first_cells_.begin() + nodes_[n] + 1,
              first_cells_.begin() + static_cast<std::ptrdiff_t>(next),
              static_cast<std::uint32_t>(cells_.size()));
  }
}

void CellTable::add_hints(Cell& cell, std::span<const std::uint32_t> keys,
                          std::vector<std::uint32_t>& hints) const {
  cell.hints = static_cast<std::uint32_t>(hints.size());
  const std::uint32_t size = cell.places.size();
  if (keys.empty() || size < kHinted) return;
  const std::uint32_t span = greatest_key_ - least_key_;
  cell.shift = static_cast<std::uint32_t>(std::bit_width(span / (size / kRowsAHint)));
  std::uint32_t place = cell.places.begin;
  for (std::uint32_t slot = 0; slot <= span >> cell.shift; ++slot) {
    while (place < cell.places.end && (keys[place] - least_key_) >> cell.shift < slot) ++place;
    hints.push_back(place);
  }
  hints.push_back(cell.places.end);
}

}  // namespace gainsay
