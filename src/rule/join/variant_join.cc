#include "rule/join/variant_join.h"

namespace gainsay {

// Two events clash whichever comes first: only one order counts, and which one depends on what the
// events are, not on how they were listed; but where the rule gives each its own part, both do.
bool is_pair(const RulePattern& pattern, const Variant& variant, const Facts& facts, Row left,
             Row right) {
  if (pattern.join == Join::claim_event) return true;
  if (left == right) return false;
  if (pattern.join == Join::claim_claim || variant.statuses2.all != 0) return true;
  const auto key = [&](Row row) {
    const Event& event = facts.event(row);
    return std::tuple(facts.extents[facts.events.time[row]].earliest_start,
                      std::string_view(event.quote.source), event.quote.span.begin,
                      std::string_view(event.quote.exact));
  };
  const auto first = key(left);
  const auto second = key(right);
  if (first != second) return first < second;
  for (const auto& slot : facts.events.slot) {  // one quote may tell of several
    if (slot[left] == slot[right]) continue;
    return facts.nodes.text(slot[left]) < facts.nodes.text(slot[right]);
  }
  return facts.events.input(left) < facts.events.input(right);
}

}  // namespace gainsay
