#include "rule/facts/fit_table.h"

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

FitTable::FitTable(const Scopes& scopes, std::uint32_t nodes, const std::vector<NodeId>& rights,
                   const NodeCodes& codes)
    : scopes_(scopes), rights_(rights), codes_(codes), rows_(nodes) {
  constexpr std::size_t kFew = 64;  // so few that comparing with all of them costs less
  if (rights.size() <= kFew) return;
  below_ = scopes.below();
  for (const NodeId right : rights) {
    if (!scopes.known(right)) strangers_.push_back(right);
  }
}

// How the nodes of the column stand to `left`, but for those that are certainly unrelated, where
// these need not be looked at.
std::vector<FitTable::Coded> FitTable::codes_of(NodeId left) const {
  std::vector<Coded> codes;
  const auto add = [&](NodeId right) {
    codes.emplace_back(right, code_of(scopes_.fit_at_some_time(left, right)));
  };
  if (below_.empty() || !scopes_.known(left)) {
    codes.reserve(rights_.size());
    for (const NodeId right : rights_) add(right);
    return codes;
  }
  for (const NodeId right : scopes_.related(left, below_)) {
    if (std::binary_search(rights_.begin(), rights_.end(), right)) add(right);
  }
  for (const NodeId right : strangers_) add(right);
  std::sort(codes.begin(), codes.end());
  return codes;
}

FitTable::Line FitTable::line_of(NodeId left) const {
  constexpr auto kUnrelated = static_cast<std::uint8_t>(Fit::unrelated);
  std::vector<Coded> codes = codes_of(left);
  std::array<std::size_t, std::size_t{2} * kNotAlways> counts{};
  counts[kUnrelated] = rights_.size() - codes.size();
  for (const auto& [right, code] : codes) ++counts[code];
  Line line;
  const auto usual = std::max_element(counts.begin(), counts.end());
  line.usual = static_cast<std::uint8_t>(usual - counts.begin());
  if (line.usual == kUnrelated) {
    const auto usually = [](const Coded& coded) { return coded.second == kUnrelated; };
    std::erase_if(codes, usually);
    line.others = std::move(codes);
    return line;
  }
  auto next = codes.begin();
  for (const NodeId right : rights_) {
    const bool listed = next != codes.end() && next->first == right;
    const std::uint8_t code = listed ? (next++)->second : kUnrelated;
    if (code != line.usual) line.others.emplace_back(right, code);
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
  if (left == kUnfilled) {
    set.inverted = accepts_open(fits);
  } else {
    const Line& line = rows_.get(left, [&] { return line_of(left); });
    set.inverted = may_pass(line.usual, fits);
    for (const auto& [right, code] : line.others) {
      if (may_pass(code, fits) != set.inverted) set.nodes.push_back(right);
    }
  }
  set.runs = runs_of(set);
  set.codes = codes_.ranges(set.runs);
  return set;
}

}  // namespace gainsay
