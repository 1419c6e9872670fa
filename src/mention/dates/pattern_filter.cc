// What each step of a pattern may see: for the Prefilter, and to choose between alternatives.
#include <algorithm>
#include <map>

#include "mention/dates/pattern.h"

namespace gainsay::dates {

// Every step goes on only to steps after it, so one pass from the last to the first knows what may
// stand at a step before anything else is taken.
PatternSet::SetRow PatternSet::first_sets() const {
  const std::size_t words = filter_.words();
  const std::size_t classes = width_ == 0 ? 0 : table_.size() / width_;
  SetRow rows{words, std::vector<std::uint64_t>(classes * words)};  // of table_, over symbols
  SetRow glued_rows = rows;  // the same of tokens without space before them
  for (std::size_t row = 0; row < classes; ++row) {
    for (std::size_t s = 0; s < width_; ++s) {
      if (table_[row * width_ + s] == 0) continue;
      const Prefilter::Symbol symbol = Prefilter::symbol(static_cast<Signature>(s), false);
      rows[row][symbol / 64] |= std::uint64_t{3} << (symbol % 64);
      glued_rows[row][symbol / 64] |= std::uint64_t{2} << (symbol % 64);
    }
  }
  SetRow first{words, std::vector<std::uint64_t>(steps_.size() * words)};
  for (std::size_t i = steps_.size(); i-- > 0;) {
    const Step& s = steps_[i];
    const std::size_t to = i + static_cast<std::size_t>(s.to);
    const std::span<std::uint64_t> own = first[i];
    if (s.op == Op::done) {
      std::fill(own.begin(), own.end(), ~std::uint64_t{0});
    } else if (s.op == Op::take) {
      std::ranges::copy(s.glued ? glued_rows[s.set] : rows[s.set], own.begin());
    } else {
      std::ranges::copy(first[s.op == Op::jump ? to : i + 1], own.begin());
    }
    if (s.op == Op::split) {
      for (std::size_t w = 0; w < words; ++w) own[w] |= first[to][w];
    } else if (s.op == Op::ahead) {
      const std::span<std::uint64_t> row = s.glued ? glued_rows[s.set] : rows[s.set];
      for (std::size_t w = 0; w < words; ++w) own[w] &= s.negated ? ~row[w] : row[w];
    }
  }
  return first;
}

// Walks through a program from where it has come to, up to the tokens that it takes next.
struct PatternSet::Reach {
  const std::vector<Step>& steps;
  const SetRow& first;
  std::vector<std::uint32_t> seen;  // by step: the round in which it was walked
  std::uint32_t round = 0;
  std::vector<std::uint32_t> after;  // the steps after the takes of this round
  bool over = false;                 // may be over without a further token

  bool sees(std::uint32_t step, const Prefilter::Symbol* only) const {
    return only == nullptr || Prefilter::has(first[step], *only);
  }

  // `only`: the one token that stands here; nullptr for any.
  void walk(std::uint32_t step, const Prefilter::Symbol* only) {
    for (; sees(step, only); ++step) {
      if (seen[step] == round) return;
      seen[step] = round;
      const Step& s = steps[step];
      if (s.op == Op::take) {
        after.push_back(step + 1);
        return;
      }
      if (s.op == Op::done) {
        over = true;
        return;
      }
      if (s.op == Op::split) walk(step + 1, only);
      if (s.op == Op::split || s.op == Op::jump) step += static_cast<std::uint32_t>(s.to) - 1;
    }
  }

  void begin_round() {
    ++round;
    after.clear();
    over = false;
  }
};

// The sets of what may follow when the program has come to `places` after its first token.
Prefilter::Start PatternSet::starting(std::uint32_t program, std::vector<std::uint32_t> places,
                                      Reach& reach) {
  Prefilter::Start start{program, {}};
  bool over = false;
  for (std::uint16_t& set : start.sets) {
    Prefilter::Set seen = filter_.set_of(over);
    reach.begin_round();
    for (const std::uint32_t place : places) {
      for (std::size_t w = 0; w < seen.size(); ++w) seen[w] |= reach.first[place][w];
      reach.walk(place, nullptr);
    }
    set = filter_.intern(seen);
    over = over || reach.over;
    places.swap(reach.after);
  }
  return start;
}

void PatternSet::build_filter() {
  filter_ = Prefilter(width_);
  const SetRow first = first_sets();
  Reach reach{steps_, first, std::vector<std::uint32_t>(steps_.size()), 0, {}, false};
  std::vector<std::vector<Prefilter::Start>> by_signature(width_);
  for (std::uint32_t p = 0; p < programs_.size(); ++p) {
    const std::uint32_t begin = programs_[p].begin;
    std::map<std::vector<std::uint32_t>, Prefilter::Start> known;  // many words begin alike
    for (std::size_t s = 0; s < width_; ++s) {
      // As if no space stood before it, which is the laxer; the program itself will look.
      const Prefilter::Symbol symbol = Prefilter::symbol(static_cast<Signature>(s), true);
      if (!Prefilter::has(first[begin], symbol)) continue;
      reach.begin_round();
      reach.walk(begin, &symbol);
      const auto [entry, fresh] = known.try_emplace(reach.after);
      if (fresh) entry->second = starting(p, entry->first, reach);
      by_signature[s].push_back(entry->second);
    }
  }
  for (std::size_t s = 0; s < width_; ++s) {
    for (const Prefilter::Start& start : by_signature[s]) {
      filter_.add(static_cast<Signature>(s), start);
    }
  }
  for (std::size_t i = 0; i < steps_.size(); ++i) {
    if (steps_[i].op != Op::split) continue;
    steps_[i].set = filter_.intern(first[i + 1]);
    steps_[i].other = filter_.intern(first[i + static_cast<std::size_t>(steps_[i].to)]);
  }
  filter_.close();
}

}  // namespace gainsay::dates
