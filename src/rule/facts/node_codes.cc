#include "rule/facts/node_codes.h"

#include <algorithm>
#include <numeric>

namespace gainsay {

NodeCodes::NodeCodes(const std::vector<std::uint32_t>& counts) : codes_(counts.size()) {
  // What is left for the code that is being given, and those behind it.
  std::uint64_t rows = std::accumulate(counts.begin(), counts.end(), std::uint64_t{0});
  auto nodes = static_cast<std::size_t>(
      std::count_if(counts.begin(), counts.end(), [](std::uint32_t count) { return count != 0; }));
  std::uint64_t taken = 0;  // rows that have this code
  NodeCode code = 0;
  for (std::size_t node = 0; node < counts.size(); ++node) {
    codes_[node] = code;
    if (counts[node] == 0) continue;
    taken += counts[node];
    --nodes;
    const std::size_t codes = std::size_t{kLastCode} - code;  // behind this one
    if (codes == 0 || (nodes > codes && taken * (codes + 1) < rows)) continue;
    rows -= taken;
    taken = 0;
    ++code;
  }
}

CodeRanges NodeCodes::ranges(const NodeRuns& runs) const {
  CodeRanges ranges;
  NodeCode first = 0;
  NodeCode last = 0;
  bool open = false;  // whether a range is being made, from `first` to `last`
  for (const NodeRun& run : runs) {
    if (run.first >= run.last) continue;
    const NodeCode begin = of(run.first);
    if (open && begin > last + 1) {
      ranges.emplace_back(first, last);
      open = false;
    }
    if (!open) first = begin;
    last = of(run.last - 1);
    open = true;
  }
  if (open) ranges.emplace_back(first, last);
  return ranges;
}

std::vector<NodeCode> NodeCodes::column(const std::vector<std::uint32_t>& nodes) const {
  std::vector<NodeCode> column;
  column.reserve(nodes.size() + kCodesAtOnce);
  for (const std::uint32_t node : nodes) column.push_back(of(node));
  column.resize(nodes.size() + kCodesAtOnce);
  return column;
}

}  // namespace gainsay
