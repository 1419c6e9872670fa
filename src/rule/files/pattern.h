// RulePattern: what a rule file says about when it fires, as values.
//
// A rule joins a left side with a right side (claim and event, two claims, two events) in one or
// more variants; it fires on a pair when one variant's conditions all hold. docs/formats/rules.md
// explains the words of the file; here they are enumerators that spell what is written.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "calendar/period.h"
#include "gainsay/claim.h"
#include "gainsay/event.h"
#include "gainsay/truth.h"
#include "rule/judge/amount.h"
#include "rule/judge/idle_words.h"

namespace gainsay {

// What a rule joins. `hygiene` rules have a text only: the pipeline raises them as Diagnostics.
enum class Join : std::uint8_t { claim_event, claim_claim, event_event, hygiene };

// The slots that a claim and an event share, in the order of the columns.
enum class Slot : std::uint8_t { actor, action, object, counterparty, place };
inline constexpr std::size_t kSlots = 5;

// How the right side's slot stands to the left side's. The first six are Scope's.
enum class Fit : std::uint8_t {
  same,
  within,
  contains,
  adjacent,
  unrelated,
  unknown,    // one of the two is not in the ontology
  unlimited,  // the left side leaves the slot open: every value is covered
  unstated,   // the left side fills the slot, the right side does not
  neither,    // neither side fills the slot; counts as unlimited where that is accepted
};
inline constexpr std::size_t kFits = 9;

// How the right side's action stands to the left side's.
enum class Deed : std::uint8_t {
  act,       // the same action or a kind of it
  attempt,   // an attempt at it
  shown,     // a sign of it: where the one was done, so was the other
  opposite,  // doing it is not doing the other
  broader,   // the left side's action is a kind of it
  none,      // none of these
};
inline constexpr std::size_t kDeeds = 6;

inline constexpr std::size_t kStances = 11;
inline constexpr std::size_t kStatuses = 6;

// Which values are accepted, and which of these only with a doubt ("alleged?" in the file).
struct Accepted {
  std::uint16_t all = 0;       // bit n = enumerator n
  std::uint16_t doubtful = 0;  // a subset of `all`

  template <typename E>
  bool has(E value) const {
    return ((all >> static_cast<unsigned>(value)) & 1U) != 0;
  }
  template <typename E>
  bool doubts(E value) const {
    return ((doubtful >> static_cast<unsigned>(value)) & 1U) != 0;
  }
  template <typename E>
  void add(E value, bool with_doubt) {
    const auto bit = static_cast<std::uint16_t>(1U << static_cast<unsigned>(value));
    all = static_cast<std::uint16_t>(all | bit);
    if (with_doubt) doubtful = static_cast<std::uint16_t>(doubtful | bit);
  }
};

struct SlotTest {
  bool compared = false;     // false: the slot takes no part
  Slot right = Slot::actor;  // the right side's slot that the left one is held against
  Accepted fits;
};

enum class Side : std::uint8_t { left, right };
// `time`: a claim's valid, an event's when; `number`: an event's when, but all of it where its
// number is of a stretch of time ("sold 40 tonnes in 2019").
enum class TimeField : std::uint8_t { said, time, number };
// The whole, its first or its last day, or the stretch in which its first or last day lies: of
// "June 2019/2020-09-09" the beginning is all of June, of which the first day is some day.
enum class TimePart : std::uint8_t { whole, first, last, beginning, ending };

struct TimeOperand {
  Side side = Side::left;
  TimeField field = TimeField::time;
  TimePart part = TimePart::whole;
};

enum class TimeRelation : std::uint8_t {
  before,
  after,
  overlaps,
  within,
  equals,
  disjoint,
  within_before,  // shares an instant with the stretch of `length` before the other
  within_after,
};

struct TimeTest {
  TimeOperand a;
  TimeRelation relation = TimeRelation::overlaps;
  bool negated = false;
  bool perhaps = false;  // where it holds, it may hold, and no more
  Duration length;       // of within_before and within_after
  TimeOperand b;
  std::string text;  // as written: "event.when overlaps claim.valid"
};

// All of `any` joined by "or"; a rule's `time` list is joined by "and".
struct TimeCondition {
  std::string text;  // as written: "event.when within 5 years before claim.said"
  std::vector<TimeTest> any;
};

// Conditions with a name, asked for by `also` or, turned round, by `unless`.
enum class Predicate : std::uint8_t {
  exception_covers,      // an exception that the claim states covers the event
  withdrawn_before,      // a later claim took the claim back before the event
  condition_met_before,  // the condition that ends the claim was met before the event
  inside_bound,          // what the claim bounds ("no more than 24") does not go past it
  for_another_reason,    // the record gives no reason that the claim limits itself to
  of_another_kind,       // "white wines", where the claim is of "red wines"
  own_record_before,     // the record is a paper of the claim's actor, made before the claim
  announced_change,      // the change was announced, so that it is not silent
  other_source,          // the two quotes stand in different sources
  same_speaker,          // the two claims are the same speaker's
  restated,              // the later claim is given out as said before
};

// Units that can be turned into each other: for each dimension, what one of a unit is worth.
using Units = std::vector<std::map<std::string, double>>;

// When two numbers of the same measure are too far apart to be the same.
struct NumberTest {
  bool asked = false;
  bool any_measure = false;    // what is measured is told otherwise: by the words of both
  double tolerance = 0;        // share of the larger number that may separate them
  double about_tolerance = 0;  // the same where one side says "about"
  std::shared_ptr<const Units> units = std::make_shared<const Units>();
  // Actions that only state a number; of two others one has to be a kind of the other, or an
  // attempt at it, for their numbers to be of one thing. Empty: any two actions will do.
  std::vector<std::string> states;
};

// When a record speaks of the very thing of a statement, or a later statement of less of it, by the
// words of both (rule/judge/wording.h). The lists hold words and phrases in lower case.
struct WordTest {
  bool asked = false;
  bool of_quotes = false;         // all words of both quotes, not those of the statement's thing
  std::size_t shared = 0;         // how many of the statement's words the other one has at least
  std::vector<std::string> wide;  // two claims: the earlier has one of them, and covers all
  std::shared_ptr<const IdleWords> idle;  // two claims: words that are not counted, "we", "will"
  std::shared_ptr<const IdleWords> denial = std::make_shared<const IdleWords>();  // "no", "not"
  std::vector<std::string> lesser;      // a record with one of them is of something less
  std::vector<std::string> everywhere;  // a statement with one of them knows no limits
  std::vector<std::string> no_limit;    // words with a capital that limit nothing: months
};

struct Variant {
  std::string name;
  std::string doubt;                  // of substance, on every finding of this variant; or empty
  bool must_only = false;             // a finding that only may hold is none
  Accepted stances;                   // left claim; all = 0: any
  Accepted stances2;                  // right claim; all = 0: any
  std::optional<Polarity> polarity;   // of the left claim
  std::optional<Polarity> polarity2;  // of the right claim
  Accepted deeds;                     // all = 0: the action is in `actions`, or takes no part
  std::vector<std::string> actions;   // the right side's action is one of these or a kind of it
  Place place;                        // where it is written
  Accepted statuses;                  // of the right event (of both, where there are two)
  Accepted statuses2;  // two events: of the second, where it must differ; all = 0: not asked
  std::array<SlotTest, kSlots> slots;
  Accepted some_slot;  // at least one compared slot stands so; all = 0: not asked
  std::vector<TimeCondition> times;
  std::vector<Predicate> also;
  std::vector<Predicate> unless;
  // Words by which a record says that what a statement excepts was not there.
  std::shared_ptr<const IdleWords> absence = std::make_shared<const IdleWords>();
  NumberTest numbers;
  WordTest words;

  // Whether a pair of which it is as true as this is a finding.
  bool reports(Truth truth) const { return truth >= (must_only ? Truth::must : Truth::may); }
};

// A small story that the rule must (or must not) fire on; runs as a test and feeds `explain`.
struct RuleExample {
  std::string name;
  Truth expected = Truth::cannot;  // the certainty; cannot = stays silent
  std::vector<Claim> claims;
  std::vector<Event> events;
};

// When two records are of one event by the words that they share, and their dates cannot both be
// right (rule/order/told_twice.h). The lists hold words in lower case.
struct TwiceTest {
  bool asked = false;
  std::size_t shared = 0;             // how many words both have at least
  std::size_t rare = 0;               // a word that more records have does not count
  std::int64_t days = 0;              // between the two dates at most
  std::vector<std::string> elsewhen;  // a record with one of them tells of two times
  std::vector<std::string> months;    // so does one that has two of these, or one twice
  std::string doubt;
  Accepted stated{};  // stances of statements that are held against records, too; all = 0: none
  std::string stated_message{};
};

// How a rule tells of dated and ordered facts that cannot all hold: a message with {facts}, and
// what stands there for a date, an event's ordering and a claim's sequence. Templates as messages.
// `told` and `own_date` are of a claim's steps ({step}, {step2}), which records are held against by
// words (rule/order/told_order.h), with the doubt that goes with it; empty where they are not.
struct ChronologyTexts {
  bool asked = false;
  std::string message;
  std::string date;
  std::string order;
  std::string sequence;
  std::string told;
  std::string own_date;
  std::string doubt;
};

struct RulePattern {
  Join join = Join::claim_event;
  std::vector<Variant> variants;
  std::string message;  // template: "{claim.speaker} …"
  ChronologyTexts chronology;
  TwiceTest twice;
  std::shared_ptr<const IdleWords> idle;  // of the words of records and steps: not counted
  std::shared_ptr<const UnitWords> unit_words = std::make_shared<UnitWords>();  // of messages
  std::vector<RuleExample> examples;
};

std::string_view to_string(Slot slot);
std::string_view to_string(Fit fit);
std::string_view to_string(Deed deed);
std::string_view to_string(Predicate predicate);
// Conditions as people say them: "the record's date overlaps the time that the statement speaks
// about" for "event.when overlaps claim.valid", and what a named condition asks for, as it stands
// in `also` or, turned, in `unless`.
std::string spoken(std::string_view time);
std::string spoken(Predicate which, bool turned);
std::optional<Slot> slot_from(std::string_view text);
std::optional<Fit> fit_from(std::string_view text);
std::optional<Deed> deed_from(std::string_view text);
std::optional<Predicate> predicate_from(std::string_view text);

// Reads "event.when within 5 years before claim.said or event.when overlaps claim.valid". `join`
// decides what the operands may be called. Returns nothing when a word is not understood; then
// `problem` holds it.
std::optional<TimeCondition> time_condition_from(std::string_view text, Join join,
                                                 std::string& problem);

}  // namespace gainsay
