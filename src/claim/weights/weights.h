// Weights: what each sign speaks for, learned from annotated cases (training/README.md) and kept in
// data/lexicon/en/weights/: a line each of sign, outcome and weight in hundredths, between tabs,
// the lines of a sign together.
//
// A linear model (maximum entropy; A. Berger, S. Della Pietra and V. Della Pietra, "A maximum
// entropy approach to natural language processing", Computational Linguistics 22, 1996): the
// weights of the signs that are there are added up, and the outcome with the largest sum is taken.
// Whole numbers, so that all machines add up the same.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "claim/weights/signs.h"

namespace gainsay::claim {

class Weights {
 public:
  static constexpr std::size_t kMostOutcomes = 32;
  using Sums = std::array<int, kMostOutcomes>;  // by outcome, in hundredths

  // `outcomes`: what the second column may be, at most kMostOutcomes. Fails with the place of a
  // line that is not as above, or comes back to a sign that was left.
  static Result<Weights> load(const Knowledge& knowledge, std::string_view path,
                              std::span<const std::string_view> outcomes);

  Sums sums(std::span<const Sign> signs) const;
  // The same where there is but one outcome.
  int sum(std::span<const Sign> signs) const;
  // The same of one sign.
  int of(Sign sign) const {
    const Slot& found = slot(sign);
    return found.first < found.last ? entries_[found.first].weight : 0;
  }
  // What one sign adds to one outcome.
  int of(Sign sign, std::size_t outcome) const;

 private:
  struct Slot {
    Sign sign = 0;
    std::uint32_t first = 0;  // in entries_
    std::uint32_t last = 0;   // one past
  };
  struct Entry {
    std::uint16_t outcome = 0;
    std::int16_t weight = 0;
  };
  // Where a sign is in slots_, or would be.
  std::size_t place_of(Sign sign) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = sign & mask;
    while (slots_[i].sign != 0 && slots_[i].sign != sign) i = (i + 1) & mask;
    return i;
  }
  const Slot& slot(Sign sign) const { return slots_[place_of(sign)]; }
  Slot* new_slot(Sign sign);

  std::vector<Slot> slots_ = {{}};  // open addressing: a power of two, at most half full
  std::vector<Entry> entries_;
};

// The weights of signs with one outcome, added up as the signs are named. None may be named twice.
class Tally {
 public:
  // `named`: keeps the names, too.
  Tally(const Weights& weights, bool named) : weights_(&weights), named_(named) {}
  void add(SignKind kind, std::initializer_list<SignName> names) {
    sum_ += weights_->of(sign_of(kind, names));
    if (named_) names_.push_back(sign_text(kind, names));
  }
  int sum() const { return sum_; }
  const std::vector<std::string>& names() const { return names_; }

 private:
  const Weights* weights_;
  std::vector<std::string> names_;
  int sum_ = 0;
  bool named_;
};

}  // namespace gainsay::claim
