#include "rule/judge/time_condition.h"

#include <charconv>
#include <string_view>

#include "calendar/period.h"
#include "calendar/relation.h"

namespace gainsay {
namespace {

// A day that an infinite instant bounds is still a day: of what never ends, the last one is later
// than every other.
constexpr Instant day_after(Instant start) { return start == kForever ? kForever : start + kDay; }
constexpr Instant day_before(Instant end) { return end == kBeginning ? kBeginning : end - kDay; }

// The stretch of time that "within 5 years before b" or "… after b" names.
Extent window(const TimeTest& test, const Extent& b) {
  if (test.relation == TimeRelation::within_before) {
    return {shift(b.earliest_start, -test.length), shift(b.latest_start, -test.length),
            b.earliest_start, b.latest_start};
  }
  return {b.earliest_end, b.latest_end, shift(b.earliest_end, test.length),
          shift(b.latest_end, test.length)};
}

Truth relation(const TimeTest& test, const Extent& a, const Extent& b) {
  switch (test.relation) {
    case TimeRelation::before:
      return before(a, b);
    case TimeRelation::after:
      return after(a, b);
    case TimeRelation::overlaps:
      return overlaps(a, b);
    case TimeRelation::within:
      return within(a, b);
    case TimeRelation::equals:
      return holds(Allen::equals, a, b);
    case TimeRelation::disjoint:
      return before(a, b) | after(a, b);
    case TimeRelation::within_before:
    case TimeRelation::within_after:
      return overlaps(a, window(test, b));
  }
  return Truth::cannot;
}

// Takes words off the front of a text, one at a time.
class WordReader {
 public:
  explicit WordReader(std::string_view text) : rest_(text) { skip(); }

  bool done() const { return rest_.empty(); }
  std::string_view rest() const { return rest_; }
  std::string_view peek() const { return rest_.substr(0, rest_.find(' ')); }
  std::string_view next() {
    const std::string_view word = peek();
    rest_.remove_prefix(word.size());
    skip();
    return word;
  }
  bool take(std::string_view word) {
    if (peek() != word) return false;
    next();
    return true;
  }

 private:
  void skip() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }

  std::string_view rest_;
};

struct OperandName {
  Join join;
  std::string_view name;
  Side side;
  TimeField field;
};

constexpr OperandName kOperands[] = {
    {Join::claim_event, "claim.said", Side::left, TimeField::said},
    {Join::claim_event, "claim.valid", Side::left, TimeField::time},
    {Join::claim_event, "event.when", Side::right, TimeField::time},
    {Join::claim_event, "event.number", Side::right, TimeField::number},
    {Join::claim_claim, "claim.said", Side::left, TimeField::said},
    {Join::claim_claim, "claim.valid", Side::left, TimeField::time},
    {Join::claim_claim, "claim2.said", Side::right, TimeField::said},
    {Join::claim_claim, "claim2.valid", Side::right, TimeField::time},
    {Join::event_event, "event.when", Side::left, TimeField::time},
    {Join::event_event, "event2.when", Side::right, TimeField::time},
};

bool read_operand(WordReader& words, Join join, TimeOperand& operand) {
  if (words.take("the")) {
    const bool day = words.peek() == "first" || words.peek() == "last";
    if (words.take("first")) {
      operand.part = TimePart::first;
    } else if (words.take("last")) {
      operand.part = TimePart::last;
    } else if (words.take("beginning")) {
      operand.part = TimePart::beginning;
    } else if (words.take("end")) {
      operand.part = TimePart::ending;
    } else {
      return false;
    }
    if ((day && !words.take("day")) || !words.take("of")) return false;
  }
  for (const OperandName& known : kOperands) {
    if (known.join == join && words.peek() == known.name) {
      words.next();
      operand.side = known.side;
      operand.field = known.field;
      return true;
    }
  }
  return false;
}

// "5 years", "6 months", "2 weeks", "10 days"
bool read_length(WordReader& words, TimeTest& test) {
  const std::string_view number = words.peek();
  std::int32_t count = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), count);
  if (error != std::errc() || end != number.data() + number.size()) return false;
  if (count < 1 || count > 1200) return false;
  words.next();
  const std::string_view unit = words.peek();
  if (unit == "year" || unit == "years") {
    test.length.years = count;
  } else if (unit == "month" || unit == "months") {
    test.length.months = count;
  } else if (unit == "week" || unit == "weeks") {
    test.length.days = std::int64_t{7} * count;
  } else if (unit == "day" || unit == "days") {
    test.length.days = count;
  } else {
    return false;
  }
  words.next();
  return true;
}

bool read_relation(WordReader& words, TimeTest& test) {
  test.negated = words.take("not");
  if (words.take("before")) {
    test.relation = TimeRelation::before;
  } else if (words.take("after")) {
    test.relation = TimeRelation::after;
  } else if (words.take("overlaps")) {
    test.relation = TimeRelation::overlaps;
  } else if (words.take("equals")) {
    test.relation = TimeRelation::equals;
  } else if (words.take("disjoint")) {
    if (!words.take("from")) return false;
    test.relation = TimeRelation::disjoint;
  } else if (words.take("within")) {
    test.relation = TimeRelation::within;
    const char first = words.done() ? ' ' : words.peek().front();
    if (first < '0' || first > '9') return true;
    if (!read_length(words, test)) return false;
    if (words.take("before")) {
      test.relation = TimeRelation::within_before;
    } else if (words.take("after")) {
      test.relation = TimeRelation::within_after;
    } else {
      return false;
    }
  } else {
    return false;
  }
  return true;
}

}  // namespace

Extent day_or_stretch_of(const Extent& extent, TimePart part) {
  switch (part) {
    case TimePart::whole:
      return extent;
    case TimePart::first:
      return {extent.earliest_start, extent.latest_start, day_after(extent.earliest_start),
              day_after(extent.latest_start)};
    case TimePart::last:
      return {day_before(extent.earliest_end), day_before(extent.latest_end), extent.earliest_end,
              extent.latest_end};
    case TimePart::beginning:
      return {extent.earliest_start, extent.earliest_start, day_after(extent.latest_start),
              day_after(extent.latest_start)};
    case TimePart::ending:
      return {day_before(extent.earliest_end), day_before(extent.earliest_end), extent.latest_end,
              extent.latest_end};
  }
  return extent;
}

Truth holds(const TimeTest& test, const Extent& a, const Extent& b) {
  const Truth found = relation(test, a, b);
  const Truth truth = test.negated ? !found : found;
  return test.perhaps ? truth & Truth::may : truth;
}

std::optional<TimeCondition> time_condition_from(std::string_view text, Join join,
                                                 std::string& problem) {
  TimeCondition condition;
  condition.text = text;
  WordReader words(text);
  do {
    TimeTest test;
    const char* const start = words.rest().data();
    test.perhaps = words.take("perhaps");
    if (!read_operand(words, join, test.a) || !read_relation(words, test) ||
        !read_operand(words, join, test.b)) {
      problem = words.done() ? "the end" : std::string(words.peek());
      return std::nullopt;
    }
    const auto length = static_cast<std::size_t>(words.rest().data() - start);
    test.text = text.substr(static_cast<std::size_t>(start - text.data()), length);
    while (test.text.ends_with(' ')) test.text.pop_back();
    condition.any.push_back(test);
  } while (words.take("or"));
  if (!words.done()) {
    problem = words.peek();
    return std::nullopt;
  }
  return condition;
}

}  // namespace gainsay
