// Arrange: facts in the order that the join asks for, so that it need not sort.
//
// Nodes are numbered so that a node and those below it are neighbours (as far as each has one node
// above it), extents in the order of TimeOrder, and rows lie by actor, action and object; those
// that share all three by time where they are many. What this costs is spent once: arranged facts
// may be kept (FactStore) for as long as claims, events and ontology stay the same.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "ontology/ontology.h"
#include "rule/facts/facts.h"

namespace gainsay {

// Of rows that share a node, an action and a key, those that are more than this lie in the order of
// their times; fewer in that of their rows, since it costs less to look at all than to keep an
// order.
inline constexpr std::size_t kFewRows = 512;

// What rows are put in order by: the nodes in a column, then the actions, then the nodes in another
// column (Slot::action for none).
struct RowOrder {
  Slot by = Slot::actor;
  Slot key = Slot::object;
};

// Rows from `begin` to before `end`.
struct RowRange {
  Row begin = 0;
  Row end = 0;
  Row size() const { return end - begin; }
};

// All rows of a range, or those listed, which have to outlive it.
class ChosenRows {
 public:
  explicit ChosenRows(RowRange range) : begin_(range.begin), size_(range.size()) {}
  explicit ChosenRows(std::span<const Row> listed)
      : size_(static_cast<Row>(listed.size())), listed_(listed) {}

  Row size() const { return size_; }
  Row operator[](Row n) const { return listed_.empty() ? begin_ + n : listed_[n]; }
  // Whether they are all rows up to this one.
  bool are_all(Row rows) const { return listed_.empty() && begin_ == 0 && size_ == rows; }

 private:
  Row begin_ = 0;
  Row size_ = 0;
  std::span<const Row> listed_;
};

// The chosen rows in that order; the same for any number of threads. Nodes and extents are compared
// by their ids. `nodes`: how many ids there are. Needs 16 bytes a row.
std::vector<Row> sorted_rows(const Rows& rows, const ChosenRows& chosen, RowOrder order,
                             std::uint32_t nodes, std::uint32_t workers);

// What the ids of nodes and extents become when facts are arranged.
struct ArrangedIds {
  std::vector<NodeId> nodes;
  std::vector<ExtentId> extents;
};
ArrangedIds arranged_ids(const Facts& facts, const Ontology& ontology);

// Puts the facts in order, with `workers` threads. Facts that are arranged already are left alone.
void arrange(Facts& facts, const Ontology& ontology, std::uint32_t workers = 1);

// Fills in what Rows say of rows that are in order.
void survey(Rows& rows, std::uint32_t nodes, std::uint32_t workers);
// Takes into Rows::nodes and shapes what the rows from `begin` on have.
void survey_added(Rows& rows, Row begin);

}  // namespace gainsay
