#include "rule/facts/index.h"

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

Index::Index(const Rows& rows, const ChosenRows& chosen, RowOrder order, std::uint32_t nodes,
             std::uint32_t workers) {
  const bool as_arranged =
      order.by == Slot::actor && order.key == Slot::object && chosen.are_all(rows.cells.rows());
  if (as_arranged) {
    columns_.object_codes = rows.coded[static_cast<std::size_t>(Slot::object)].data();
    columns_.other_codes = rows.coded[static_cast<std::size_t>(Slot::counterparty)].data();
    columns_.objects = column_of(rows, Slot::object).data();
    columns_.others = column_of(rows, Slot::counterparty).data();
    columns_.times = rows.time.data();
    columns_.keys = columns_.objects;
    cells_ = &rows.cells;
    return;
  }
  rows_ = sorted_rows(rows, chosen, order, nodes, workers);
  gather(rows, other_than(order.by));
  if (order.key == Slot::object) columns_.keys = columns_.objects;
  if (order.key == other_than(order.by)) columns_.keys = columns_.others;
  const std::vector<NodeId> by = in_order(column_of(rows, order.by), rows_);
  const std::vector<NodeId> actions = in_order(column_of(rows, Slot::action), rows_);
  const std::size_t keyed = columns_.keys == nullptr ? 0 : rows_.size();
  own_ = CellTable({by, actions, std::span(columns_.keys, keyed)}, workers);
}

void Index::gather(const Rows& rows, Slot other) {
  objects_ = in_order(column_of(rows, Slot::object), rows_);
  others_ = in_order(column_of(rows, other), rows_);
  times_ = in_order(rows.time, rows_);
  object_codes_ = rows.codes[static_cast<std::size_t>(Slot::object)].column(objects_);
  other_codes_ = rows.codes[static_cast<std::size_t>(other)].column(others_);
  columns_.object_codes = object_codes_.data();
  columns_.other_codes = other_codes_.data();
  columns_.objects = objects_.data();
  columns_.others = others_.data();
  columns_.times = times_.data();
  columns_.rows = rows_.data();
}

}  // namespace gainsay
