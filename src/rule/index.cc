#include "rule/index.h"

#include <algorithm>
#include <bit>

#include "rule/workers.h"

namespace gainsay {
namespace {

template <typename T>
std::vector<T> in_order(const std::vector<T>& column, const std::vector<Row>& rows) {
  std::vector<T> moved(rows.size());
  for (std::size_t n = 0; n < rows.size(); ++n) moved[n] = column[rows[n]];
  return moved;
}

const std::vector<NodeId>& column_of(const Rows& rows, Slot slot) {
  return rows.slot[static_cast<std::size_t>(slot)];
}

}  // namespace

Index::Index(const Rows& rows, RowOrder order, std::uint32_t nodes, std::uint32_t workers) {
  const bool as_arranged = order.by == Slot::actor && order.key == Slot::object;
  const std::vector<NodeId>& by = column_of(rows, order.by);
  const std::vector<NodeId>& actions = column_of(rows, Slot::action);
  if (as_arranged) {
    columns_.objects = column_of(rows, Slot::object).data();
    columns_.counterparties = column_of(rows, Slot::counterparty).data();
    columns_.times = rows.time.data();
  } else {
    gather(rows, order, nodes, workers);
  }
  if (order.key == Slot::object) columns_.keys = columns_.objects;
  if (order.key == Slot::counterparty) columns_.keys = columns_.counterparties;
  const std::vector<NodeId>& keys = rows.nodes[static_cast<std::size_t>(order.key)];
  if (columns_.keys != nullptr && !keys.empty()) {
    least_key_ = keys.front();
    greatest_key_ = keys.back();
  }
  find_nodes(as_arranged ? by : in_order(by, rows_), nodes);
  cut(as_arranged ? actions : in_order(actions, rows_), workers);
}

void Index::gather(const Rows& rows, RowOrder order, std::uint32_t nodes, std::uint32_t workers) {
  rows_ = sorted_rows(rows, order, nodes, workers);
  objects_ = in_order(column_of(rows, Slot::object), rows_);
  counterparties_ = in_order(column_of(rows, Slot::counterparty), rows_);
  times_ = in_order(rows.time, rows_);
  columns_.objects = objects_.data();
  columns_.counterparties = counterparties_.data();
  columns_.times = times_.data();
  columns_.rows = rows_.data();
}

// `by`: the node of each row, in order.
void Index::find_nodes(const std::vector<NodeId>& by, std::uint32_t nodes) {
  first_cells_.assign(nodes + 1, 0);
  for (auto at = by.begin(); at != by.end();) {
    nodes_.push_back(*at);
    begins_.push_back(static_cast<Row>(at - by.begin()));
    at = std::upper_bound(at, by.end(), *at);
  }
  begins_.push_back(static_cast<Row>(by.size()));
}

// `actions`: the action of each row, in order.
void Index::cut(const std::vector<NodeId>& actions, std::uint32_t workers) {
  struct alignas(64) Part {
    std::vector<Cell> cells;
    std::vector<std::uint32_t> hints;
  };
  // A node has a part of its own, so that all parts one after the other are the same for any number
  // of threads.
  std::vector<Part> parts(nodes_.size());
  share_out(workers, nodes_.size(), [&](std::uint32_t, std::size_t n) {
    std::vector<Cell>& cells = parts[n].cells;
    for (Row row = begins_[n]; row < begins_[n + 1]; ++row) {
      if (cells.empty() || cells.back().action != actions[row]) {
        cells.push_back({actions[row], {row, row}, 0, 0});
      }
      cells.back().places.end = row + 1;
    }
    for (Cell& cell : cells) add_hints(cell, parts[n].hints);
  });
  for (std::size_t n = 0; n < nodes_.size(); ++n) {
    const auto shift = static_cast<std::uint32_t>(hints_.size());
    for (Cell& cell : parts[n].cells) cell.hints += shift;
    cells_.insert(cells_.end(), parts[n].cells.begin(), parts[n].cells.end());
    hints_.insert(hints_.end(), parts[n].hints.begin(), parts[n].hints.end());
    const NodeId next =
        n + 1 < nodes_.size() ? nodes_[n + 1] + 1 : static_cast<NodeId>(first_cells_.size());
    std::fill(first_cells_.begin() + nodes_[n] + 1, first_cells_.begin() + next,
              static_cast<std::uint32_t>(cells_.size()));
  }
}

void Index::add_hints(Cell& cell, std::vector<std::uint32_t>& hints) const {
  cell.hints = static_cast<std::uint32_t>(hints.size());
  const std::uint32_t size = cell.places.size();
  if (columns_.keys == nullptr || size < kHinted) return;
  const NodeId span = greatest_key_ - least_key_;
  cell.shift = static_cast<std::uint32_t>(std::bit_width(span / (size / kRowsAHint)));
  const NodeId* const keys = columns_.keys;
  std::uint32_t place = cell.places.begin;
  for (NodeId slot = 0; slot <= span >> cell.shift; ++slot) {
    while (place < cell.places.end && (keys[place] - least_key_) >> cell.shift < slot) ++place;
    hints.push_back(place);
  }
  hints.push_back(cell.places.end);
}

std::span<const Index::Cell> Index::cells_of(NodeId node) const {
  const std::uint32_t first = first_cells_[node];
  return std::span(cells_).subspan(first, first_cells_[node + 1] - first);
}

}  // namespace gainsay
