#include "rule/order/told_order.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "calendar/relation.h"
#include "rule/judge/time_condition.h"
#include "rule/judge/written_words.h"
#include "rule/order/event_order.h"

namespace gainsay {
namespace {

constexpr std::size_t kSure = 3;        // points, at least: a word shared is two, the action one
constexpr std::size_t kMostAlike = 16;  // where more records fit equally well, none is told

struct StepRecord {
  std::size_t event = 0;
  WrittenWords words;
};

// What may be the record of a step, one of several that fit equally well.
using StepMatch = std::vector<ToldOrder::Found>;

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
    for (std::size_t n = 0; n < records_.size(); ++n) {
      std::set<std::string_view> beginnings;
      for (const WrittenWord& word : records_[n].words) beginnings.insert(beginning_of(word));
      for (const std::string_view beginning : beginnings) with_[beginning].push_back(n);
    }
  }

  std::optional<ToldOrder> clash(std::size_t claim) const {
    const std::vector<ToldStep>& steps = claims_[claim].steps;
    std::vector<StepMatch> matches;
    for (std::size_t n = 0; n < steps.size(); ++n) matches.push_back(match(claim, n));
    for (std::size_t a = 0; a < steps.size(); ++a) {
      for (std::size_t b = 0; b < steps.size(); ++b) {
        if (steps[a].rank >= steps[b].rank) continue;
        if (turned_round(claim, matches[a], matches[b])) {
          return ToldOrder{claim, matches[a].front(), matches[b].front()};
        }
      }
    }
    return std::nullopt;
  }

 private:
  StepMatch match(std::size_t claim, std::size_t n) const {
    const Claim& value = claims_[claim];
    const ToldStep& step = value.steps[n];
    if (step.when.known()) return {{n, std::nullopt, {}}};
    const WrittenWords names = written_words(value.speaker.name + " " + value.voice);
    const WrittenWords words = telling_words(written_words(step.words), idle_, names);
    StepMatch best;
    std::size_t most = kSure;
    for (auto& [record, shared] : candidates(words)) {
      const Event& event = events_[records_[record].event];
      const bool itself =
          event.quote.source == value.quote.source && event.quote.span == value.quote.span;
      if (itself) continue;
      const bool same_deed = !step.action.id.empty() && step.action.id == event.action.id;
      const std::size_t points = 2 * told_apart(shared, event) + (same_deed ? 1 : 0);
      if (points < most) continue;
      if (points > most) best.clear();
      most = points;
      best.push_back({n, records_[record].event, std::move(shared)});
    }
    if (best.size() > kMostAlike) best.clear();
    return best;
  }

  // How many words were shared, those of a party's name as one: "Food and Drug Administration".
  static std::size_t told_apart(const std::vector<std::string>& shared, const Event& event) {
    if (shared.size() < 2) return shared.size();
    const auto names = written_words(event.actor.name + " " + event.counterparty.name);
    const auto named = std::count_if(shared.begin(), shared.end(), [&names](const auto& word) {
      return std::any_of(names.begin(), names.end(),
                         [&word](const WrittenWord& name) { return name.word.text == word; });
    });
    return shared.size() - static_cast<std::size_t>(std::max<std::ptrdiff_t>(named - 1, 0));
  }

  // Words that are akin have it in common.
  static std::string_view beginning_of(const WrittenWord& word) {
    constexpr std::size_t kBeginning = 4;
    return std::string_view(word.word.singular).substr(0, kBeginning);
  }

  // The records that share a word, with these words.
  std::map<std::size_t, std::vector<std::string>> candidates(const WrittenWords& words) const {
    constexpr std::size_t kTooMany = 50;  // what so many records have does not tell them apart
    std::map<std::size_t, std::vector<std::string>> found;
    for (const WrittenWord& word : words) {
      const auto records = with_.find(beginning_of(word));
      if (records == with_.end() || records->second.size() > kTooMany) continue;
      for (const std::size_t record : records->second) {
        if (holds(records_[record].words, word.word)) found[record].push_back(word.word.text);
      }
    }
    return found;
  }

  const Extent& extent(std::size_t claim, const ToldOrder::Found& found) const {
    return found.event ? events_[*found.event].when.extent
                       : claims_[claim].steps[found.step].when.extent;
  }

  // Whichever of the records that fit is the right one: what should have come first was over only
  // after the other had begun, on a later day.
  bool turned_round(std::size_t claim, const StepMatch& first, const StepMatch& then) const {
    if (first.empty() || then.empty()) return false;
    for (const ToldOrder::Found& one : first) {
      for (const ToldOrder::Found& other : then) {
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
  std::unordered_map<std::string_view, std::vector<std::size_t>> with_;  // by beginning_of()
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
