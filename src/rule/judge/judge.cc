#include "rule/judge/judge.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "calendar/edtf.h"
#include "calendar/period.h"
#include "rule/judge/quantity.h"
#include "rule/judge/time_condition.h"

namespace gainsay {
namespace {

// "same, within or adjacent"
template <typename E>
std::string words_of(const Accepted& accepted, std::size_t count) {
  std::vector<std::string_view> words;
  for (std::size_t n = 0; n < count; ++n) {
    const auto value = static_cast<E>(n);
    if (accepted.has(value)) words.push_back(to_string(value));
  }
  std::string text;
  for (std::size_t n = 0; n < words.size(); ++n) {
    if (n > 0) text += n + 1 == words.size() ? " or " : ", ";
    text += words[n];
  }
  return text;
}

int strain_of(Fit fit) {
  switch (fit) {
    case Fit::same:
      return 0;
    case Fit::within:
    case Fit::unlimited:
    case Fit::neither:
      return 1;
    case Fit::contains:
      return 2;
    case Fit::adjacent:
      return 3;
    case Fit::unrelated:
    case Fit::unknown:
    case Fit::unstated:
      return 4;
  }
  return 4;
}

int strain_of(Deed deed) { return deed == Deed::act ? 0 : deed == Deed::opposite ? 1 : 2; }

// An event whose status is `attempted` is an attempt at its action, and done as such.
struct Effective {
  Deed deed;
  EventStatus status;
};
Effective effective(Deed deed, EventStatus status) {
  if (status != EventStatus::attempted) return {deed, status};
  const bool aims = deed == Deed::act || deed == Deed::attempt;
  return {aims ? Deed::attempt : Deed::none, EventStatus::done};
}

Condition& add(Proof& proof, std::string name, std::string seen, Truth truth, int strain,
               std::string asked = {}) {
  proof.strain.push_back(strain);
  return proof.conditions.emplace_back(
      Condition{std::move(name), std::move(seen), truth, std::move(asked)});
}

// How the record's action stands to the statement's, as a sentence.
std::string sentence(Deed deed, const std::string& left, const std::string& right) {
  if (left == right && deed == Deed::act) return fmt::format("“{}”, as in the statement", right);
  switch (deed) {
    case Deed::act:
      return fmt::format("“{}” is a kind of “{}”", right, left);
    case Deed::attempt:
      return fmt::format("“{}” is an attempt at “{}”", right, left);
    case Deed::shown:
      return fmt::format("“{}” shows that there was “{}”", right, left);
    case Deed::opposite:
      return fmt::format("“{}” is the opposite of “{}”", right, left);
    case Deed::broader:
      return fmt::format("“{}” is broader than “{}”", right, left);
    case Deed::none:
      break;
  }
  return fmt::format("“{}” is not known to be “{}” or an attempt at it", right, left);
}

std::string_view noun(Slot slot) {
  switch (slot) {
    case Slot::actor:
      return "actor";
    case Slot::object:
      return "thing";
    case Slot::counterparty:
      return "other party";
    case Slot::place:
      return "place";
    default:
      return to_string(slot);
  }
}

std::string quoted(const std::string& name, std::string_view unnamed) {
  return name.empty() ? std::string(unnamed) : fmt::format("“{}”", name);
}

// The same of another slot.
std::string sentence(Slot slot, Fit fit, const std::string& left, const std::string& right,
                     const std::string& via) {
  switch (fit) {
    case Fit::same:
      return left == right ? fmt::format("“{}”, as in the statement", right)
                           : fmt::format("“{}” is “{}”", right, left);
    case Fit::within:
      return fmt::format("“{}” belongs to “{}”", right, left);
    case Fit::contains:
      return fmt::format("“{}” is broader than “{}”", right, left);
    case Fit::adjacent:
      return via.empty()
                 ? fmt::format("“{}” is close to “{}”, but does not belong to it", right, left)
                 : fmt::format("“{}” does not belong to “{}”; both belong to “{}”", right, left,
                               via);
    case Fit::unrelated:
      return fmt::format("“{}” has nothing to do with “{}”", right, left);
    case Fit::unknown:
      return fmt::format("how {} stands to {} is not known", quoted(right, "it"),
                         quoted(left, "the statement"));
    case Fit::unlimited:
      return fmt::format("{}{}the statement names no {}, and so may mean any", quoted(right, ""),
                         right.empty() ? "" : "; ", noun(slot));
    case Fit::unstated:
      return fmt::format("the record names none, the statement has “{}”", left);
    case Fit::neither:
      return "neither names one";
  }
  return {};
}

std::string words_for(EventStatus status) {
  return status == EventStatus::not_done ? "not done" : std::string(to_string(status));
}

std::string kind_asked(const Accepted& stances, const std::optional<Polarity>& polarity) {
  std::string text = words_of<Stance>(stances, kStances);
  if (polarity) text += fmt::format("{}{}", text.empty() ? "" : ", ", to_string(*polarity));
  return text;
}

std::string doubt_about(Deed deed) {
  switch (deed) {
    case Deed::attempt:
      return "the record shows an attempt, not the act itself";
    case Deed::shown:
      return "the record shows the act by another one only";
    case Deed::broader:
      return "the record's action is a broader one";
    default:
      return fmt::format("the record's action stands to the other as {}", to_string(deed));
  }
}

std::string doubt_about(Fit fit, std::string_view slot, const std::string& left,
                        const std::string& right) {
  switch (fit) {
    case Fit::unstated:
      return fmt::format("the record does not state the {}", slot);
    case Fit::unrelated:
      return fmt::format("nothing shows that “{}” is none of “{}”", right, left);
    case Fit::unknown:
      return fmt::format("how {} stands to {} is not known", quoted(right, "it"),
                         quoted(left, "the statement"));
    default:
      return fmt::format("the {} is “{}” ({}), which may not be meant", slot, right,
                         to_string(fit));
  }
}

// Names of conditions of which no more is seen than bare words.
constexpr std::string_view kStatement = "statement";
constexpr std::string_view kOtherStatement = "other statement";
constexpr std::string_view kStatus = "status of the record";
constexpr std::string_view kRecordAction = "action of the record";
constexpr std::array kBare{kStatement, kOtherStatement, kStatus, kRecordAction};

}  // namespace

std::string Proof::weakest_link() const {
  std::size_t weakest = 0;
  for (std::size_t n = 1; n < conditions.size(); ++n) {
    const bool less = conditions[n].truth < conditions[weakest].truth;
    const bool same = conditions[n].truth == conditions[weakest].truth;
    if (less || (same && strain[n] > strain[weakest])) weakest = n;
  }
  if (conditions.empty()) return {};
  const Condition& condition = conditions[weakest];
  // What was seen of a slot or a deed is a sentence; of the rest it is words that need their name.
  const bool named = condition.branch == Branch::time ||
                     std::find(kBare.begin(), kBare.end(), condition.name) != kBare.end();
  return named ? fmt::format("{} ({})", condition.name, condition.seen) : condition.seen;
}

Judge::Judge(const Facts& facts, Scopes& scopes, const RulePattern& pattern, const Variant& variant)
    : facts_(facts),
      scopes_(scopes),
      pattern_(pattern),
      variant_(variant),
      left_(left_is_claim() ? facts.claims : facts.events),
      right_(right_is_claim() ? facts.claims : facts.events) {}

bool Judge::takes_left(std::uint8_t kind, std::uint8_t polarity) const {
  if (kind == kGone) return false;
  if (!left_is_claim()) return variant_.statuses.has(static_cast<EventStatus>(kind));
  if (variant_.stances.all != 0 && !variant_.stances.has(static_cast<Stance>(kind))) return false;
  return !variant_.polarity || polarity == static_cast<std::uint8_t>(*variant_.polarity);
}

bool Judge::takes_right(Row row) const {
  if (right_.kind[row] == kGone) return false;
  if (right_is_claim()) {
    if (variant_.stances2.all != 0 &&
        !variant_.stances2.has(static_cast<Stance>(right_.kind[row]))) {
      return false;
    }
    return !variant_.polarity2 ||
           right_.polarity[row] == static_cast<std::uint8_t>(*variant_.polarity2);
  }
  const auto status = static_cast<EventStatus>(right_.kind[row]);
  if (right_statuses().has(status)) return true;
  return status == EventStatus::attempted && variant_.deeds.has(Deed::attempt);
}

const NodeRef& Judge::slot_of(Side side, Slot which, Row row) const {
  const bool claim = side == Side::left ? left_is_claim() : right_is_claim();
  const auto pick = [which](const auto& value) -> const NodeRef& {
    switch (which) {
      case Slot::actor:
        return value.actor;
      case Slot::action:
        return value.action;
      case Slot::object:
        return value.object;
      case Slot::counterparty:
        return value.counterparty;
      case Slot::place:
        return value.place;
    }
    return value.actor;
  };
  if (!claim) return pick(facts_.event(row));
  const Claim& value = facts_.claim(row);
  return which == Slot::actor ? acting(value) : pick(value);
}

Truth Judge::kinds(Row left, Row right, Proof* proof) const {
  const bool l = takes_left(left);
  const bool r = takes_right(right);
  if (proof != nullptr) {
    if (left_is_claim()) {
      const Claim& claim = facts_.claim(left);
      add(*proof, std::string(kStatement),
          fmt::format("{}, {}", to_string(claim.stance), to_string(claim.polarity)),
          l ? Truth::must : Truth::cannot, 0, kind_asked(variant_.stances, variant_.polarity));
    }
    if (right_is_claim()) {
      const Claim& claim = facts_.claim(right);
      add(*proof, std::string(kOtherStatement),
          fmt::format("{}, {}", to_string(claim.stance), to_string(claim.polarity)),
          r ? Truth::must : Truth::cannot, 0, kind_asked(variant_.stances2, variant_.polarity2));
    } else {
      const EventStatus status = facts_.event(right).status;
      add(*proof, std::string(kStatus), words_for(status), r ? Truth::must : Truth::cannot, 0,
          words_of<EventStatus>(right_statuses(), kStatuses));
      if (right_statuses().doubts(status)) {
        proof->doubts.push_back(fmt::format("what the record shows is {}", words_for(status)));
      }
    }
  }
  return l && r ? Truth::must : Truth::cannot;
}

Truth Judge::action(Row left, Row right, Proof* proof) {
  const NodeId asked = left_.at(Slot::action, left);
  const NodeId found = right_.at(Slot::action, right);
  Truth truth = Truth::must;
  if (variant_.deeds.all != 0) {
    Deed deed = scopes_.deed(asked, found);
    bool status = true;
    if (!right_is_claim()) {
      const Effective real = effective(deed, static_cast<EventStatus>(right_.kind[right]));
      deed = real.deed;
      status = right_statuses().has(real.status);
    }
    truth = variant_.deeds.has(deed) && status ? Truth::must : Truth::cannot;
    if (proof != nullptr) {
      if (truth != Truth::cannot && variant_.deeds.doubts(deed)) {
        proof->doubts.push_back(doubt_about(deed));
      }
      add(*proof, "action",
          sentence(deed, scopes_.shown(slot_of(Side::left, Slot::action, left)),
                   scopes_.shown(slot_of(Side::right, Slot::action, right))),
          truth, strain_of(deed), words_of<Deed>(variant_.deeds, kDeeds));
    }
  }
  if (!variant_.actions.empty()) {
    bool listed = false;
    for (const std::string& action : variant_.actions) {
      listed = listed || scopes_.kind_of(facts_.nodes.text(found), action);
    }
    if (!listed) truth = Truth::cannot;
    if (proof != nullptr) {
      add(*proof, std::string(kRecordAction),
          fmt::format("“{}”", scopes_.shown(slot_of(Side::right, Slot::action, right))),
          listed ? Truth::must : Truth::cannot, 0,
          fmt::format("a kind of {}", fmt::join(variant_.actions, ", ")));
    }
  }
  return truth;
}

FitAnswer Judge::fit_of(Slot which, Row left, Row right) {
  const SlotTest& test = variant_.slots[static_cast<std::size_t>(which)];
  const Slot other = test.right;
  const Extent& when = facts_.extents[right_.time[right]];
  FitAnswer answer = scopes_.fit(left_.at(which, left), right_.at(other, right), when);
  // A slot that neither side fills is one that the left side leaves open, if that is all we ask.
  if (answer.fit == Fit::neither && !test.fits.has(Fit::neither)) answer.fit = Fit::unlimited;
  // What an extracted statement is about was not read: that is not "everything".
  if (which == Slot::object && answer.fit == Fit::unlimited && left_is_claim() &&
      left_.has(kUnread, left)) {
    answer.fit = Fit::unknown;
  }
  // A record that names no place still has one where its counterparty is a public body or a
  // company of one country.
  if (which == Slot::place && answer.fit == Fit::unstated) {
    const std::string_view asked = scopes_.country(left_.at(Slot::place, left));
    const std::string_view seen = scopes_.country(right_.at(Slot::counterparty, right));
    if (!asked.empty() && asked == seen) answer = {Fit::within, Truth::must, seen};
  }
  return answer;
}

Truth Judge::slot(Slot which, Row left, Row right, Proof* proof, bool& found) {
  const SlotTest& test = variant_.slots[static_cast<std::size_t>(which)];
  const FitAnswer answer = fit_of(which, left, right);
  const Truth truth = test.fits.has(answer.fit) ? answer.truth : Truth::cannot;
  found = found || variant_.some_slot.has(answer.fit);
  if (proof != nullptr) {
    const std::string asked = scopes_.shown(slot_of(Side::left, which, left));
    const std::string seen = scopes_.shown(slot_of(Side::right, test.right, right));
    const std::string via = answer.via.empty() || answer.fit != Fit::adjacent
                                ? std::string()
                                : scopes_.shown({std::string(answer.via), {}});
    std::string says = sentence(which, answer.fit, asked, seen, via);
    if (answer.fit == Fit::within && answer.truth == Truth::may) {
      const auto words = scopes_.shared_words(left_.at(which, left), right_.at(test.right, right));
      if (!words.empty()) says = fmt::format("both speak of “{}”", fmt::join(words, "”, “"));
    }
    add(*proof, std::string(to_string(which)), std::move(says), truth, strain_of(answer.fit),
        words_of<Fit>(test.fits, kFits));
    if (truth != Truth::cannot && test.fits.doubts(answer.fit)) {
      proof->doubts.push_back(doubt_about(answer.fit, to_string(which), asked, seen));
    }
  }
  return truth;
}

Truth Judge::slots(Row left, Row right, Proof* proof) {
  Truth truth = Truth::must;
  bool found = variant_.some_slot.all == 0;
  for (std::size_t n = 0; n < kSlots; ++n) {
    if (!variant_.slots[n].compared) continue;
    truth = truth & slot(static_cast<Slot>(n), left, right, proof, found);
    if (truth == Truth::cannot && proof == nullptr) return truth;
  }
  if (variant_.some_slot.all == 0) return truth;
  if (proof != nullptr) {
    const std::string fits = words_of<Fit>(variant_.some_slot, kFits);
    add(*proof, "at least one of them " + fits, found ? "one is" : "none is",
        found ? Truth::must : Truth::cannot, 0, fits);
  }
  return found ? truth : Truth::cannot;
}

Extent Judge::extent(const TimeOperand& operand, Row left, Row right) const {
  const Rows& rows = operand.side == Side::left ? left_ : right_;
  const Row row = operand.side == Side::left ? left : right;
  if (operand.field == TimeField::number && rows.has(kCounted, row)) {
    if (const auto all = time_of_number(facts_.event(row))) return *all;
  }
  return facts_.extents[operand.field == TimeField::said ? rows.said[row] : rows.time[row]];
}

bool Judge::undated(const TimeOperand& operand, Row left, Row right) const {
  const Rows& rows = operand.side == Side::left ? left_ : right_;
  const Row row = operand.side == Side::left ? left : right;
  if (operand.field == TimeField::said) return rows.said[row] == kUndated;
  return rows.time[row] == kUndated || rows.has(kNoDate, row);
}

std::string Judge::written(const TimeOperand& operand, Row left, Row right,
                           const DateWording& dates) const {
  const auto in_words = [&](const std::string& edtf) { return dates ? dates(edtf, false) : edtf; };
  const bool on_left = operand.side == Side::left;
  const Row row = on_left ? left : right;
  const bool claim = on_left ? left_is_claim() : right_is_claim();
  const When* when = nullptr;
  if (claim) {
    const Claim& value = facts_.claim(row);
    when = operand.field == TimeField::said ? &value.said : &value.valid;
  } else {
    const Event& event = facts_.event(row);
    if (event.derived.known()) {
      return fmt::format("record: {}, which follows from {}", in_words(event.derived.edtf),
                         fmt::join(event.derivation, "; "));
    }
    when = &event.when;
  }
  const std::string date = when->known() ? in_words(edtf_of_extent(*when)) : "undated";
  const std::string_view which = on_left || !left_is_claim() ? "" : "other ";
  if (!claim) return "record: " + date;
  return fmt::format("{}statement{}: {}", right_is_claim() ? which : "",
                     operand.field == TimeField::said ? "" : " about", date);
}

TimeWindow Judge::window(ExtentId time, ExtentId said) const {
  TimeWindow window;
  for (const TimeCondition& condition : variant_.times) {
    if (condition.any.size() != 1) continue;
    const TimeTest& test = condition.any.front();
    const bool about_right = test.a.side == Side::right && test.a.field != TimeField::said &&
                             test.a.part == TimePart::whole && test.b.side == Side::left;
    if (!about_right || test.negated) continue;
    const ExtentId id = test.b.field == TimeField::said ? said : time;
    const Extent other = part_of(facts_.extents[id], test.b.part);
    switch (test.relation) {
      case TimeRelation::overlaps:
      case TimeRelation::within:
      case TimeRelation::equals:
        window.from = std::max(window.from, other.earliest_start);
        window.to = std::min(window.to, other.latest_end);
        break;
      case TimeRelation::before:
        window.to = std::min(window.to, other.latest_start);
        break;
      case TimeRelation::within_before:
        window.from = std::max(window.from, shift(other.earliest_start, -test.length));
        window.to = std::min(window.to, other.latest_start);
        break;
      default:
        break;
    }
  }
  return window;
}

Truth Judge::time(const TimeCondition& condition, Row left, Row right, Proof* proof) const {
  Truth truth = Truth::cannot;
  std::vector<Truth> answers;  // of each test, for the proof
  bool sharp = true;
  for (const TimeTest& test : condition.any) {
    const Extent a = part_of(extent(test.a, left, right), test.a.part);
    const Extent b = part_of(extent(test.b, left, right), test.b.part);
    Truth here = holds(test, a, b);
    // What has no date takes part only where its date makes no difference.
    const bool dated = !undated(test.a, left, right) && !undated(test.b, left, right);
    if (!dated && here == Truth::may) here = Truth::cannot;
    truth = truth | here;
    if (proof != nullptr) answers.push_back(here);
    sharp = sharp && a.sharp() && b.sharp();
  }
  if (proof != nullptr) {
    const TimeTest& first = condition.any.front();
    const auto seen = [&](const TimeTest& test) {
      return fmt::format("{}; {}", written(test.a, left, right, proof->dates),
                         written(test.b, left, right, proof->dates));
    };
    Condition& whole = add(*proof, spoken(condition.text), seen(first), truth, sharp ? 0 : 1);
    whole.branch = Branch::time;
    for (std::size_t n = 0; n < answers.size() && answers.size() > 1; ++n) {
      const TimeTest& test = condition.any[n];
      whole.either.push_back({spoken(test.text), seen(test), answers[n]});
    }
  }
  return truth;
}

Truth Judge::judge(Row left, Row right, Proof* proof) {
  Truth truth = kinds(left, right, proof);
  const auto stop = [&] { return truth == Truth::cannot && proof == nullptr; };
  if (!stop()) truth = truth & action(left, right, proof);
  const bool counts = variant_.numbers.asked && proof == nullptr;
  if (counts && !stop() && !in_one_unit(left, right)) return Truth::cannot;
  for (const TimeCondition& condition : variant_.times) {
    if (stop()) return truth;
    truth = truth & time(condition, left, right, proof);
  }
  if (!stop()) truth = truth & slots(left, right, proof);
  if (!stop() && variant_.numbers.asked) truth = truth & numbers(left, right, proof);
  const auto ask = [&](Predicate which, bool turned) {
    if (stop()) return;
    std::string seen;
    Truth answer = predicate(which, left, right, proof != nullptr ? &seen : nullptr,
                             proof != nullptr ? &proof->doubts : nullptr);
    if (turned) answer = !answer;
    truth = truth & answer;
    if (proof != nullptr) {
      Condition& condition = add(*proof, spoken(which, turned), seen, answer, 0);
      if (turned) condition.branch = Branch::lifting;
    }
  };
  for (const Predicate which : variant_.also) ask(which, false);
  if (!stop() && variant_.words.asked) truth = truth & words(left, right, proof);
  for (const Predicate which : variant_.unless) ask(which, true);
  if (proof != nullptr) {
    if (!variant_.doubt.empty()) proof->doubts.push_back(variant_.doubt);
    general_doubts(left, right, proof->doubts);
  }
  return truth;
}

}  // namespace gainsay
