// FitTable: for a node on the left, which nodes on the right can stand to it as a slot test asks,
// found when first asked for and shared by all variants and threads.
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

#include "rule/facts/facts.h"
#include "rule/facts/scopes.h"
#include "rule/files/pattern.h"

namespace gainsay {

// A set of nodes: those listed, or all but those listed.
struct NodeSet {
  bool inverted = false;
  std::vector<NodeId> nodes;  // ascending
  // The same as few stretches of ids, in which there may be nodes that the column does not have.
  NodeRuns runs;
  CodeRanges codes;  // of the runs

  static NodeSet of_all() { return {true, {}, {{0, 0xFFFF'FFFF}}, {CodeRange(0, kLastCode)}}; }

  // Whether a node of the column is one of them.
  bool has(NodeId node) const {
    constexpr std::size_t kFew = 4;
    auto run = runs.begin();
    if (runs.size() > kFew) {
      const auto over = [](const NodeRun& one, NodeId id) { return one.last <= id; };
      run = std::lower_bound(run, runs.end(), node, over);
    } else {
      while (run != runs.end() && run->last <= node) ++run;
    }
    return run != runs.end() && run->first <= node;
  }
};

// Values by NodeId, each made by the first thread that asks for it. Two threads may make one at
// the same time; then one of the two, which are equal, is kept.
template <typename Value>
class MadeOnce {
 public:
  explicit MadeOnce(std::size_t size) : values_(size) {}
  ~MadeOnce() {
    for (auto& value : values_) delete value.load();
  }
  MadeOnce(const MadeOnce&) = delete;
  MadeOnce& operator=(const MadeOnce&) = delete;

  template <typename Make>
  const Value& get(NodeId id, const Make& make) {
    const Value* known = values_[id].load(std::memory_order_acquire);
    if (known != nullptr) return *known;
    auto made = std::make_unique<const Value>(make());
    if (values_[id].compare_exchange_strong(known, made.get(), std::memory_order_acq_rel)) {
      known = made.release();
    }
    return *known;
  }

 private:
  std::vector<std::atomic<const Value*>> values_;
};

// How the nodes of one column on the right stand to each node on the left, by the ontology and
// whatever the time.
class FitTable {
 public:
  // `rights`: the distinct nodes of the column, ascending; `codes`: its codes. All must outlive it.
  FitTable(const Scopes& scopes, std::uint32_t nodes, const std::vector<NodeId>& rights,
           const NodeCodes& codes);

  // Those of the column that may stand to `left` as `fits` asks, at some time; all for an open
  // slot, unless none can pass: how open it is only the judge can say.
  NodeSet matching(NodeId left, const Accepted& fits);

 private:
  using Coded = std::pair<NodeId, std::uint8_t>;
  struct Line;
  Line line_of(NodeId left) const;
  std::vector<Coded> codes_of(NodeId left) const;
  NodeRuns runs_of(const NodeSet& set) const;

  // Most nodes stand to one in the same way: those that do not are listed.
  struct Line {
    std::uint8_t usual = 0;
    std::vector<Coded> others;
  };

  const Scopes& scopes_;
  const std::vector<NodeId>& rights_;
  const NodeCodes& codes_;
  std::vector<NodeId> strangers_;              // those of the column that the ontology lacks
  std::vector<std::vector<NodeIndex>> below_;  // for Scopes::related; empty: compare with all
  MadeOnce<Line> rows_;
};

// Whether a slot that the left side leaves open can pass, as far as that can be said of all rows.
inline bool accepts_open(const Accepted& fits) {
  return fits.has(Fit::unlimited) || fits.has(Fit::neither) || fits.has(Fit::unknown);
}

// The answers of a FitTable for one slot test.
class FitSets {
 public:
  FitSets(FitTable& table, std::uint32_t nodes, const Accepted& fits)
      : table_(table), fits_(fits), sets_(nodes) {}

  const NodeSet& of(NodeId left) {
    return sets_.get(left, [&] { return table_.matching(left, fits_); });
  }

 private:
  FitTable& table_;
  Accepted fits_;
  MadeOnce<NodeSet> sets_;
};

}  // namespace gainsay
