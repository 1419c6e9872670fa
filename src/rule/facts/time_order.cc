#include "rule/facts/time_order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace gainsay {
namespace {

bool is_short(const Extent& extent) {
  if (extent.earliest_start == kBeginning || extent.latest_end == kForever) return false;
  return extent.latest_end - TimeOrder::kLong < extent.earliest_start;
}

}  // namespace

std::vector<ExtentId> TimeOrder::ranks(const Extents& extents) {
  std::vector<ExtentId> order(extents.size());
  std::iota(order.begin(), order.end(), ExtentId{0});
  // kUndated, of which nothing is known, is long, starts first and has the least id: it stays.
  std::sort(order.begin(), order.end(), [&](ExtentId a, ExtentId b) {
    return std::tuple(is_short(extents[a]), extents[a].earliest_start, a) <
           std::tuple(is_short(extents[b]), extents[b].earliest_start, b);
  });
  std::vector<ExtentId> ranks(extents.size());
  for (ExtentId n = 0; n < extents.size(); ++n) ranks[order[n]] = n;
  return ranks;
}

TimeOrder::TimeOrder(const Extents& extents) {
  Instant last_end = kBeginning;
  for (ExtentId id = 0; id < extents.size(); ++id) {
    const Extent& extent = extents[id];
    starts_.push_back(extent.earliest_start);
    ends_.push_back(extent.latest_end);
    if (id >= extents.renumbered()) continue;
    if (is_short(extent)) {
      last_end = std::max(last_end, extent.latest_end);
    } else {
      ++first_short_;
    }
    last_ends_.push_back(last_end);
  }
}

TimeOrder::Range TimeOrder::short_ones(const TimeWindow& window) const {
  const auto ordered = static_cast<std::ptrdiff_t>(first_unordered());
  Range range{first_short_, first_unordered()};
  const auto rank_of = [](const std::vector<Instant>& values, auto at) {
    return static_cast<std::uint32_t>(at - values.begin());
  };
  if (window.to != kForever) {
    const auto first = starts_.begin() + first_short_;
    const auto last = starts_.begin() + ordered;
    range.last = rank_of(starts_, std::lower_bound(first, last, window.to));
  }
  if (window.from != kBeginning) {
    const auto first = last_ends_.begin() + first_short_;
    range.first = rank_of(last_ends_, std::upper_bound(first, last_ends_.end(), window.from));
  }
  range.first = std::min(range.first, range.last);
  return range;
}

}  // namespace gainsay
