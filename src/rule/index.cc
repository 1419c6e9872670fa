#include "rule/index.h"

#include <algorithm>
#include <tuple>

namespace gainsay {

Index::Index(const Rows& rows, std::vector<Row> members, Slot by) : order_(std::move(members)) {
  const auto key = [&](Row row) {
    return std::tuple(rows.at(by, row), rows.at(Slot::action, row), row);
  };
  std::sort(order_.begin(), order_.end(), [&](Row a, Row b) { return key(a) < key(b); });
  for (std::uint32_t n = 0; n < order_.size(); ++n) {
    const NodeId node = rows.at(by, order_[n]);
    const NodeId action = rows.at(Slot::action, order_[n]);
    if (groups_.empty() || groups_.back().node != node || groups_.back().action != action) {
      if (nodes_.empty() || nodes_.back() != node) {
        nodes_.push_back(node);
        first_group_.push_back(static_cast<std::uint32_t>(groups_.size()));
      }
      groups_.push_back({node, action, n, n});
    }
    groups_.back().end = n + 1;
  }
  first_group_.push_back(static_cast<std::uint32_t>(groups_.size()));
}

std::span<const Index::Group> Index::groups_of(NodeId node) const {
  const auto found = std::lower_bound(nodes_.begin(), nodes_.end(), node);
  if (found == nodes_.end() || *found != node) return {};
  const auto n = static_cast<std::size_t>(found - nodes_.begin());
  return std::span(groups_).subspan(first_group_[n], first_group_[n + 1] - first_group_[n]);
}

}  // namespace gainsay
