// TimeOrder: extents numbered as they start, for finding by a few comparisons of integers what can
// lie in a window of time.
#pragma once

#include <cstdint>
#include <vector>

#include "gainsay/extent.h"
#include "rule/facts/facts.h"

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

  // For each extent, the id that it has to have for the ids to be in this order.
  static std::vector<ExtentId> ranks(const Extents& extents);

  // Of extents whose ids are in this order, but for those that were added since they were
  // renumbered.
  explicit TimeOrder(const Extents& extents);

  // Ids below this one are of long extents.
  ExtentId first_short() const { return first_short_; }
  // Ids from this one on are in no order.
  ExtentId first_unordered() const { return static_cast<ExtentId>(last_ends_.size()); }
  bool meets(ExtentId id, const TimeWindow& window) const {
    return (window.from == kBeginning || ends_[id] > window.from) &&
           (window.to == kForever || starts_[id] < window.to);
  }
  // No short extent outside of these ids, and in order, meets the window.
  struct Range {
    ExtentId first = 0;
    ExtentId last = 0;  // one past it
  };
  Range short_ones(const TimeWindow& window) const;

 private:
  std::vector<Instant> starts_;     // the earliest, by id
  std::vector<Instant> ends_;       // the latest, by id
  std::vector<Instant> last_ends_;  // of the short ones, the latest up to this id
  std::uint32_t first_short_ = 0;
};

}  // namespace gainsay
