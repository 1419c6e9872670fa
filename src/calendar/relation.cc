#include "calendar/relation.h"

namespace gainsay {

Truth before(const Extent& a, const Extent& b) {
  if (a.latest_end <= b.earliest_start) return Truth::must;
  return a.earliest_end <= b.latest_start ? Truth::may : Truth::cannot;
}

Truth after(const Extent& a, const Extent& b) { return before(b, a); }

Truth overlaps(const Extent& a, const Extent& b) { return !(before(a, b) | after(a, b)); }

Truth within(const Extent& a, const Extent& b) {
  if (a.earliest_start >= b.latest_start && a.latest_end <= b.earliest_end) return Truth::must;
  const bool possible = a.latest_start >= b.earliest_start && a.earliest_end <= b.latest_end;
  return possible ? Truth::may : Truth::cannot;
}

Truth before_within(const Extent& a, const Extent& b, Instant most) {
  (void)most;
  return before(a, b);
}

}  // namespace gainsay
