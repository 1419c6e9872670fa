// Index: rows in groups that share one slot's node and the action, so that a join looks only at
// rows that can matter.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rule/facts.h"

namespace gainsay {

class Index {
 public:
  struct Group {
    NodeId node = kUnfilled;  // of the slot that the index is by
    NodeId action = kUnfilled;
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
  };

  // Indexes those rows of `rows` that are in `members`, by the slot `by`.
  Index(const Rows& rows, std::vector<Row> members, Slot by);

  // Sorted by node, then action.
  const std::vector<Group>& groups() const { return groups_; }
  // The groups of one node; empty when there is none.
  std::span<const Group> groups_of(NodeId node) const;
  // The distinct nodes, ascending.
  const std::vector<NodeId>& nodes() const { return nodes_; }
  // Rows of a group, ascending.
  std::span<const Row> rows_of(const Group& group) const {
    return std::span(order_).subspan(group.begin, group.end - group.begin);
  }

 private:
  std::vector<Row> order_;
  std::vector<Group> groups_;
  std::vector<NodeId> nodes_;
  std::vector<std::uint32_t> first_group_;  // parallel to nodes_, and one past the last
};

}  // namespace gainsay
