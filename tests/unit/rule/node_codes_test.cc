// Codes of a column's nodes: in the order of the ids, spread over the rows, and looked at sixteen
// at a time as one by one.
#include "rule/facts/node_codes.h"

#include <doctest/doctest.h>

#include <array>
#include <random>
#include <utility>
#include <vector>

namespace gainsay {
namespace {

constexpr std::uint32_t kCodes = 256;

std::pair<int, int> first_and_more(const CodeRange& range) {
  return {range.first[0], range.more[kCodesAtOnce - 1]};
}

TEST_CASE("each of few nodes has a code of its own") {
  std::vector<std::uint32_t> counts(3 * kCodes, 0);
  for (std::uint32_t node = 0; node < counts.size(); node += 3) counts[node] = node + 1;
  const NodeCodes codes(counts);
  for (std::uint32_t node = 0; node < counts.size(); node += 3) {
    CHECK(codes.of(node) == node / 3);
  }
  CHECK(codes.of(3 * kCodes) == kLastCode);
}

TEST_CASE("codes of many nodes never fall, and no code has many more rows than others") {
  std::vector<std::uint32_t> counts(5'000, 4);
  counts[17] = 1'000'000;  // its own code, whatever the others
  const NodeCodes codes(counts);
  std::array<std::uint32_t, kCodes> nodes{};
  for (std::uint32_t node = 0; node < counts.size(); ++node) {
    if (node > 0) CHECK(codes.of(node) >= codes.of(node - 1));
    ++nodes[codes.of(node)];
  }
  for (std::uint32_t code = 0; code < kCodes; ++code) {
    CAPTURE(code);
    CHECK(nodes[code] >= 1);
    CHECK(nodes[code] <= 40);
  }
}

TEST_CASE("ranges hold the codes of all nodes of the runs, and neighbours are one range") {
  std::vector<std::uint32_t> counts(100, 1);
  const NodeCodes codes(counts);
  const CodeRanges ranges = codes.ranges({{5, 8}, {8, 10}, {40, 41}, {50, 50}});
  REQUIRE(ranges.size() == 2);
  CHECK(first_and_more(ranges[0]) == std::pair(5, 4));
  CHECK(first_and_more(ranges[1]) == std::pair(40, 0));
  CHECK(codes.ranges({}).empty());
  CHECK(first_and_more(codes.ranges({{0, 1'000}}).front()) == std::pair(0, int{kLastCode}));
}

TEST_CASE("what is found in a block is what is found one by one") {
  std::mt19937 random(16);
  const auto below = [&](std::uint32_t count) {
    return static_cast<std::uint32_t>(random()) % count;
  };
  for (int round = 0; round < 2'000; ++round) {
    std::array<NodeCode, kCodesAtOnce> block{};
    for (NodeCode& code : block) code = static_cast<NodeCode>(below(kCodes));
    CodeRanges ranges;
    std::vector<bool> in(kCodes);
    for (std::uint32_t n = 0; n <= below(4); ++n) {
      const std::uint32_t first = below(kCodes);
      const std::uint32_t last = first + below(kCodes - first);
      ranges.emplace_back(static_cast<NodeCode>(first), static_cast<NodeCode>(last));
      for (std::uint32_t code = first; code <= last; ++code) in[code] = true;
    }
    std::vector<std::uint32_t> found;
    each_found(those_in(ranges, block.data()), [&](std::uint32_t n) { found.push_back(n); });
    std::vector<std::uint32_t> one_by_one;
    for (std::uint32_t n = 0; n < kCodesAtOnce; ++n) {
      if (in[block[n]]) one_by_one.push_back(n);
    }
    CAPTURE(round);
    REQUIRE(found == one_by_one);
  }
}

TEST_CASE("a column of codes has room behind it") {
  const NodeCodes codes(std::vector<std::uint32_t>{1, 1, 1});
  const std::vector<NodeCode> column = codes.column({2, 0, 1});
  REQUIRE(column.size() == 3 + kCodesAtOnce);
  CHECK(column[0] == 2);
  CHECK(column[2] == 1);
}

}  // namespace
}  // namespace gainsay
