// TimeOrder: ranks of extents that sort as the extents start, for finding by a few comparisons of
// integers what can lie in a window of time.
#pragma once

#include <cstdint>
#include <vector>

#include "gainsay/extent.h"
#include "rule/facts.h"

namespace gainsay {

// Of extents: those that may end after `from` and start before `to`. An infinite bound bounds
// nothing.
struct TimeWindow {
  Instant from = kBeginning;
  Instant to = kForever;
};

// Long extents, among them all that are open or unknown, come first: one of them among the short
// ones would mean that from its start on nothing could be left out by its end.
class TimeOrder {
 public:
  static constexpr Instant kLong = 400 * kDay;

  explicit TimeOrder(const Extents& extents);

  std::uint32_t rank(ExtentId extent) const { return ranks_[extent]; }
  // Ranks below this one are of long extents.
  std::uint32_t first_short() const { return first_short_; }
  bool meets(std::uint32_t rank, const TimeWindow& window) const {
    return (window.from == kBeginning || ends_[rank] > window.from) &&
           (window.to == kForever || starts_[rank] < window.to);
  }
  // No short extent outside of these ranks meets the window.
  struct Range {
    std::uint32_t first = 0;
    std::uint32_t last = 0;  // one past it
  };
  Range short_ones(const TimeWindow& window) const;

 private:
  std::vector<std::uint32_t> ranks_;  // by ExtentId
  std::vector<Instant> starts_;       // the earliest, by rank
  std::vector<Instant> ends_;         // the latest, by rank
  std::vector<Instant> last_ends_;    // of the short ones, the latest up to this rank
  std::uint32_t first_short_ = 0;
};

}  // namespace gainsay
