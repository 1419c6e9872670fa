#include "rule_naive.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

#include "calendar/edtf.h"
#include "calendar/relation.h"
#include "rule/files/pattern.h"
#include "rule/judge/wording.h"

namespace gainsay {
namespace {

// A claim or an event, seen alike.
struct Fact {
  const Claim* claim = nullptr;
  const Event* event = nullptr;

  const NodeRef& slot(Slot which) const {
    const NodeRef& own = claim != nullptr ? pick(*claim, which) : pick(*event, which);
    if (claim != nullptr && which == Slot::actor && !own.filled()) return claim->speaker;
    return own;
  }
  const std::optional<Quantity>& quantity() const {
    return claim != nullptr ? claim->quantity : event->quantity;
  }
  const Quote& quote() const { return claim != nullptr ? claim->quote : event->quote; }

  template <typename T>
  static const NodeRef& pick(const T& value, Slot which) {
    switch (which) {
      case Slot::actor:
        return value.actor;
      case Slot::action:
        return value.action;
      case Slot::object:
        return value.object;
      case Slot::counterparty:
        return value.counterparty;
      default:
        return value.place;
    }
  }
};

struct Dated {
  Extent extent;
  bool dated = true;
};

class Naive {
 public:
  Naive(const Ontology& ontology, const std::vector<Claim>& claims)
      : ontology_(ontology), claims_(claims) {}

  // The time of a fact that a condition speaks of.
  static Dated time_of(const Fact& fact, bool said) {
    if (fact.claim != nullptr) {
      const When& when = said ? fact.claim->said : fact.claim->valid;
      if (!when.known()) return {{}, false};
      const bool turning = !said && (fact.claim->stance == Stance::cessation ||
                                     fact.claim->stance == Stance::knowledge);
      if (turning && when.edtf.find('/') != std::string::npos) {
        const auto whole = when_from_edtf(when.edtf, Reading::throughout);
        if (whole && *whole == when) {
          Extent turn = when_from_edtf(when.edtf, Reading::within)->extent;
          if (when.edtf.ends_with("/..")) turn.earliest_end = turn.latest_end = kForever;
          return {turn};
        }
      }
      return {when.extent};
    }
    const Event& event = *fact.event;
    if (!event.when.known()) {
      Extent bounded;
      if (event.known.known()) bounded.latest_end = event.known.extent.latest_end;
      bounded.latest_start = bounded.latest_end;
      return {bounded, false};
    }
    if (event.quantity) {
      const auto some = when_from_edtf(event.when.edtf, Reading::within);
      if (some && *some == event.when) {
        return {when_from_edtf(event.when.edtf, Reading::throughout)->extent};
      }
    }
    return {event.when.extent};
  }

  struct Stands {
    Fit fit;
    Truth truth = Truth::must;
  };
  Stands stands(const NodeRef& left, const NodeRef& right, const Extent& when) const {
    if (!left.filled()) return {right.filled() ? Fit::unlimited : Fit::neither};
    if (!right.filled()) return {Fit::unstated};
    if (left.id == right.id) return {Fit::same};
    const ScopeAnswer answer = ontology_.compare(left.id, right.id, when);
    static const std::map<Scope, Fit> kFit = {
        {Scope::same, Fit::same},           {Scope::within, Fit::within},
        {Scope::contains, Fit::contains},   {Scope::adjacent, Fit::adjacent},
        {Scope::unrelated, Fit::unrelated}, {Scope::unknown, Fit::unknown}};
    return {kFit.at(answer.scope), answer.truth};
  }

  bool kind_of(const std::string& narrow, const std::string& broad) const {
    return narrow == broad || ontology_.is_kind_of(narrow, broad);
  }

  // Some action that is the right one or above it names one that is the left one or below it.
  bool shows(const std::string& right, const std::string& left) const {
    for (const Node* node : ontology_.nodes()) {
      if (node->shows.empty() || !kind_of(right, node->id)) continue;
      for (const std::string& shown : node->shows) {
        if (kind_of(shown, left)) return true;
      }
    }
    return false;
  }

  Deed deed(const NodeRef& left, const NodeRef& right) const {
    if (!left.filled() || !right.filled()) return Deed::none;
    const auto [known, fresh] = deeds_.try_emplace({left.id, right.id});
    if (fresh) known->second = new_deed(left, right);
    return known->second;
  }

  Deed new_deed(const NodeRef& left, const NodeRef& right) const {
    if (kind_of(right.id, left.id)) return Deed::act;
    if (shows(right.id, left.id)) return Deed::shown;
    const std::string aim = ontology_.attempt_of(right.id);
    if (!aim.empty() && kind_of(aim, left.id)) return Deed::attempt;
    for (const Node* node : ontology_.nodes()) {
      if (node->opposite_of.empty()) continue;
      const auto opposed = [&](const std::string& one, const std::string& other) {
        return kind_of(right.id, one) && kind_of(left.id, other);
      };
      if (opposed(node->id, node->opposite_of) || opposed(node->opposite_of, node->id)) {
        return Deed::opposite;
      }
    }
    return kind_of(left.id, right.id) ? Deed::broader : Deed::none;
  }

  Truth slots(const Variant& variant, const Fact& left, const Fact& right) const {
    Truth truth = Truth::must;
    bool some = variant.some_slot.all == 0;
    for (std::size_t n = 0; n < kSlots; ++n) {
      const SlotTest& test = variant.slots[n];
      if (!test.compared) continue;
      const NodeRef& l = left.slot(static_cast<Slot>(n));
      const NodeRef& r = right.slot(test.right);
      Stands here = stands(l, r, time_of(right, false).extent);
      if (here.fit == Fit::neither && !test.fits.has(Fit::neither)) here.fit = Fit::unlimited;
      const bool unread = left.claim != nullptr && left.claim->origin == Origin::extracted &&
                          !left.claim->object.filled() && !left.claim->counterparty.filled();
      if (static_cast<Slot>(n) == Slot::object && here.fit == Fit::unlimited && unread) {
        here.fit = Fit::unknown;
      }
      if (static_cast<Slot>(n) == Slot::place && here.fit == Fit::unstated) {
        const Node* asked = ontology_.find(left.slot(Slot::place).id);
        const Node* seen = ontology_.find(right.slot(Slot::counterparty).id);
        if (asked != nullptr && seen != nullptr && !asked->country.empty() &&
            asked->country == seen->country) {
          here = {Fit::within};
        }
      }
      some = some || variant.some_slot.has(here.fit);
      truth = truth & (test.fits.has(here.fit) ? here.truth : Truth::cannot);
    }
    return some ? truth : Truth::cannot;
  }

  static Extent part(Extent whole, TimePart part) {
    const auto later = [](Instant t) { return t == kForever ? t : t + kDay; };
    const auto earlier = [](Instant t) { return t == kBeginning ? t : t - kDay; };
    const auto [a, b, c, d] =
        std::tuple(whole.earliest_start, whole.latest_start, whole.earliest_end, whole.latest_end);
    switch (part) {
      case TimePart::first:
        return {a, b, later(a), later(b)};
      case TimePart::last:
        return {earlier(c), earlier(d), c, d};
      case TimePart::beginning:
        return {a, a, later(b), later(b)};
      case TimePart::ending:
        return {earlier(c), earlier(c), d, d};
      default:
        return whole;
    }
  }

  static Truth own_record_before(const Fact& left, const Fact& right) {
    const Event& event = *right.event;
    const bool own = !event.record_of.id.empty() && event.record_of.id == left.claim->actor.id;
    const When& made = event.recorded.known() ? event.recorded : event.when;
    if (!own || !made.known()) return Truth::cannot;
    const Extent first = part(made.extent, TimePart::first);
    return before(first, left.claim->said.extent) &
           before(first, part(time_of(left, false).extent, TimePart::ending));
  }

  static Truth relation(const TimeTest& test, const Extent& a, const Extent& b) {
    const Instant start = b.earliest_start;
    switch (test.relation) {
      case TimeRelation::before:
        return before(a, b);
      case TimeRelation::after:
        return before(b, a);
      case TimeRelation::overlaps:
        return overlaps(a, b);
      case TimeRelation::within:
        return within(a, b);
      case TimeRelation::equals:
        return holds(Allen::equals, a, b);
      case TimeRelation::disjoint:
        return before(a, b) | before(b, a);
      case TimeRelation::within_before:
        return overlaps(a, {shift(start, -test.length), shift(b.latest_start, -test.length), start,
                            b.latest_start});
      case TimeRelation::within_after:
        return overlaps(a, {b.earliest_end, b.latest_end, shift(b.earliest_end, test.length),
                            shift(b.latest_end, test.length)});
    }
    return Truth::cannot;
  }

  static Truth times(const Variant& variant, const Fact& left, const Fact& right) {
    Truth all = Truth::must;
    for (const TimeCondition& condition : variant.times) {
      Truth any = Truth::cannot;
      for (const TimeTest& test : condition.any) {
        const auto side = [&](const TimeOperand& operand) {
          Dated time =
              time_of(operand.side == Side::left ? left : right, operand.field == TimeField::said);
          time.extent = part(time.extent, operand.part);
          return time;
        };
        const Dated a = side(test.a);
        const Dated b = side(test.b);
        Truth here = relation(test, a.extent, b.extent);
        if (test.negated) here = !here;
        if (test.perhaps && here == Truth::must) here = Truth::may;
        if (here == Truth::may && !(a.dated && b.dated)) here = Truth::cannot;
        any = any | here;
      }
      all = all & any;
    }
    return all;
  }

  Truth exception(const Variant& v, const Fact& left, const Fact& right) const {
    Truth any = Truth::cannot;
    for (const NodeRef& except : left.claim->exceptions) {
      for (const Slot slot : {Slot::actor, Slot::object, Slot::counterparty, Slot::place}) {
        const Stands here = stands(except, right.slot(slot), time_of(right, false).extent);
        if (here.fit == Fit::same || here.fit == Fit::within) any = any | here.truth;
      }
      if (deed(except, right.slot(Slot::action)) == Deed::act) any = Truth::must;
      if (right.event != nullptr && excepted(except, *right.event, *v.absence)) any = Truth::must;
    }
    return any;
  }

  Truth announced(const Fact& left, const Fact& right) const {
    const Claim& claim = *left.claim;
    if (right.claim == nullptr) {
      const bool known = claim.said.known() && claim.valid.known();
      const bool later = before(claim.said.extent, claim.valid.extent) == Truth::must;
      const bool for_a_time = finite(claim.valid.extent.latest_end);
      return known && (later || for_a_time) ? Truth::must : Truth::cannot;
    }
    for (const Claim& other : claims_) {
      const bool by_then = before(right.claim->said.extent, other.said.extent) != Truth::must;
      if (withdraws(other, claim) && by_then) return Truth::must;
      if (other.stance != Stance::cessation || !by_then) continue;
      const Fact stop{&other, nullptr};
      const bool same = same_node(stop.slot(Slot::actor), left.slot(Slot::actor));
      const bool about = deed(other.action, right.claim->action) != Deed::none;
      if (same && about && before(claim.said.extent, other.said.extent) == Truth::must) {
        return Truth::must;
      }
    }
    return Truth::cannot;
  }

  bool withdraws(const Claim& other, const Claim& claim) const {
    if (other.withdraws.empty() || other.withdraws != claim.id) return false;
    // Of claims with one id the first is meant.
    const auto first = std::find_if(claims_.begin(), claims_.end(),
                                    [&](const Claim& c) { return c.id == claim.id; });
    return &*first == &claim;
  }

  static bool same_node(const NodeRef& a, const NodeRef& b) { return a.id == b.id; }

  Truth predicate(Predicate which, const Variant& v, const Fact& left, const Fact& right) const {
    switch (which) {
      case Predicate::exception_covers:
        return exception(v, left, right);
      case Predicate::withdrawn_before: {
        Truth any = Truth::cannot;
        for (const Claim& other : claims_) {
          if (!withdraws(other, *left.claim)) continue;
          any = any | before(other.said.known() ? other.said.extent : Extent{},
                             time_of(right, false).extent);
        }
        return any;
      }
      case Predicate::condition_met_before: {
        if (left.claim->condition.empty()) return Truth::cannot;
        Extent met;
        if (left.claim->condition_met.known()) {
          met = left.claim->condition_met.extent;
        } else {
          met.earliest_start = met.earliest_end = left.claim->said.extent.earliest_start;
        }
        return before(met, time_of(right, false).extent);
      }
      case Predicate::inside_bound:
        return inside_bound(*v.numbers.units, left, right);
      case Predicate::for_another_reason:
        return left.claim->reason.empty() || gives_reason(*left.claim, *right.event) ? Truth::cannot
                                                                                     : Truth::must;
      case Predicate::of_another_kind:
        return kinds_apart(*left.claim, *right.event) ? Truth::must : Truth::cannot;
      case Predicate::own_record_before:
        return own_record_before(left, right);
      case Predicate::announced_change:
        return announced(left, right);
      case Predicate::other_source:
        return left.quote().source == right.quote().source ? Truth::cannot : Truth::must;
      case Predicate::restated:
        return right.claim->restated ? Truth::must : Truth::cannot;
      case Predicate::same_speaker: {
        const NodeRef& a = left.claim->speaker;
        const NodeRef& b = right.claim->speaker;
        const bool nameless = a.id.empty() && b.id.empty();
        return (nameless ? a.name == b.name : a.id == b.id) ? Truth::must : Truth::cannot;
      }
    }
    return Truth::cannot;
  }

  // What one of `unit` is worth in `other`; 0 where they are of different kinds.
  static double factor_of(const Units& units, const std::string& unit, const std::string& other) {
    if (unit == other) return 1;
    for (const auto& dimension : units) {
      if (dimension.count(unit) != 0 && dimension.count(other) != 0) {
        return dimension.at(unit) / dimension.at(other);
      }
    }
    return 0;
  }

  static std::pair<double, double> range(const Quantity& q, double by) {
    const bool bare = q.low == 0 && q.high == 0;
    std::pair<double, double> r{(bare ? q.value : q.low) * by, (bare ? q.value : q.high) * by};
    if (q.comparison == Comparison::less || q.comparison == Comparison::at_most)
      r.first = -HUGE_VAL;
    if (q.comparison == Comparison::more || q.comparison == Comparison::at_least)
      r.second = HUGE_VAL;
    return r;
  }

  static Truth inside_bound(const Units& units, const Fact& left, const Fact& right) {
    const std::optional<Quantity>& bound = left.quantity();
    if (left.claim->polarity == Polarity::positive || !bound) return Truth::cannot;
    const bool above = bound->comparison == Comparison::more;
    if (!above && bound->comparison != Comparison::less) return Truth::cannot;
    const std::optional<Quantity>& found = right.quantity();
    const double factor = found ? factor_of(units, found->unit, bound->unit) : 0;
    if (factor == 0) return Truth::must;
    const auto [low, high] = range(*found, factor);
    const bool all = above ? low > bound->value : high < bound->value;
    const bool some = above ? high > bound->value : low < bound->value;
    return all ? Truth::cannot : some ? Truth::may : Truth::must;
  }

  // The range of a record's number, open above where it is of a part of what the statement counts
  // or of a part of its time, and below where it is of more than that.
  std::pair<double, double> opened(std::pair<double, double> range, const NumberTest& test,
                                   const Fact& left, const Fact& right) const {
    const std::string& action = right.slot(Slot::action).id;
    const bool stated =
        action.empty() || action.starts_with('~') ||
        std::any_of(test.states.begin(), test.states.end(),
                    [&](const std::string& state) { return kind_of(action, state); });
    for (const Slot slot : {Slot::object, Slot::counterparty, Slot::place}) {
      if (slot == Slot::counterparty && stated) continue;
      const Stands here = stands(left.slot(slot), right.slot(slot), time_of(right, false).extent);
      const bool sure = here.truth == Truth::must;
      const bool open = slot != Slot::object;
      if ((sure && here.fit == Fit::within) || (open && here.fit == Fit::unlimited)) {
        range.second = HUGE_VAL;
      }
      if ((sure && here.fit == Fit::contains) || (open && here.fit == Fit::unstated)) {
        range.first = -HUGE_VAL;
      }
    }
    const Extent year = left.claim->valid.extent;
    const Extent quarter = right.event->when.extent;
    const bool starts_before = quarter.earliest_start < year.earliest_start;
    const bool ends_after = quarter.latest_end > year.latest_end;
    const bool all =
        quarter.earliest_start == year.earliest_start && quarter.latest_end == year.latest_end;
    const bool bounded = quarter.earliest_start != kBeginning && quarter.latest_end != kForever;
    const bool period = bounded && quarter.latest_end - quarter.earliest_start > kDay;
    if (period && !starts_before && !ends_after && !all) range.second = HUGE_VAL;
    return range;
  }

  Truth numbers(const NumberTest& test, const Fact& left, const Fact& right,
                const Ontology& ontology) const {
    if (!left.quantity() || !right.quantity()) return Truth::cannot;
    const Quantity& a = *left.quantity();
    const Quantity& b = *right.quantity();
    const Scope scope = a.measure == b.measure
                            ? Scope::same
                            : ontology.compare(a.measure, b.measure, Extent{}).scope;
    const bool apart = scope == Scope::adjacent || scope == Scope::unrelated;
    if (test.any_measure ? apart : scope != Scope::same) return Truth::cannot;
    const double factor = factor_of(*test.units, b.unit, a.unit);
    if (factor == 0) return Truth::cannot;
    const auto [al, ah] = range(a, 1);
    const auto [bl, bh] = opened(range(b, factor), test, left, right);
    const double gap = std::max(al - bh, bl - ah);
    const bool about = a.comparison == Comparison::about || b.comparison == Comparison::about;
    const double most = std::max(std::abs(a.value), std::abs(b.value * factor)) *
                        (about ? test.about_tolerance : test.tolerance);
    return gap > 0 && gap > most ? Truth::must : Truth::cannot;
  }

  static bool claim_fits(const Accepted& stances, const std::optional<Polarity>& polarity,
                         const Claim& claim) {
    return (stances.all == 0 || stances.has(claim.stance)) &&
           (!polarity || *polarity == claim.polarity);
  }

  Truth variant(const Variant& v, const Fact& left, const Fact& right) const {
    if (left.claim != nullptr && !claim_fits(v.stances, v.polarity, *left.claim)) {
      return Truth::cannot;
    }
    if (left.event != nullptr && !v.statuses.has(left.event->status)) return Truth::cannot;
    if (right.claim != nullptr && !claim_fits(v.stances2, v.polarity2, *right.claim)) {
      return Truth::cannot;
    }
    Deed how = deed(left.slot(Slot::action), right.slot(Slot::action));
    if (right.event != nullptr) {
      const Accepted& statuses = v.statuses2.all != 0 ? v.statuses2 : v.statuses;
      EventStatus status = right.event->status;
      const bool tried = status == EventStatus::attempted;
      // An attempted act counts as an attempt that was made, where the rule asks for deeds.
      if (tried && v.deeds.all != 0) {
        how = how == Deed::act || how == Deed::attempt ? Deed::attempt : Deed::none;
        if (!v.deeds.has(Deed::attempt) && !statuses.has(status)) return Truth::cannot;
        status = EventStatus::done;
      }
      if (!statuses.has(status)) return Truth::cannot;
    }
    if (v.deeds.all != 0 && !v.deeds.has(how)) return Truth::cannot;
    if (!v.actions.empty() && std::none_of(v.actions.begin(), v.actions.end(), [&](const auto& a) {
          return kind_of(right.slot(Slot::action).id, a);
        })) {
      return Truth::cannot;
    }
    Truth truth = slots(v, left, right) & times(v, left, right);
    if (v.numbers.asked) truth = truth & numbers(v.numbers, left, right, ontology_);
    if (v.words.asked && truth != Truth::cannot) {
      const bool shared =
          right.claim != nullptr ? !narrowed_wording(*left.claim, *right.claim, v.words).empty()
          : v.words.of_quotes    ? !shared_quoting(*left.claim, *right.event, v.words).empty()
                                 : !shared_wording(*left.claim, *right.event, v.words).empty();
      truth = truth & (shared ? Truth::may : Truth::cannot);
    }
    for (const Predicate p : v.also) truth = truth & predicate(p, v, left, right);
    for (const Predicate p : v.unless) truth = truth & !predicate(p, v, left, right);
    return truth;
  }

 private:
  const Ontology& ontology_;
  // What has been asked for already: the same actions come again with every rule.
  mutable std::map<std::pair<std::string, std::string>, Deed> deeds_;
  const std::vector<Claim>& claims_;
};

// Of two events that a rule takes alike, the earlier one is the first.
bool comes_first(const Event& a, const Event& b) {
  const auto key = [](const Event& event) {
    return std::tuple(Naive::time_of({nullptr, &event}, false).extent.earliest_start,
                      event.quote.source, event.quote.span.begin, event.quote.exact, &event);
  };
  return key(a) < key(b);
}

}  // namespace

std::set<std::string> evaluate_naively(const std::vector<Rule>& rules, const Ontology& ontology,
                                       const std::vector<Claim>& claims,
                                       const std::vector<Event>& events) {
  const Naive naive(ontology, claims);
  std::set<std::string> found;
  for (const Rule& rule : rules) {
    const RulePattern& pattern = *rule.pattern;
    const auto add = [&](Truth truth, const std::string& names) {
      if (truth == Truth::cannot) return;
      found.insert(rule.text.id + " " + names + " " + std::string(to_string(truth)));
    };
    const auto best = [&](const Fact& left, const Fact& right, bool only_two_parts) {
      Truth truth = Truth::cannot;
      for (const Variant& variant : pattern.variants) {
        if (only_two_parts && variant.statuses2.all == 0) continue;
        const Truth here = naive.variant(variant, left, right);
        if (!variant.must_only || here == Truth::must) truth = truth | here;
      }
      return truth;
    };
    for (const Claim& claim : claims) {
      if (pattern.join == Join::claim_event) {
        for (const Event& event : events) {
          add(best({&claim, nullptr}, {nullptr, &event}, false), claim.id + " " + event.id);
        }
      }
      if (pattern.join == Join::claim_claim) {
        for (const Claim& other : claims) {
          if (&claim == &other) continue;
          add(best({&claim, nullptr}, {&other, nullptr}, false), claim.id + other.id + " ");
        }
      }
    }
    if (pattern.join != Join::event_event) continue;
    for (const Event& event : events) {
      for (const Event& other : events) {
        if (&event == &other) continue;
        add(best({nullptr, &event}, {nullptr, &other}, !comes_first(event, other)),
            " " + event.id + other.id);
      }
    }
  }
  return found;
}

}  // namespace gainsay
