// NodeCodes: the nodes of a column as bytes, so that a join can leave out sixteen rows at a time.
//
// Codes rise with the ids of the nodes, and about equally many rows have each. A column of 256
// nodes or fewer loses nothing; of a larger one, some neighbours share a code: what codes leave in,
// the nodes have to confirm.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace gainsay {

// Nodes from `first` to before `last`.
struct NodeRun {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};
using NodeRuns = std::vector<NodeRun>;

using NodeCode = std::uint8_t;
inline constexpr NodeCode kLastCode = 255;

// Codes that are looked at as one: a vector register of every x86-64 and AArch64.
inline constexpr std::uint32_t kCodesAtOnce = 16;
using CodeBlock = NodeCode __attribute__((vector_size(kCodesAtOnce)));

// Codes from one to another, sixteen times over.
struct CodeRange {
  CodeBlock first{};
  CodeBlock more{};  // how many follow the first

  CodeRange(NodeCode first_code, NodeCode last_code)
      : first(CodeBlock{} + first_code),
        more(CodeBlock{} + static_cast<NodeCode>(last_code - first_code)) {}
  // 255 for each code that is in the range, 0 for others.
  CodeBlock has(const CodeBlock& codes) const {
    return static_cast<CodeBlock>(static_cast<CodeBlock>(codes - first) <= more);
  }
};
using CodeRanges = std::vector<CodeRange>;

// Which of a column's codes, from `codes` on, are in one of the ranges, of which there is at least
// one: 255 for those that are, 0 for others.
inline CodeBlock those_in(const CodeRanges& ranges, const NodeCode* codes) {
  CodeBlock block;
  std::memcpy(&block, codes, sizeof block);
  const CodeRange* range = ranges.data();
  const CodeRange* const end = range + ranges.size();
  CodeBlock found = range->has(block);
  while (++range != end) found |= range->has(block);
  return found;
}

// Calls use(n), n rising, for those of a block that were found.
template <typename Use>
void each_found(const CodeBlock& found, const Use& use) {
  std::uint64_t halves[2];
  std::memcpy(halves, &found, sizeof found);
  if ((halves[0] | halves[1]) == 0) return;
  static_assert(std::endian::native == std::endian::little);
  constexpr std::uint32_t kBits = 8;
  for (std::uint32_t half = 0; half < 2; ++half) {
    for (std::uint64_t left = halves[half]; left != 0;) {
      const auto n = static_cast<std::uint32_t>(std::countr_zero(left)) / kBits;
      left &= ~(std::uint64_t{kLastCode} << (n * kBits));
      use(half * (kCodesAtOnce / 2) + n);
    }
  }
}

class NodeCodes {
 public:
  NodeCodes() = default;
  // Of a column in which node n is in counts[n] rows.
  explicit NodeCodes(const std::vector<std::uint32_t>& counts);

  // Nodes that came since have the last code: their ids are the highest.
  NodeCode of(std::uint32_t node) const { return node < codes_.size() ? codes_[node] : kLastCode; }
  // What the nodes of the runs, which are ascending, have.
  CodeRanges ranges(const NodeRuns& runs) const;
  // The codes of a column, and behind them as many as are looked at at once.
  std::vector<NodeCode> column(const std::vector<std::uint32_t>& nodes) const;

 private:
  std::vector<NodeCode> codes_;  // by node
};

}  // namespace gainsay
