#include "rule/fit_table.h"

#include <algorithm>
#include <array>
#include <utility>

namespace gainsay {
namespace {

// A FitAnswer in a byte.
constexpr std::uint8_t kNotAlways = 16;

std::uint8_t code_of(const FitAnswer& answer) {
  const auto fit = static_cast<std::uint8_t>(answer.fit);
  return answer.truth == Truth::must ? fit : static_cast<std::uint8_t>(fit | kNotAlways);
}

bool may_pass(std::uint8_t code, const Accepted& fits) {
  return (code & kNotAlways) != 0 || fits.has(static_cast<Fit>(code));
}

}  // namespace

FitTable::Line FitTable::line_of(NodeId left) const {
  std::vector<std::uint8_t> codes;
  codes.reserve(rights_.size());
  std::array<std::uint32_t, std::size_t{2} * kNotAlways> counts{};
  for (const NodeId right : rights_) {
    codes.push_back(code_of(scopes_.fit_at_some_time(left, right)));
    ++counts[codes.back()];
  }
  Line line;
  const auto usual = std::max_element(counts.begin(), counts.end());
  line.usual = static_cast<std::uint8_t>(usual - counts.begin());
  for (std::size_t n = 0; n < rights_.size(); ++n) {
    if (codes[n] != line.usual) line.others.emplace_back(rights_[n], codes[n]);
  }
  return line;
}

NodeRuns FitTable::runs_of(const NodeSet& set) const {
  NodeRuns runs;
  if (set.inverted) {
    NodeId from = 0;
    for (const NodeId node : set.nodes) {
      if (node > from) runs.push_back({from, node});
      from = node + 1;
    }
    runs.push_back({from, rights_.empty() ? from : std::max(from, rights_.back() + 1)});
    return runs;
  }
  auto next = rights_.begin();  // the node of the column that follows the last run
  for (const NodeId node : set.nodes) {
    if (!runs.empty() && next != rights_.end() && *next == node) {
      runs.back().last = node + 1;
    } else {
      runs.push_back({node, node + 1});
      next = std::lower_bound(next, rights_.end(), node);
    }
    ++next;
  }
  return runs;
}

NodeSet FitTable::matching(NodeId left, const Accepted& fits) {
  NodeSet set;
  set.inverted = true;
  if (left == kUnfilled) {  // the judge says how open an open slot is
    set.runs = runs_of(set);
    return set;
  }
  const Line& line = rows_.get(left, [&] { return line_of(left); });
  set.inverted = may_pass(line.usual, fits);
  for (const auto& [right, code] : line.others) {
    if (may_pass(code, fits) != set.inverted) set.nodes.push_back(right);
  }
  set.runs = runs_of(set);
  return set;
}

}  // namespace gainsay
