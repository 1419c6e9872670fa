#include "rule/told_order.h"

#include <algorithm>

#include "calendar/relation.h"
#include "rule/event_order.h"
#include "rule/time_condition.h"
#include "rule/written_words.h"

namespace gainsay {
namespace {

constexpr std::size_t kSure = 2;  // words shared

struct StepRecord {
  std::size_t event = 0;
  WrittenWords words;
};

// What may be the record of a step, one of several that fit equally well.
struct StepMatch {
  std::vector<ToldOrder::Found> found;
  bool sure = false;
};

class OrderFinder {
 public:
  OrderFinder(const std::vector<Claim>& claims, const std::vector<Event>& events,
              const IdleWords& idle)
      : claims_(claims), events_(events), idle_(idle) {
    for (std::size_t n = 0; n < events.size(); ++n) {
      const Event& event = events[n];
      if (event.status != EventStatus::done || !event.when.known()) continue;
      records_.push_back({n, written_words(event.quote.exact)});
    }
    std::sort(records_.begin(), records_.end(),
              [&events](const StepRecord& a, const StepRecord& b) {
                return order_of(events[a.event]) < order_of(events[b.event]);
              });
  }

  std::optional<ToldOrder> clash(std::size_t claim) const {
    const std::vector<ToldStep>& steps = claims_[claim].steps;
    std::vector<StepMatch> matches;
    for (std::size_t n = 0; n < steps.size(); ++n) matches.push_back(match(claim, n));
    for (std::size_t a = 0; a < steps.size(); ++a) {
      for (std::size_t b = 0; b < steps.size(); ++b) {
        if (steps[a].rank >= steps[b].rank || !(matches[a].sure || matches[b].sure)) continue;
        if (turned_round(claim, matches[a], matches[b])) {
          return ToldOrder{claim, matches[a].found.front(), matches[b].found.front()};
        }
      }
    }
    return std::nullopt;
  }

 private:
  StepMatch match(std::size_t claim, std::size_t n) const {
    const Claim& value = claims_[claim];
    const ToldStep& step = value.steps[n];
    if (step.when.known()) return {{{n, std::nullopt, {}}}, true};
    const WrittenWords names = written_words(value.speaker.name + " " + value.voice);
    const WrittenWords words = telling_words(step.words, idle_, names);
    StepMatch best;
    std::size_t most = 0;
    for (const StepRecord& record : records_) {
      const Event& event = events_[record.event];
      if (event.quote.source == value.quote.source && event.quote.span == value.quote.span)
        continue;
      std::vector<std::string> shared;
      for (const WrittenWord& word : words) {
        if (holds(record.words, word.word)) shared.push_back(word.word.text);
      }
      const bool same_deed = !step.action.id.empty() && step.action.id == event.action.id;
      const std::size_t points = 2 * shared.size() + (same_deed ? 1 : 0);
      if (points == 0 || points < most) continue;
      if (points > most) best.found.clear();
      most = points;
      best.sure = points > kSure;
      best.found.push_back({n, record.event, std::move(shared)});
    }
    if (!best.sure && best.found.size() > 1) best.found.clear();
    return best;
  }

  const Extent& extent(std::size_t claim, const ToldOrder::Found& found) const {
    return found.event ? events_[*found.event].when.extent
                       : claims_[claim].steps[found.step].when.extent;
  }

  // Whichever of the records that fit is the right one: what should have come first was over only
  // after the other had begun, on a later day.
  bool turned_round(std::size_t claim, const StepMatch& first, const StepMatch& then) const {
    if (first.found.empty() || then.found.empty()) return false;
    for (const ToldOrder::Found& one : first.found) {
      for (const ToldOrder::Found& other : then.found) {
        if (!one.event && !other.event) return false;
        const Extent end = part_of(extent(claim, one), TimePart::ending);
        const Extent begin = part_of(extent(claim, other), TimePart::beginning);
        if (one.event == other.event || before(begin, end) != Truth::must) return false;
      }
    }
    return true;
  }

  const std::vector<Claim>& claims_;
  const std::vector<Event>& events_;
  const IdleWords& idle_;
  std::vector<StepRecord> records_;
};

}  // namespace

std::vector<ToldOrder> find_told_order(const std::vector<Claim>& claims,
                                       const std::vector<Event>& events, const IdleWords& idle) {
  std::vector<std::size_t> ordered;
  for (std::size_t n = 0; n < claims.size(); ++n) {
    if (!claims[n].steps.empty()) ordered.push_back(n);
  }
  std::vector<ToldOrder> found;
  if (ordered.empty()) return found;
  const OrderFinder finder(claims, events, idle);
  for (const std::size_t claim : ordered) {
    if (std::optional<ToldOrder> clash = finder.clash(claim)) found.push_back(std::move(*clash));
  }
  return found;
}

}  // namespace gainsay
