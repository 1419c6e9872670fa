// TemporalNetwork: bounds on times and on differences between them, all of which ought to hold, in
// any one unit; chronology counts days.
//
// A simple temporal network (R. Dechter, I. Meiri, J. Pearl, "Temporal constraint networks",
// Artificial Intelligence 49, 1991): each constraint is lower <= x <= upper of one variable or
// y - x <= w of two. It is consistent when its distance graph has no negative cycle; the shortest
// paths then give the tightest bounds, and a negative cycle names constraints that cannot all hold.
//
// Every constraint belongs to a fact (a number that the caller gives it), or to none when it holds
// by itself, as that nothing ends before it starts. What is found out is told in facts.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "gainsay/extent.h"

namespace gainsay {

class TemporalNetwork {
 public:
  using Variable = std::uint32_t;
  using Fact = std::uint32_t;
  static constexpr Fact kNoFact = 0xFFFF'FFFF;

  // The most constraints of two variables that one clash is looked for along.
  static constexpr std::size_t kMaxSteps = 32;

  Variable add_variable();
  // The variable lies in [lower, upper]; kBeginning and kForever bound nothing. A fact bounds
  // variables or differences, not both.
  void bound(Variable variable, Instant lower, Instant upper, Fact fact);
  // y - x <= most.
  void at_most(Variable x, Variable y, Instant most, Fact fact);

  // What each variable's value can be, and the facts from which each bound follows, in order from
  // the bound on one variable to this one. Nothing when the network is inconsistent.
  struct Range {
    Instant lower = kBeginning;
    Instant upper = kForever;
    std::vector<Fact> why_lower;
    std::vector<Fact> why_upper;
  };
  std::optional<std::vector<Range>> tighten() const;

  // Sets of facts that cannot all hold, such that those that remain when one is taken away can;
  // each sorted, the smallest first, every one once. For each two bounds, and for each difference
  // with itself, one that takes the fewest differences; so the smallest of all is among them unless
  // it takes more than kMaxSteps differences.
  std::vector<std::vector<Fact>> clashes() const;

 private:
  struct Edge {
    Variable from = 0;
    Variable to = 0;
    Instant weight = 0;
    Fact fact = kNoFact;
  };
  struct Bound {
    Variable variable = 0;
    Instant lower = kBeginning;
    Instant upper = kForever;
    Fact fact = kNoFact;
  };
  class Search;

  bool differences_clash() const;  // whatever the bounds are
  bool consistent(const std::vector<Fact>& facts) const;
  void keep_smallest(std::vector<std::vector<Fact>>& found) const;

  std::uint32_t variables_ = 0;
  std::vector<Edge> edges_;
  std::vector<Bound> bounds_;
};

}  // namespace gainsay
