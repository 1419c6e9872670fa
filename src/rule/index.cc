#include "rule/index.h"

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

Index::Index(const Rows& rows, RowRange range, RowOrder order, std::uint32_t nodes,
             std::uint32_t workers) {
  const bool as_arranged = order.by == Slot::actor && order.key == Slot::object &&
                           range.begin == 0 && range.end == rows.cells.rows();
  if (as_arranged) {
    columns_.objects = column_of(rows, Slot::object).data();
    columns_.counterparties = column_of(rows, Slot::counterparty).data();
    columns_.times = rows.time.data();
    columns_.keys = columns_.objects;
    cells_ = &rows.cells;
    return;
  }
  rows_ = sorted_rows(rows, range, order, nodes, workers);
  gather(rows);
  if (order.key == Slot::object) columns_.keys = columns_.objects;
  if (order.key == Slot::counterparty) columns_.keys = columns_.counterparties;
  const std::vector<NodeId> by = in_order(column_of(rows, order.by), rows_);
  const std::vector<NodeId> actions = in_order(column_of(rows, Slot::action), rows_);
  const std::size_t keyed = columns_.keys == nullptr ? 0 : rows_.size();
  own_ = CellTable({by, actions, std::span(columns_.keys, keyed)}, workers);
}

void Index::gather(const Rows& rows) {
  objects_ = in_order(column_of(rows, Slot::object), rows_);
  counterparties_ = in_order(column_of(rows, Slot::counterparty), rows_);
  times_ = in_order(rows.time, rows_);
  columns_.objects = objects_.data();
  columns_.counterparties = counterparties_.data();
  columns_.times = times_.data();
  columns_.rows = rows_.data();
}

}  // namespace gainsay
