// The temporal network against trying every assignment: small instances with whole numbers.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <random>

#include "rounds.h"
#include "rule/order/chronology.h"
#include "rule/order/temporal_network.h"

namespace gainsay {
namespace {

using Fact = TemporalNetwork::Fact;

constexpr int kVariables = 4;
constexpr int kValues = 6;  // each variable is one of 0 to 5

struct Constraint {
  bool single = true;  // low <= x <= high, else low <= y - x <= high
  unsigned x = 0;
  unsigned y = 0;
  Instant low = 0;
  Instant high = 0;

  bool holds(const std::array<int, kVariables>& values) const {
    const Instant value = single ? values[x] : values[y] - values[x];
    return low <= value && value <= high;
  }
};

class Instances {
 public:
  // Every variable lies in 0 to 5 by itself; then some constraints, each a fact.
  std::vector<Constraint> next() {
    std::vector<Constraint> constraints;
    const int count = 3 + below(5);
    for (int n = 0; n < count; ++n) {
      Constraint c;
      c.single = below(3) == 0;
      c.x = static_cast<unsigned>(below(kVariables));
      c.y = (c.x + 1 + static_cast<unsigned>(below(kVariables - 1))) % kVariables;
      c.low = c.single ? below(kValues) : below(7) - 3;
      c.high = c.low + below(4);
      constraints.push_back(c);
    }
    return constraints;
  }

 private:
  int below(int count) { return std::uniform_int_distribution<int>(0, count - 1)(random_); }
  std::mt19937 random_{1991};
};

TemporalNetwork network_of(const std::vector<Constraint>& constraints) {
  TemporalNetwork network;
  for (int v = 0; v < kVariables; ++v) {
    network.bound(network.add_variable(), 0, kValues - 1, TemporalNetwork::kNoFact);
  }
  for (Fact fact = 0; fact < constraints.size(); ++fact) {
    const Constraint& c = constraints[fact];
    if (c.single) {
      network.bound(c.x, c.low, c.high, fact);
    } else {
      network.at_most(c.x, c.y, c.high, fact);
      network.at_most(c.y, c.x, -c.low, fact);
    }
  }
  return network;
}

// The values that each variable takes in assignments that fulfil some of the facts.
struct Solutions {
  std::array<Instant, kVariables> least{};
  std::array<Instant, kVariables> most{};
  bool any = false;
};

// Every assignment of values, and which of the facts it breaks.
class Assignments {
 public:
  explicit Assignments(const std::vector<Constraint>& constraints) {
    for (int code = 0; code < kValues * kValues * kValues * kValues; ++code) {
      Assignment assignment;
      int rest = code;
      for (int& value : assignment.values) {
        value = rest % kValues;
        rest /= kValues;
      }
      for (unsigned n = 0; n < constraints.size(); ++n) {
        if (!constraints[n].holds(assignment.values)) assignment.breaks |= 1U << n;
      }
      all_.push_back(assignment);
    }
  }

  // Of those that break none of the facts of `mask`.
  Solutions solve(unsigned mask) const {
    Solutions found;
    for (const Assignment& assignment : all_) {
      if ((assignment.breaks & mask) != 0) continue;
      for (std::size_t n = 0; n < kVariables; ++n) {
        const Instant value = assignment.values[n];
        found.least[n] = found.any ? std::min(found.least[n], value) : value;
        found.most[n] = found.any ? std::max(found.most[n], value) : value;
      }
      found.any = true;
    }
    return found;
  }

 private:
  struct Assignment {
    std::array<int, kVariables> values{};
    unsigned breaks = 0;
  };
  std::vector<Assignment> all_;
};

TEST_CASE("bounds are the tightest, and clashes the smallest, as trying everything shows") {
  Instances instances;
  int clashing = 0;
  int three = 0;
  for (int round = 0; round < rounds(1000); ++round) {
    CAPTURE(round);
    const std::vector<Constraint> constraints = instances.next();
    const TemporalNetwork network = network_of(constraints);
    const unsigned all = (1U << constraints.size()) - 1;
    const Assignments assignments(constraints);
    const Solutions solutions = assignments.solve(all);
    const auto ranges = network.tighten();
    REQUIRE(ranges.has_value() == solutions.any);
    const std::vector<std::vector<Fact>> clashes = network.clashes();
    if (solutions.any) {
      CHECK(clashes.empty());
      for (std::size_t v = 0; v < kVariables; ++v) {
        REQUIRE((*ranges)[v].lower == solutions.least[v]);
        REQUIRE((*ranges)[v].upper == solutions.most[v]);
      }
      continue;
    }
    ++clashing;
    std::size_t smallest = constraints.size();
    for (unsigned mask = 1; mask <= all; ++mask) {
      if (!assignments.solve(mask).any) {
        smallest = std::min(smallest, static_cast<std::size_t>(__builtin_popcount(mask)));
      }
    }
    REQUIRE(!clashes.empty());
    REQUIRE(clashes.front().size() == smallest);
    if (smallest >= 3) ++three;
    for (const std::vector<Fact>& clash : clashes) {
      unsigned mask = 0;
      for (const Fact fact : clash) mask |= 1U << fact;
      REQUIRE(!assignments.solve(mask).any);
      for (const Fact fact : clash) REQUIRE(assignments.solve(mask & ~(1U << fact)).any);
    }
  }
  CHECK(clashing >= rounds(300));
  CHECK(three >= rounds(30));
}

TEST_CASE("the facts that a bound is said to follow from give that bound alone") {
  Instances instances;
  for (int round = 0; round < rounds(400); ++round) {
    CAPTURE(round);
    const std::vector<Constraint> constraints = instances.next();
    const auto ranges = network_of(constraints).tighten();
    if (!ranges) continue;
    const Assignments assignments(constraints);
    for (std::size_t v = 0; v < kVariables; ++v) {
      const auto mask_of = [](const std::vector<Fact>& facts) {
        unsigned mask = 0;
        for (const Fact fact : facts) mask |= 1U << fact;
        return mask;
      };
      CHECK(assignments.solve(mask_of((*ranges)[v].why_lower)).least[v] == (*ranges)[v].lower);
      CHECK(assignments.solve(mask_of((*ranges)[v].why_upper)).most[v] == (*ranges)[v].upper);
    }
  }
}

}  // namespace
}  // namespace gainsay
