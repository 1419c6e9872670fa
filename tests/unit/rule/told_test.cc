// Dates and orders that cannot all hold, told by the words of statements and records.
#include <doctest/doctest.h>

#include <algorithm>

#include "calendar/edtf.h"
#include "rule/order/told_order.h"
#include "rule/order/told_twice.h"

namespace gainsay {
namespace {

Event event_of(const std::string& id, const std::string& when, const std::string& quote,
               const std::string& action = "") {
  Event event;
  event.id = id;
  event.quote.source = "source-" + id;
  event.quote.exact = quote;
  event.action = {action, action};
  event.when = *when_from_edtf(when, Reading::within);
  return event;
}

ToldStep step_of(const std::string& words, std::uint32_t rank, const std::string& when = "",
                 const std::string& action = "") {
  ToldStep step;
  step.words = words;
  step.rank = rank;
  step.action = {action, action};
  if (!when.empty()) step.when = *when_from_edtf(when, Reading::within);
  return step;
}

const IdleWords kIdle = {"the", "at",   "was", "by",  "on", "of",
                         "may", "june", "and", "had", "in", "once"};

// "e2 before e1": the records of the first and the second step, "claim" for a date of its own.
std::string order_of(std::vector<ToldStep> steps, const std::vector<Event>& events) {
  Claim claim;
  claim.id = "c1";
  claim.quote.source = "statement";
  claim.steps = std::move(steps);
  const std::vector<ToldOrder> found = find_told_order({claim}, events, kIdle);
  if (found.empty()) return "";
  const auto name = [&](const ToldOrder::Found& one) {
    return one.event ? events[*one.event].id : std::string("claim");
  };
  return name(found.front().first) + " before " + name(found.front().then);
}

TEST_CASE("steps are held against the records that share their words") {
  const Event review = event_of("e1", "2021-09-13", "The design review of the throat was held.");
  const Event cut = event_of("e2", "2021-08-02", "The throat was cut on the bench.", "cut");
  const std::vector<ToldStep> steps = {step_of("the throat had its design review", 0),
                                       step_of("a piece of it was cut", 1, "", "cut")};
  CHECK(order_of(steps, {review, cut}) == "e1 before e2");
  CHECK(order_of(steps, {cut, review}) == "e1 before e2");
  Event later = cut;
  later.when = *when_from_edtf("2021-09-14", Reading::within);
  CHECK(order_of(steps, {review, later}) == "");
  later.when = *when_from_edtf("2021-09-13", Reading::within);  // on the very day
  CHECK(order_of(steps, {review, later}) == "");
  later.when = *when_from_edtf("2021", Reading::within);  // perhaps
  CHECK(order_of(steps, {review, later}) == "");
}

TEST_CASE("a step that shares only one word, or the action alone, has no record") {
  const Event review = event_of("e1", "2021-09-13", "The design review of the throat was held.");
  const Event cut = event_of("e2", "2021-08-02", "A liner was cut.", "cut");
  const auto steps = [](const char* words) {
    return std::vector<ToldStep>{step_of("the throat had its design review", 0),
                                 step_of(words, 1, "", "cut")};
  };
  CHECK(order_of(steps("the liner was sawn"), {review, cut}) == "e1 before e2");
  CHECK(order_of(steps("that was sawn"), {review, cut}) == "");
  const Event liner = event_of("e2", "2021-08-02", "A liner lay on the bench.", "lie");
  CHECK(order_of(steps("the liner was sawn"), {review, liner}) == "");
}

TEST_CASE("a step can have a date of its own, and two such dates are no finding") {
  const Event report = event_of("e1", "2021-03-22", "The board received the auditor's report.");
  CHECK(order_of({step_of("the software was renewed", 1, "2021-03-03"),
                  step_of("the board had the report", 0)},
                 {report}) == "e1 before claim");
  CHECK(order_of({step_of("the software was renewed", 1, "2021-03-03"),
                  step_of("the board had the report", 0, "2021-03-22")},
                 {report}) == "");
  // What takes from March to May is over in May.
  const Event test = event_of("e2", "2021-03-01/2021-05-04", "The board tested the report.");
  CHECK(order_of({step_of("the software was renewed", 1, "2021-03-03"),
                  step_of("the board had the report", 0)},
                 {test}) == "e2 before claim");
}

const TwiceTest kTwice = {true, 3, 4, 31, {"earlier"}, {"may", "june"}, ""};

std::vector<std::string> twice_in(const std::vector<Event>& events) {
  std::vector<std::string> pairs;
  for (const ToldTwice& pair : find_told_twice({}, events, kTwice, kIdle)) {
    pairs.push_back(events[pair.event].id + " " + events[pair.event2].id);
  }
  return pairs;
}

TEST_CASE("two records of one event with two dates are found in any order") {
  const Event one =
      event_of("e1", "2022-05-11", "On 11 May kerosene leaked: a leak at Holm depot.");
  const Event two = event_of("e2", "2022-05-24", "The kerosene leak at Holm was on May 24.");
  const std::vector<std::string> expected = {"e1 e2"};
  CHECK(twice_in({one, two}) == expected);
  CHECK(twice_in({two, one}) == expected);
}

TEST_CASE("a word and its plural are one word that two records share") {
  const Event one = event_of("e1", "2022-05-11", "On 11 May leaks of kerosene: a leak here.");
  const Event two = event_of("e2", "2022-05-24", "A leak of kerosene on May 24.");
  CHECK(twice_in({one, two}).empty());
}

TEST_CASE("the words of a name tell two known deeds apart no better than one word does") {
  const auto sailed = [](const char* action) {
    return event_of("e2", "2022-05-24", "The barge Luna Maris sailed on May 24.", action);
  };
  const Event hired =
      event_of("e1", "2022-05-11", "On 11 May the barge Luna Maris was hired.", "hire");
  CHECK(twice_in({hired, sailed("travel")}).empty());
  CHECK(twice_in({hired, sailed("hire")}).size() == 1);
  CHECK(twice_in({hired, sailed("~put")}).size() == 1);
}

TEST_CASE("the name of who speaks is no word that two records share") {
  const Event one = event_of("e1", "2022-05-11", "On 11 May Brackwater Mills burnt kerosene.");
  const Event two = event_of("e2", "2022-05-24", "Kerosene of Brackwater Mills came on May 24.");
  CHECK(twice_in({one, two}).size() == 1);
  Claim claim;
  claim.speaker.name = "Brackwater Mills";
  CHECK(find_told_twice({claim}, {one, two}, kTwice, kIdle).empty());
}

TEST_CASE("a statement and a record of one act with two dates") {
  TwiceTest test = kTwice;
  test.stated.add(Stance::assertion, false);
  Claim claim;
  claim.quote.source = "statement";
  claim.quote.exact = "The safety certificate of the Holm depot was renewed on 11 May.";
  claim.stance = Stance::assertion;
  claim.action = {"~renew", "renew"};
  claim.valid = *when_from_edtf("2022-05-11", Reading::within);
  const auto found = [&](const std::string& when, const std::string& quote,
                         const std::string& action) {
    return find_told_twice({claim}, {event_of("e1", when, quote, action)}, test, kIdle).size();
  };
  const std::string renewed = "The safety certificate of the Holm depot was renewed on ";
  CHECK(found("2022-05-24", renewed + "May 24.", "~renew") == 1);
  // What it was before does not matter, as the act is the same.
  CHECK(found("2022-05-24", renewed + "May 24, days later.", "~renew") == 1);
  CHECK(found("2022-05-11", renewed + "May 11.", "~renew") == 0);
  CHECK(found("2022-09-24", renewed + "September 24.", "~renew") == 0);
  CHECK(found("2022-05-24", renewed + "May 24.", "~demand") == 0);
  CHECK(found("2022-05-24", "A certificate was renewed on May 24.", "~renew") == 0);
  claim.polarity = Polarity::negative;
  CHECK(found("2022-05-24", renewed + "May 24.", "~renew") == 0);
  claim.polarity = Polarity::positive;
  claim.stance = Stance::quantity;
  CHECK(found("2022-05-24", renewed + "May 24.", "~renew") == 0);
}

TEST_CASE("no two records of one event: near or far dates, one source, two times, common words") {
  const Event one =
      event_of("e1", "2022-05-11", "On 11 May kerosene leaked: a leak at Holm depot.");
  const auto with = [&](const std::string& when, const std::string& quote) {
    return twice_in({one, event_of("e2", when, quote)}).empty();
  };
  CHECK(with("2022-05-11", "The kerosene leak at Holm was on May 11."));
  CHECK(with("2022-06-24", "The kerosene leak at Holm was on June 24."));
  CHECK(with("2022-05", "The kerosene leak at Holm was in May."));
  CHECK(with("2022-05-24", "The kerosene leak at Holm was small."));  // no day of its own
  CHECK(with("2022-05-24", "On 24 May the kerosene leak at Holm of June was told."));
  CHECK(with("2022-05-24", "On 24 May the kerosene leak at Holm was known, days earlier."));
  CHECK(with("2022-05-24", "On 24 May, and on 25 May, kerosene leaked: the leak at Holm."));
  CHECK(with("2022-05-24", "24 May | Holm | kerosene, leak"));
  CHECK(with("2022-05-24", "2022-05-24,Holm,kerosene,leak"));
  CHECK(with("2022-05-24", "The kerosene leak at Borre was on May 24."));
  Event same_source = event_of("e2", "2022-05-24", "The kerosene leak at Holm was on May 24.");
  same_source.quote.source = one.quote.source;
  CHECK(twice_in({one, same_source}).empty());
  std::vector<Event> many = {one};
  for (int n = 2; n < 8; ++n) {
    many.push_back(event_of("e" + std::to_string(n), "2022-05-2" + std::to_string(n),
                            "The kerosene leak at Holm was on May 2" + std::to_string(n) + "."));
  }
  CHECK(twice_in(many).empty());
}

}  // namespace
}  // namespace gainsay
