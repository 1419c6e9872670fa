#include "rule/order/temporal_network.h"

#include <algorithm>
#include <map>
#include <set>

namespace gainsay {
namespace {

using Variable = TemporalNetwork::Variable;
using Fact = TemporalNetwork::Fact;

std::vector<Fact> sorted_set(std::vector<Fact> facts) {
  std::erase(facts, TemporalNetwork::kNoFact);
  std::sort(facts.begin(), facts.end());
  facts.erase(std::unique(facts.begin(), facts.end()), facts.end());
  return facts;
}

bool has(const std::vector<Fact>& sorted, Fact fact) {
  return fact == TemporalNetwork::kNoFact || std::binary_search(sorted.begin(), sorted.end(), fact);
}

}  // namespace

// Shortest paths from some variables, by the number of facts that the path takes: after n steps,
// distance[v] is the least over paths with at most n edges that belong to a fact.
class TemporalNetwork::Search {
 public:
  explicit Search(const TemporalNetwork& network) : network_(network) {}

  void start() { layers_.assign(1, Layer(network_.variables_)); }
  void start_at(Variable variable, Instant distance) {
    Reached& reached = layers_.front()[variable];
    if (!reached.any || distance < reached.distance) reached = {true, distance, kNoEdge, true};
  }
  // Paths with one more fact; false when there is no new one.
  bool step() {
    Layer next = layers_.back();
    for (Reached& reached : next) reached.here = false;
    bool changed = relax(layers_.back(), next, true);
    layers_.push_back(std::move(next));
    return changed;
  }
  // Takes what holds by itself into account, which costs no fact. To be called after start_at and
  // after each step.
  void settle() {
    for (std::uint32_t round = 0; round < network_.variables_; ++round) {
      const Layer before = layers_.back();
      if (!relax(before, layers_.back(), false)) return;
    }
  }
  bool reaches(Variable variable) const { return layers_.back()[variable].any; }
  Instant distance(Variable variable) const { return layers_.back()[variable].distance; }

  // The facts of the shortest path to `variable`, from its start on.
  std::vector<Fact> path(Variable variable) const {
    std::vector<Fact> facts;
    std::size_t layer = layers_.size() - 1;
    // A path that winds round a negative cycle of what holds by itself would never end.
    const std::size_t most = (layers_.size() + 1) * (network_.variables_ + 1);
    for (std::size_t n = 0; n < most; ++n) {
      while (layer > 0 && !layers_[layer][variable].here) --layer;
      const Reached& reached = layers_[layer][variable];
      if (reached.edge == kNoEdge) break;
      const Edge& edge = network_.edges_[reached.edge];
      facts.push_back(edge.fact);
      variable = edge.from;
      if (edge.fact != kNoFact) --layer;
    }
    std::reverse(facts.begin(), facts.end());
    return facts;
  }

 private:
  static constexpr std::uint32_t kNoEdge = 0xFFFF'FFFF;
  struct Reached {
    bool any = false;
    Instant distance = 0;
    std::uint32_t edge = kNoEdge;  // the path's last
    bool here = false;             // changed in this layer
  };
  using Layer = std::vector<Reached>;

  bool relax(const Layer& from, Layer& to, bool facts) const {
    bool changed = false;
    for (std::uint32_t n = 0; n < network_.edges_.size(); ++n) {
      const Edge& edge = network_.edges_[n];
      if ((edge.fact != kNoFact) != facts || !from[edge.from].any) continue;
      const Instant distance = from[edge.from].distance + edge.weight;
      Reached& reached = to[edge.to];
      if (reached.any && reached.distance <= distance) continue;
      reached = {true, distance, n, true};
      changed = true;
    }
    return changed;
  }

  const TemporalNetwork& network_;
  std::vector<Layer> layers_;
};

Variable TemporalNetwork::add_variable() { return variables_++; }

void TemporalNetwork::bound(Variable variable, Instant lower, Instant upper, Fact fact) {
  if (lower == kBeginning && upper == kForever) return;
  bounds_.push_back({variable, lower, upper, fact});
}

void TemporalNetwork::at_most(Variable x, Variable y, Instant most, Fact fact) {
  edges_.push_back({x, y, most, fact});
}

bool TemporalNetwork::differences_clash() const {
  std::vector<Instant> distance(variables_, 0);
  for (std::uint32_t round = 0; round <= variables_; ++round) {
    bool changed = false;
    for (const Edge& edge : edges_) {
      if (distance[edge.from] + edge.weight >= distance[edge.to]) continue;
      distance[edge.to] = distance[edge.from] + edge.weight;
      changed = true;
    }
    if (!changed) return false;
  }
  return true;
}

std::optional<std::vector<TemporalNetwork::Range>> TemporalNetwork::tighten() const {
  if (differences_clash()) return std::nullopt;
  struct Label {
    Instant value;
    std::uint32_t edge = 0xFFFF'FFFF;
    Fact fact = kNoFact;  // of the bound that it starts from
  };
  std::vector<Label> upper(variables_, {kForever});
  std::vector<Label> lower(variables_, {kBeginning});
  for (const Bound& bound : bounds_) {
    if (bound.upper < upper[bound.variable].value) {
      upper[bound.variable] = {bound.upper, 0xFFFF'FFFF, bound.fact};
    }
    if (bound.lower > lower[bound.variable].value) {
      lower[bound.variable] = {bound.lower, 0xFFFF'FFFF, bound.fact};
    }
  }
  bool changed = true;
  for (std::uint32_t round = 0; changed; ++round) {
    if (round > variables_) return std::nullopt;
    changed = false;
    for (std::uint32_t n = 0; n < edges_.size(); ++n) {
      const Edge& edge = edges_[n];
      const Instant up = upper[edge.from].value;
      if (up != kForever && up + edge.weight < upper[edge.to].value) {
        upper[edge.to] = {up + edge.weight, n};
        changed = true;
      }
      const Instant low = lower[edge.to].value;
      if (low != kBeginning && low - edge.weight > lower[edge.from].value) {
        lower[edge.from] = {low - edge.weight, n};
        changed = true;
      }
    }
  }
  std::vector<Range> ranges(variables_);
  for (Variable v = 0; v < variables_; ++v) {
    ranges[v].lower = lower[v].value;
    ranges[v].upper = upper[v].value;
    if (ranges[v].lower > ranges[v].upper) return std::nullopt;
    const auto trace = [&](const std::vector<Label>& labels, bool backwards) {
      std::vector<Fact> facts;
      Variable at = v;
      while (labels[at].edge != 0xFFFF'FFFF) {
        const Edge& edge = edges_[labels[at].edge];
        facts.push_back(edge.fact);
        at = backwards ? edge.from : edge.to;
      }
      facts.push_back(labels[at].fact);
      std::erase(facts, kNoFact);
      std::reverse(facts.begin(), facts.end());
      return facts;
    };
    ranges[v].why_upper = trace(upper, true);
    ranges[v].why_lower = trace(lower, false);
  }
  return ranges;
}

bool TemporalNetwork::consistent(const std::vector<Fact>& facts) const {
  TemporalNetwork part;
  part.variables_ = variables_;
  for (const Edge& edge : edges_) {
    if (has(facts, edge.fact)) part.edges_.push_back(edge);
  }
  for (const Bound& bound : bounds_) {
    if (has(facts, bound.fact)) part.bounds_.push_back(bound);
  }
  return part.tighten().has_value();
}

void TemporalNetwork::keep_smallest(std::vector<std::vector<Fact>>& found) const {
  std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  });
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::erase_if(found, [&](const std::vector<Fact>& facts) {
    return std::any_of(facts.begin(), facts.end(), [&](Fact without) {
      std::vector<Fact> rest = facts;
      std::erase(rest, without);
      return !consistent(rest);
    });
  });
}

std::vector<std::vector<Fact>> TemporalNetwork::clashes() const {
  std::vector<std::vector<Fact>> found;
  std::map<Fact, std::vector<const Bound*>> by_fact;
  for (const Bound& bound : bounds_) by_fact[bound.fact].push_back(&bound);
  Search search(*this);
  for (const auto& [fact, own] : by_fact) {
    search.start();
    for (const Bound* bound : own) {
      if (bound->upper != kForever) search.start_at(bound->variable, bound->upper);
    }
    std::set<Fact> met;  // with which a clash is known already, along fewer differences
    for (std::size_t steps = 0; steps <= kMaxSteps; ++steps) {
      search.settle();
      for (const Bound& other : bounds_) {
        if (other.lower == kBeginning || met.count(other.fact) != 0) continue;
        if (!search.reaches(other.variable)) continue;
        if (search.distance(other.variable) >= other.lower) continue;
        met.insert(other.fact);
        std::vector<Fact> facts = search.path(other.variable);
        facts.push_back(fact);
        facts.push_back(other.fact);
        found.push_back(sorted_set(std::move(facts)));
      }
      if (!search.step()) break;
    }
  }
  for (const Edge& edge : edges_) {
    if (edge.fact == kNoFact) continue;
    search.start();
    search.start_at(edge.from, 0);
    for (std::size_t steps = 0; steps <= kMaxSteps; ++steps) {
      search.settle();
      if (search.distance(edge.from) < 0) {
        found.push_back(sorted_set(search.path(edge.from)));
        break;
      }
      if (!search.step()) break;
    }
  }
  keep_smallest(found);
  return found;
}

}  // namespace gainsay
