// Index: rows in groups that share one slot's node, the action and the object,
// in the order of their time, so that a join looks only at rows that can
// matter.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "rule/facts.h"

namespace gainsay {

// Of rows in the order of their earliest start: those that may end after `from`
// and start before `to`.
struct TimeWindow {
  Instant from = kBeginning;
  Instant to = kForever;
};

class Index {
 public:
  struct Group {
    NodeId node = kUnfilled;  // of the slot that the index is by
    NodeId action = kUnfilled;
    NodeId object = kUnfilled;
    std::uint32_t begin = 0;
    std::uint32_t dated = 0;  // from here on the start is known
    std::uint32_t end = 0;
    Instant longest = 0;  // from earliest start to latest end, of those from `dated` on
  };

  // Indexes all rows of `rows` by the slot `by`. `rows` and `extents` must
  // outlive it.
  Index(const Rows& rows, const Extents& extents, Slot by);

  // Sorted by node, action and object.
  const std::vector<Group>& groups() const { return groups_; }
  // The groups of one node; empty when there is none.
  std::span<const Group> groups_of(NodeId node) const;
  std::span<const Group> groups_of(NodeId node, NodeId action) const;
  // The distinct nodes, actions and objects, ascending.
  const std::vector<NodeId>& nodes() const { return nodes_; }
  const std::vector<NodeId>& actions() const { return actions_; }
  const std::vector<NodeId>& objects() const { return objects_; }
  // Rows of a group, by earliest start, then row.
  std::span<const Row> rows_of(const Group& group) const {
    return std::span(order_).subspan(group.begin, group.end - group.begin);
  }
  // Those whose start is not known.
  std::span<const Row> undated(const Group& group) const {
    return std::span(order_).subspan(group.begin, group.dated - group.begin);
  }
  // Of the others, all that share an instant with the window under some
  // reading, and perhaps more.
  std::span<const Row> around(const Group& group, const TimeWindow& window) const;

 private:
  void group(const Rows& rows, Slot by);
  const Extent& extent(Row row) const { return (*extents_)[rows_->time[row]]; }

  const Rows* rows_;
  const Extents* extents_;
  std::vector<Row> order_;
  std::vector<Group> groups_;
  std::vector<NodeId> nodes_;
  std::vector<NodeId> actions_;
  std::vector<NodeId> objects_;
  std::vector<std::uint32_t> first_group_;  // parallel to nodes_, and one past the last
};

}  // namespace gainsay
