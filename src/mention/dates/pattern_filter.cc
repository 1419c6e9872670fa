// What each pattern may see at its first tokens, for the Prefilter.
#include <algorithm>
#include <bit>
#include <map>

#include "mention/dates/pattern.h"

namespace gainsay::dates {

// A walk through one program, from where it has come to after so many tokens to the tokens that it
// takes next.
struct PatternSet::Reach {
  using Set = Prefilter::Set;
  struct Take {
    std::uint32_t step = 0;
    Set accepts;
  };
  // What lookaheads since the last token ask of the one that follows.
  struct Asked {
    Set accepts;
    bool free = true;        // nothing is asked
  };

  const PatternSet& set;
  const Prefilter& filter;
  std::vector<Set> rows;            // of set.table_, over symbols
  std::vector<Set> glued_rows;      // the same of tokens without space before them
  std::vector<std::uint32_t> seen;  // by step: the round in which it was walked
  std::uint32_t round = 0;
  // Of this round.
  std::vector<Take> takes;
  Set accepts;
  bool over = false;  // may be over here

  Reach(const PatternSet& patterns, const Prefilter& to)
      : set(patterns), filter(to), seen(patterns.steps_.size()) {
    for (std::size_t from = 0; from < set.table_.size(); from += set.width_) {
      Set all = filter.set_of(false);
      Set glued = all;
      for (std::size_t s = 0; s < set.width_; ++s) {
        if (set.table_[from + s] == 0) continue;
        const Prefilter::Symbol symbol = Prefilter::symbol(static_cast<Signature>(s), false);
        all[symbol / 64] |= std::uint64_t{3} << (symbol % 64);
        glued[symbol / 64] |= std::uint64_t{2} << (symbol % 64);
      }
      rows.push_back(std::move(all));
      glued_rows.push_back(std::move(glued));
    }
  }

  const Set& row(const Step& step) const { return (step.glued ? glued_rows : rows)[step.set]; }

  void ask(const Step& step, Asked& asked) const {
    const Set& row_of_step = row(step);
    for (std::size_t w = 0; w < row_of_step.size(); ++w) {
      asked.accepts[w] &= step.negated ? ~row_of_step[w] : row_of_step[w];
    }
    asked.free = false;
  }

  void take(std::uint32_t step, Asked asked) {
    const Set& row_of_step = row(set.steps_[step]);
    for (std::size_t w = 0; w < accepts.size(); ++w) {
      asked.accepts[w] &= row_of_step[w];
      accepts[w] |= asked.accepts[w];
    }
    takes.push_back({step, std::move(asked.accepts)});
  }

  // Nothing is taken: what follows matters only where it is asked for.
  void finish(const Asked& asked) {
    over = true;
    for (std::size_t w = 0; w < accepts.size(); ++w) accepts[w] |= asked.accepts[w];
  }

  // Follows the program from `step` up to the tokens that it takes.
  void walk(std::uint32_t step, Asked asked) {
    for (;; ++step) {
      if (asked.free) {
        if (seen[step] == round) return;
        seen[step] = round;
      }
      const Step& s = set.steps_[step];
      switch (s.op) {
        case Op::take:
          return take(step, std::move(asked));
        case Op::ahead:
          ask(s, asked);
          break;
        case Op::split:
          walk(step + 1, asked);
          step += static_cast<std::uint32_t>(s.to) - 1;
          break;
        case Op::jump:
          step += static_cast<std::uint32_t>(s.to) - 1;
          break;
        case Op::done:
          return finish(asked);
        default:
          break;
      }
    }
  }

  // One token on: from all of `places`.
  void go(const std::vector<std::uint32_t>& places) {
    ++round;
    accepts = filter.set_of(false);
    over = false;
    takes.clear();
    for (const std::uint32_t place : places) walk(place, {filter.set_of(true)});
  }
};

// The sets of what may follow when the program has come to `places` after its first token.
Prefilter::Start PatternSet::starting(std::uint32_t program, std::vector<std::uint32_t> places,
                                      Reach& reach, Prefilter& filter) const {
  Prefilter::Start start{program, {}};
  bool over = false;
  for (std::uint16_t& set : start.sets) {
    if (!over) reach.go(places);
    set = filter.intern(over ? filter.set_of(true) : reach.accepts);
    over = over || reach.over;
    places.clear();
    for (const Reach::Take& take : reach.takes) places.push_back(take.step + 1);
  }
  return start;
}

void PatternSet::build_filter() {
  Prefilter filter(width_);
  Reach reach(*this, filter);
  std::vector<std::vector<Prefilter::Start>> by_signature(width_);
  for (std::uint32_t p = 0; p < programs_.size(); ++p) {
    reach.go({programs_[p].begin});
    const std::vector<Reach::Take> first = reach.takes;
    const Prefilter::Set any = reach.accepts;
    std::map<std::vector<std::uint32_t>, Prefilter::Start> known;  // many begin alike
    for (std::size_t s = 0; s < width_; ++s) {
      // With or without space before it: the program itself will look.
      const auto accepts = [&](const Prefilter::Set& set) {
        const Prefilter::Symbol symbol = Prefilter::symbol(static_cast<Signature>(s), false);
        return (set[symbol / 64] >> (symbol % 64) & 3) != 0;
      };
      if (!accepts(any)) continue;
      std::vector<std::uint32_t> places;
      for (const Reach::Take& take : first) {
        if (accepts(take.accepts)) places.push_back(take.step + 1);
      }
      const auto [entry, fresh] = known.try_emplace(places);
      if (fresh) entry->second = starting(p, std::move(places), reach, filter);
      by_signature[s].push_back(entry->second);
    }
  }
  for (std::size_t s = 0; s < width_; ++s) {
    for (const Prefilter::Start& start : by_signature[s]) {
      filter.add(static_cast<Signature>(s), start);
    }
  }
  filter.close();
  filter_ = std::move(filter);
}

}  // namespace gainsay::dates
