#include "rule/index.h"

#include <algorithm>

namespace gainsay {
namespace {

struct Key {
  std::uint64_t group = 0;
  NodeId object = 0;
  Instant start = 0;
  Row row = 0;

  friend bool operator<(const Key& a, const Key& b) {
    if (a.group != b.group) return a.group < b.group;
    if (a.object != b.object) return a.object < b.object;
    return a.start != b.start ? a.start < b.start : a.row < b.row;
  }
};

}  // namespace

Index::Index(const Rows& rows, const Extents& extents, Slot by) : rows_(&rows), extents_(&extents) {
  {
    std::vector<Key> keys(rows.size());
    for (Row row = 0; row < rows.size(); ++row) {
      keys[row] = {(std::uint64_t{rows.at(by, row)} << 32) | rows.at(Slot::action, row),
                   rows.at(Slot::object, row), extent(row).earliest_start, row};
    }
    std::sort(keys.begin(), keys.end());
    order_.resize(keys.size());
    for (std::size_t n = 0; n < keys.size(); ++n) order_[n] = keys[n].row;
  }
  group(rows, by);
}

void Index::group(const Rows& rows, Slot by) {
  for (std::uint32_t n = 0; n < order_.size(); ++n) {
    const NodeId node = rows.at(by, order_[n]);
    const NodeId action = rows.at(Slot::action, order_[n]);
    const NodeId object = rows.at(Slot::object, order_[n]);
    if (groups_.empty() || groups_.back().node != node || groups_.back().action != action ||
        groups_.back().object != object) {
      if (nodes_.empty() || nodes_.back() != node) {
        nodes_.push_back(node);
        first_group_.push_back(static_cast<std::uint32_t>(groups_.size()));
      }
      groups_.push_back({node, action, object, n, n, n, 0});
      actions_.push_back(action);
      objects_.push_back(object);
    }
    Group& group = groups_.back();
    group.end = n + 1;
    const Extent& when = extent(order_[n]);
    if (when.earliest_start == kBeginning) {
      group.dated = n + 1;
    } else {
      const bool open = when.latest_end == kForever;
      group.longest =
          std::max(group.longest, open ? kForever : when.latest_end - when.earliest_start);
    }
  }
  first_group_.push_back(static_cast<std::uint32_t>(groups_.size()));
  for (std::vector<NodeId>* nodes : {&actions_, &objects_}) {
    std::sort(nodes->begin(), nodes->end());
    nodes->erase(std::unique(nodes->begin(), nodes->end()), nodes->end());
  }
}

std::span<const Row> Index::around(const Group& group, const TimeWindow& window) const {
  const auto begin = order_.begin() + group.dated;
  const auto end = order_.begin() + group.end;
  const auto starts_before = [&](Row row, Instant instant) {
    return extent(row).earliest_start < instant;
  };
  const auto last =
      window.to == kForever ? end : std::lower_bound(begin, end, window.to, starts_before);
  auto first = begin;
  if (window.from != kBeginning && group.longest != kForever) {
    first = std::lower_bound(begin, last, window.from - group.longest, starts_before);
  }
  return {first, last};
}

std::span<const Index::Group> Index::groups_of(NodeId node) const {
  const auto found = std::lower_bound(nodes_.begin(), nodes_.end(), node);
  if (found == nodes_.end() || *found != node) return {};
  const auto n = static_cast<std::size_t>(found - nodes_.begin());
  return std::span(groups_).subspan(first_group_[n], first_group_[n + 1] - first_group_[n]);
}

std::span<const Index::Group> Index::groups_of(NodeId node, NodeId action) const {
  const std::span<const Group> groups = groups_of(node);
  const auto first = std::lower_bound(groups.begin(), groups.end(), action,
                                      [](const Group& g, NodeId a) { return g.action < a; });
  const auto last = std::upper_bound(first, groups.end(), action,
                                     [](NodeId a, const Group& g) { return a < g.action; });
  return {first, last};
}

}  // namespace gainsay
