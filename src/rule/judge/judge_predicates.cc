// The named conditions of rules: exceptions, withdrawals, conditions met, announced changes,
// numbers.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "calendar/period.h"
#include "calendar/relation.h"
#include "rule/judge/judge.h"
#include "rule/judge/time_condition.h"
#include "rule/judge/uncompared.h"
#include "rule/judge/wording.h"

namespace gainsay {
namespace {

void say(std::string* seen, std::string_view text) {
  if (seen != nullptr) *seen = text;
}

std::string edtf_of(const When& when) { return when.known() ? when.edtf : "undated"; }

}  // namespace

Truth Judge::predicate(Predicate which, Row left, Row right, std::string* seen,
                       std::vector<std::string>* doubts) {
  switch (which) {
    case Predicate::exception_covers:
      return exception_covers(left, right, seen, doubts);
    case Predicate::withdrawn_before:
      return withdrawn_before(left, right, seen);
    case Predicate::condition_met_before:
      return condition_met_before(left, right, seen);
    case Predicate::inside_bound:
      return inside_bound(left, right, seen);
    case Predicate::for_another_reason:
      return for_another_reason(left, right, seen);
    case Predicate::of_another_kind:
      return of_another_kind(left, right, seen);
    case Predicate::own_record_before:
      return own_record_before(left, right, seen);
    case Predicate::announced_change:
      return announced_change(left, right, seen);
    case Predicate::other_source: {
      const auto source = [&](bool claim, Row row) -> const std::string& {
        return claim ? facts_.claim(row).quote.source : facts_.event(row).quote.source;
      };
      const std::string& l = source(left_is_claim(), left);
      const std::string& r = source(right_is_claim(), right);
      say(seen, fmt::format("{}, {}", l, r));
      return l == r ? Truth::cannot : Truth::must;
    }
    case Predicate::same_speaker: {
      const NodeRef& l = facts_.claim(left).speaker;
      const NodeRef& r = facts_.claim(right).speaker;
      say(seen, fmt::format("{}, {}", scopes_.shown(l), scopes_.shown(r)));
      const bool same = l.id.empty() && r.id.empty() ? l.name == r.name : l.id == r.id;
      return same ? Truth::must : Truth::cannot;
    }
    case Predicate::restated: {
      const bool again = facts_.claim(right).restated;
      say(seen, again ? "the later statement says so" : "the later statement does not say so");
      return again ? Truth::must : Truth::cannot;
    }
  }
  return Truth::cannot;
}

Truth Judge::exception_covers(Row left, Row right, std::string* seen,
                              std::vector<std::string>* doubts) {
  if (!left_.has(kExcepting, left)) {
    say(seen, "the statement names no exception");
    return Truth::cannot;
  }
  const Extent& when = facts_.extents[right_.time[right]];
  Truth covered = Truth::cannot;
  std::string text;
  for (const NodeRef& exception : facts_.claim(left).exceptions) {
    const NodeId except = facts_.nodes.find(exception);
    Truth here = Truth::cannot;
    bool known = false;
    for (const Slot which : {Slot::actor, Slot::object, Slot::counterparty, Slot::place}) {
      const FitAnswer answer = scopes_.fit(except, right_.at(which, right), when);
      if (answer.fit == Fit::same || answer.fit == Fit::within) here = here | answer.truth;
      known = known || (answer.fit != Fit::unknown && answer.fit != Fit::unstated);
    }
    const Deed deed = scopes_.deed(except, right_.at(Slot::action, right));
    const bool told = !right_is_claim() && facts_.event_values != nullptr &&
                      excepted(exception, facts_.event(right), *variant_.absence);
    if (deed == Deed::act || told) here = Truth::must;
    covered = covered | here;
    if (seen != nullptr) {
      if (!text.empty()) text += "; ";
      text += fmt::format("{} except {}",
                          here == Truth::cannot ? "not under:"
                          : here == Truth::must ? "under:"
                                                : "perhaps under:",
                          scopes_.shown(exception));
    }
    if (doubts != nullptr && here == Truth::cannot && !known) {
      doubts->push_back(fmt::format("whether the exception for {} applies is not known",
                                    scopes_.shown(exception)));
    }
  }
  say(seen, text);
  return covered;
}

Truth Judge::withdrawn_before(Row left, Row right, std::string* seen) const {
  if (!left_.has(kWithdrawn, left)) {
    say(seen, "no withdrawal on record");
    return Truth::cannot;
  }
  Truth before_it = Truth::cannot;
  std::vector<std::string> dates;
  for (const Row row : facts_.withdrawals.at(left)) {
    const Claim& withdrawal = facts_.claim(row);
    before_it = before_it | before(withdrawal.said.extent, facts_.extents[right_.time[right]]);
    dates.push_back(edtf_of(withdrawal.said));
  }
  std::sort(dates.begin(), dates.end());
  say(seen, fmt::format("withdrawn {}", fmt::join(dates, ", ")));
  return before_it;
}

Truth Judge::condition_met_before(Row left, Row right, std::string* seen) const {
  if (!left_.has(kConditional, left)) {
    say(seen, "the statement has no condition");
    return Truth::cannot;
  }
  const Claim& claim = facts_.claim(left);
  const Extent& when = facts_.extents[right_.time[right]];
  if (claim.condition_met.known()) {
    say(seen, fmt::format("“{}”: met {}", claim.condition, claim.condition_met.edtf));
    return before(claim.condition_met.extent, when);
  }
  // Not known when: at some time after the words were said, or never.
  Extent met;
  met.earliest_start = met.earliest_end = claim.said.extent.earliest_start;
  say(seen, fmt::format("“{}”: not known whether met", claim.condition));
  return before(met, when);
}

Truth Judge::inside_bound(Row left, Row right, std::string* seen) const {
  if (!left_.has(kCounted, left) || !bounds(facts_.claim(left))) {
    say(seen, "the statement bounds nothing");
    return Truth::cannot;
  }
  const Quantity& bound = *facts_.claim(left).quantity;
  if (!right_.has(kCounted, right)) {
    say(seen, fmt::format("{} {}, and no number on record", bound.value, bound.unit));
    return Truth::must;
  }
  const Quantity& found = *facts_.event(right).quantity;
  say(seen, fmt::format("{} {}, {} {}", bound.value, bound.unit, found.value, found.unit));
  return inside(bound, found, unit_factor(*variant_.numbers.units, found.unit, bound.unit));
}

Truth Judge::for_another_reason(Row left, Row right, std::string* seen) const {
  if (!left_.has(kQualified, left) || facts_.claim(left).reason.empty()) {
    say(seen, "the statement gives none");
    return Truth::cannot;
  }
  const Claim& claim = facts_.claim(left);
  say(seen, fmt::format("“{}”", claim.reason));
  return gives_reason(claim, facts_.event(right)) ? Truth::cannot : Truth::must;
}

Truth Judge::of_another_kind(Row left, Row right, std::string* seen) const {
  say(seen, "neither names another kind of one thing");
  if (!left_.has(kQualified, left) || !right_.has(kQualified, right)) return Truth::cannot;
  const auto kinds = kinds_apart(facts_.claim(left), facts_.event(right));
  if (!kinds) return Truth::cannot;
  say(seen, fmt::format("statement: {}; record: {}", kinds->said, kinds->found));
  return Truth::must;
}

Truth Judge::own_record_before(Row left, Row right, std::string* seen) const {
  const Claim& claim = facts_.claim(left);
  const Event& event = facts_.event(right);
  say(seen, "the record is of somebody else's papers");
  if (event.record_of.id.empty() || event.record_of.id != claim.actor.id) return Truth::cannot;
  const When& made = event.recorded.known() ? event.recorded : event.when;
  say(seen, fmt::format("{}, {}", scopes_.shown(event.record_of), edtf_of(made)));
  if (!made.known()) return Truth::cannot;
  const Extent first = part_of(made.extent, TimePart::first);
  const Extent& valid = facts_.extents[left_.time[left]];
  return before(first, claim.said.extent) & before(first, part_of(valid, TimePart::ending));
}

Truth Judge::announced_change(Row left, Row right, std::string* seen) {
  const Claim& claim = facts_.claim(left);
  say(seen, "no announcement on record");
  if (!right_is_claim()) {
    // A pledge that takes effect later than it was said announces that conduct is to change.
    const Truth later = before(claim.said.extent, claim.valid.extent);
    const bool known = claim.said.known() && claim.valid.known();
    if (known && later == Truth::must) {
      say(seen, fmt::format("said {}, in force {}", claim.said.edtf, claim.valid.edtf));
      return Truth::must;
    }
    // So does one that is for a time: "no higher price before the end of 2019".
    if (known && finite(claim.valid.extent.latest_end)) {
      say(seen, fmt::format("for a time: {}", claim.valid.edtf));
      return Truth::must;
    }
    return Truth::cannot;
  }
  const Claim& other = facts_.claim(right);
  if (left_.has(kWithdrawn, left)) {
    for (const Row row : facts_.withdrawals.at(left)) {
      const Claim& withdrawal = facts_.claim(row);
      if (after(withdrawal.said.extent, other.said.extent) != Truth::must) {
        say(seen, fmt::format("withdrawn {}", edtf_of(withdrawal.said)));
        return Truth::must;
      }
    }
  }
  for (const Row row : facts_.cessations) {
    const Claim& stop = facts_.claim(row);
    if (facts_.claims.at(Slot::actor, row) != left_.at(Slot::actor, left)) continue;
    if (scopes_.deed(facts_.claims.at(Slot::action, row), right_.at(Slot::action, right)) ==
        Deed::none) {
      continue;
    }
    const bool between = before(claim.said.extent, stop.said.extent) == Truth::must &&
                         after(stop.said.extent, other.said.extent) != Truth::must;
    if (between) {
      say(seen, fmt::format("cessation announced {}", edtf_of(stop.said)));
      return Truth::must;
    }
  }
  return Truth::cannot;
}

// A verb of which no rule knows what it does.
bool Judge::unknown(NodeId action) const {
  const std::string& id = facts_.nodes.text(action);
  return id.empty() || id.starts_with('~');
}

// "Came to 30", "put it at 30": says how many, and is not what was done to them.
bool Judge::states_number(NodeId action) const {
  const auto& states = variant_.numbers.states;
  return unknown(action) ||
         std::any_of(states.begin(), states.end(), [&](const std::string& state) {
           return scopes_.kind_of(facts_.nodes.text(action), state);
         });
}

// "Employed 120" and "dismissed 30" are numbers of people, but not of one thing.
bool Judge::counts_one_thing(Row left, Row right) {
  if (variant_.numbers.states.empty()) return true;
  const NodeId asked = left_.at(Slot::action, left);
  const NodeId found = right_.at(Slot::action, right);
  if (asked == found) return true;
  // "Invited 600 people": a verb that no rule knows, done to people, is a deed and no count.
  constexpr std::string_view kPerson = "person";  // the unit of what people are counted in
  const Quantity& event = *facts_.event(right).quantity;
  const bool acts =
      event.unit == kPerson && slot_of(Side::right, Slot::object, right).id == event.measure;
  if (states_number(asked) || (states_number(found) && !(acts && unknown(found)))) return true;
  const auto related = [](Deed deed) { return deed != Deed::none && deed != Deed::opposite; };
  return related(scopes_.deed(asked, found)) || related(scopes_.deed(found, asked));
}

namespace {

// "In the first quarter of 2018" beside "in 2018". A day is none: what there is is counted on it.
bool part_of_period(const Extent& record, const Extent& statement) {
  const bool bounded = record.earliest_start != kBeginning && record.latest_end != kForever;
  if (!bounded || record.latest_end - record.earliest_start <= kDay) return false;
  const bool inside = record.earliest_start >= statement.earliest_start &&
                      record.latest_end <= statement.latest_end;
  return inside && (record.earliest_start > statement.earliest_start ||
                    record.latest_end < statement.latest_end);
}

}  // namespace

// "Sold 500 tonnes" and "sold 40 tonnes to schools", "40 tonnes of rye flour", "in the first
// quarter": a part of it.
Share Judge::share_counted(Row left, Row right) {
  const Extent& when = facts_.extents[right_.time[right]];
  bool part = part_of_period(facts_.event(right).when.extent, facts_.claim(left).valid.extent);
  bool whole = false;
  // "Its statement to the inspector put the sales at 1.4 million": to whom it was stated.
  const bool stated = states_number(right_.at(Slot::action, right));
  for (const Slot slot : {Slot::object, Slot::counterparty, Slot::place}) {
    if (slot == Slot::counterparty && stated) continue;
    const FitAnswer answer = scopes_.fit(left_.at(slot, left), right_.at(slot, right), when);
    const bool sure = answer.truth == Truth::must;
    // What a statement without an object counts was not read.
    const bool open = slot != Slot::object;
    part = part || (sure && answer.fit == Fit::within) || (open && answer.fit == Fit::unlimited);
    whole = whole || (sure && answer.fit == Fit::contains) || (open && answer.fit == Fit::unstated);
  }
  if (part && whole) return Share::across;
  if (part) return Share::part;
  return whole ? Share::whole : Share::same;
}

bool Judge::in_one_unit(Row left, Row right) const {
  if (!left_.has(kCounted, left) || !right_.has(kCounted, right)) return false;
  const std::string& claim = facts_.claim(left).quantity->unit;
  return unit_factor(*variant_.numbers.units, facts_.event(right).quantity->unit, claim) != 0;
}

Truth Judge::numbers(Row left, Row right, Proof* proof) {
  const auto add = [proof](std::string name, std::string seen, bool holds) {
    if (proof != nullptr) {
      proof->conditions.push_back(
          {std::move(name), std::move(seen), holds ? Truth::must : Truth::cannot, {}});
      proof->strain.push_back(0);
    }
    return holds ? Truth::must : Truth::cannot;
  };
  if (!left_.has(kCounted, left) || !right_.has(kCounted, right)) {
    return add("both give a number", "not both", false);
  }
  const Quantity& claim = *facts_.claim(left).quantity;
  const Quantity& event = *facts_.event(right).quantity;
  const std::string measures = claim.measure == event.measure
                                   ? claim.measure
                                   : fmt::format("{}, {}", claim.measure, event.measure);
  Truth truth =
      variant_.numbers.any_measure
          ? add("not two measures", measures, !scopes_.apart(claim.measure, event.measure))
          : add("same measure", measures, scopes_.same(claim.measure, event.measure));
  const double factor = unit_factor(*variant_.numbers.units, event.unit, claim.unit);
  truth = truth &
          add("same unit",
              claim.unit == event.unit ? claim.unit : fmt::format("{}, {}", claim.unit, event.unit),
              factor != 0);
  if (!variant_.numbers.states.empty()) {
    truth = truth &
            add("numbers of one thing",
                fmt::format("“{}”, “{}”", scopes_.shown(slot_of(Side::left, Slot::action, left)),
                            scopes_.shown(slot_of(Side::right, Slot::action, right))),
                counts_one_thing(left, right));
  }
  constexpr std::array<std::string_view, 4> kShares{"", " of a part of it", " of more than that",
                                                    " of something beside it"};
  const Share share = share_counted(left, right);
  const bool apart = differ(claim, event, factor, share, variant_.numbers);
  return truth & add("numbers differ beyond rounding and tolerance",
                     fmt::format("{} {}, {} {}{}", claim.value, claim.unit, event.value, event.unit,
                                 kShares[static_cast<std::size_t>(share)]),
                     apart);
}

// That the words are shared is certain; that one thing is meant is not.
Truth Judge::words(Row left, Row right, Proof* proof) const {
  const Claim& claim = facts_.claim(left);
  const std::vector<std::string> shared =
      right_is_claim()           ? narrowed_wording(claim, facts_.claim(right), variant_.words)
      : variant_.words.of_quotes ? shared_quoting(claim, facts_.event(right), variant_.words)
                                 : shared_wording(claim, facts_.event(right), variant_.words);
  const Truth truth = shared.empty() ? Truth::cannot : Truth::may;
  if (proof != nullptr) {
    proof->conditions.push_back({"the same thing in words",
                                 shared.empty()
                                     ? "no thing is named by both in the same words"
                                     : fmt::format("both speak of “{}”", fmt::join(shared, "”, “")),
                                 truth,
                                 {}});
    proof->strain.push_back(0);
  }
  return truth;
}

namespace {

// Does the text have each word, in whatever order, with or without a capital?
bool names_all(std::string_view text, std::string_view words) {
  constexpr int kCase = 0x20;  // the bit in which letters of ASCII differ
  const auto alike = [](char a, char b) { return (a | kCase) == (b | kCase); };
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (std::search(text.begin(), text.end(), word.begin(), word.end(), alike) == text.end()) {
      return false;
    }
    words.remove_prefix(std::min(word.size() + 1, words.size()));
  }
  return true;
}

}  // namespace

// Whose deed it was, and when, may only follow from what stands around it.
void Judge::doubt_inferred(Row left, Row right, std::vector<std::string>& doubts) const {
  const auto inferred = [&](const Event& event) {
    if (event.when_inferred) {
      doubts.emplace_back("the record does not give its date for the deed itself");
    }
    if (event.actor_inferred) {
      doubts.emplace_back("whom the record means follows only from what stands around it");
    }
  };
  if (!left_is_claim()) inferred(facts_.event(left));
  if (!right_is_claim()) inferred(facts_.event(right));
}

void Judge::general_doubts(Row left, Row right, std::vector<std::string>& doubts) const {
  if (left_.has(kHedged, left)) {
    doubts.emplace_back(left_is_claim() ? "the statement is hedged" : "the record is hedged");
  }
  if (right_.has(kHedged, right)) {
    doubts.emplace_back(right_is_claim() ? "the later statement is hedged"
                                         : "the record is hedged");
  }
  if (left_is_claim() && left_.has(kQualified, left)) {
    const std::string& qualifier = facts_.claim(left).qualifier;
    const std::string& other =
        right_is_claim() ? facts_.claim(right).qualifier : facts_.event(right).qualifier;
    const Quote& quote = right_is_claim() ? facts_.claim(right).quote : facts_.event(right).quote;
    if (!qualifier.empty() && qualifier != other && !names_all(quote.exact, qualifier)) {
      doubts.push_back(fmt::format(
          "the statement is limited by “{}”, of which the record says nothing", qualifier));
    }
  }
  if (facts_.claim_values != nullptr && facts_.event_values != nullptr) {
    const auto quote_of = [this](bool claim, Row row) -> const std::string& {
      return claim ? facts_.claim(row).quote.exact : facts_.event(row).quote.exact;
    };
    const auto unread_of = [this](bool claim, Row row) -> const std::string& {
      return claim ? facts_.claim(row).unread : facts_.event(row).unread;
    };
    doubt_uncompared(left_is_claim() ? "the statement" : "the record",
                     unread_of(left_is_claim(), left), quote_of(right_is_claim(), right), doubts);
    doubt_uncompared(right_is_claim() ? "the later statement" : "the record",
                     unread_of(right_is_claim(), right), quote_of(left_is_claim(), left), doubts);
    doubt_inferred(left, right, doubts);
    // Whether what bounds a promise has come about is asked (condition_met_before), of the rest
    // not.
    if (left_is_claim() && left_.has(kConditional, left) &&
        facts_.claim(left).stance != Stance::commitment) {
      doubts.push_back(fmt::format("the statement is bound by “{}”, which was not compared",
                                   facts_.claim(left).condition));
    }
  }
  std::sort(doubts.begin(), doubts.end());
  doubts.erase(std::unique(doubts.begin(), doubts.end()), doubts.end());
}

}  // namespace gainsay
