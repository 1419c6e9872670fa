#include "casefile/draft.h"

#include <doctest/doctest.h>

#include "base/file.h"
#include "calendar/edtf.h"
#include "casefile/load.h"
#include "folder.h"

using gainsay::Case;
using gainsay::Claim;
using gainsay::Diagnostics;
using gainsay::Event;
using gainsay::Knowledge;
using gainsay::Reading;

namespace {

gainsay::When when(const std::string& text, Reading reading) {
  const auto result = gainsay::when_from_edtf(text, reading);
  REQUIRE(result.has_value());
  return *result;
}

Claim full_claim() {
  Claim claim;
  claim.id = "c1";
  claim.quote.source = "s1";
  claim.quote.exact = "We \"never\" sold: é\\n\nit # all.";
  claim.quote.locator = "paragraph 2";
  claim.speaker = {"", "Northfield: Inc."};
  claim.voice = "B. Head";
  claim.stance = gainsay::Stance::exclusivity;
  claim.polarity = gainsay::Polarity::negative;
  claim.said = when("2021-03-04", Reading::within);
  claim.valid = when("2020-06-11/..", Reading::throughout);
  claim.actor = {"", "no"};
  claim.action = {"", "sell"};
  claim.object = {"", "student data"};
  claim.counterparty = {"", "K & Co."};
  claim.place = {"", "Ohio"};
  claim.exceptions = {{"", "schools, and the like"}, {"", "parents"}};
  claim.condition = "until a law is in place";
  claim.condition_met = when("[2021..2022]", Reading::within);
  claim.qualifier = "knowingly";
  claim.quantity = gainsay::Quantity{"stores", "store", 0.1, 0.05, 0.15, gainsay::Comparison::less};
  claim.hedged = true;
  claim.withdraws = "c0";
  claim.summary = "never: sold";
  return claim;
}

Event full_event() {
  Event event;
  event.id = "e1";
  event.quote.source = "s2";
  event.quote.exact = "Northfield sold profiles.";
  event.quote.locator = "paragraph 1";
  event.actor = {"", "Northfield"};
  event.action = {"", "sell"};
  event.object = {"", "profiles"};
  event.counterparty = {"", "Brightline"};
  event.place = {"", "Ohio"};
  event.status = gainsay::EventStatus::not_done;
  event.when = when("2017-09/2018-12", Reading::within);
  event.quantity = gainsay::Quantity{"profiles", "", 1e9, 1e9, 1e9, gainsay::Comparison::equal};
  event.hedged = true;
  event.qualifier = "reportedly";
  gainsay::Quote more;
  more.source = "s1";
  more.exact = "it";
  event.attestations = {more};
  event.summary = "sold profiles";
  return event;
}

}  // namespace

TEST_CASE("a draft is laid out for people") {
  Claim claim;
  claim.id = "c1";
  claim.quote.source = "s1";
  claim.quote.exact = "We have never sold it.";
  claim.quote.locator = "paragraph 2";
  claim.speaker = {"northfield", "Northfield"};
  claim.actor = claim.speaker;
  claim.stance = gainsay::Stance::denial;
  claim.polarity = gainsay::Polarity::negative;
  claim.object = {"~student data", "student data"};
  claim.valid = when("../2021-03-04", Reading::throughout);
  const std::string text = gainsay::draft_text({claim}, {});
  CHECK(text.substr(text.find("gainsay: 1")) ==
        "gainsay: 1\n"
        "claims:\n"
        "  # s1, paragraph 2\n"
        "  - id: c1\n"
        "    source: s1\n"
        "    quote: \"We have never sold it.\"\n"
        "    speaker: northfield\n"
        "    stance: denial\n"
        "    polarity: negative\n"
        "    valid: ../2021-03-04\n"
        "    object: student data\n"
        "events: []\n");
}

TEST_CASE("a draft reads back as what it was made from") {
  Claim plain;
  plain.id = "c0";
  plain.quote.source = "s1";
  plain.quote.exact = "it";
  plain.speaker = plain.actor = {"", "N"};
  const Claim claim = full_claim();
  const Event event = full_event();

  const Folder folder;
  folder.write("case.yaml",
               "gainsay: 1\ntitle: T\nsubjects: [N]\nsources:\n"
               "  - {id: s1, file: a.txt, role: statement}\n"
               "  - {id: s2, file: b.txt, role: record}\n");
  folder.write("a.txt", "a");
  folder.write("b.txt", "b");
  const auto path = gainsay::write_draft(folder.path(), {plain, claim}, {event}, false);
  REQUIRE(path.has_value());
  CHECK(*path == folder.path() + "/claims/draft.yaml");
  Diagnostics diagnostics;
  const Case loaded = gainsay::load_case(folder.path(), Knowledge::embedded(), diagnostics);
  for (const auto& d : diagnostics) FAIL_CHECK(gainsay::to_string(d));

  REQUIRE(loaded.claims.size() == 2);
  CHECK(loaded.claims[0].actor == plain.actor);
  const Claim& back = loaded.claims[1];
  CHECK(back.id == claim.id);
  CHECK(back.quote.source == claim.quote.source);
  CHECK(back.quote.exact == claim.quote.exact);
  CHECK(back.speaker == claim.speaker);
  CHECK(back.voice == claim.voice);
  CHECK(back.stance == claim.stance);
  CHECK(back.polarity == claim.polarity);
  CHECK(back.said == claim.said);
  CHECK(back.valid == claim.valid);
  CHECK(back.actor == claim.actor);
  CHECK(back.action == claim.action);
  CHECK(back.object == claim.object);
  CHECK(back.counterparty == claim.counterparty);
  CHECK(back.place == claim.place);
  CHECK(back.exceptions == claim.exceptions);
  CHECK(back.condition == claim.condition);
  CHECK(back.condition_met == claim.condition_met);
  CHECK(back.qualifier == claim.qualifier);
  REQUIRE(back.quantity.has_value());
  CHECK(back.quantity->measure == "stores");
  CHECK(back.quantity->unit == "store");
  CHECK(back.quantity->value == 0.1);
  CHECK(back.quantity->low == 0.05);
  CHECK(back.quantity->high == 0.15);
  CHECK(back.quantity->comparison == gainsay::Comparison::less);
  CHECK(back.hedged);
  CHECK(back.withdraws == claim.withdraws);
  CHECK(back.summary == claim.summary);

  REQUIRE(loaded.events.size() == 1);
  const Event& again = loaded.events[0];
  CHECK(again.quote.exact == event.quote.exact);
  CHECK(again.actor == event.actor);
  CHECK(again.status == event.status);
  CHECK(again.when == event.when);
  REQUIRE(again.quantity.has_value());
  CHECK(again.quantity->value == 1e9);
  CHECK(again.quantity->unit.empty());
  CHECK(again.hedged);
  CHECK(again.qualifier == event.qualifier);
  REQUIRE(again.attestations.size() == 1);
  CHECK(again.attestations[0].exact == "it");
  CHECK(again.summary == event.summary);

  // Drafting what was read gives the same bytes.
  const std::string text = gainsay::draft_text(loaded.claims, loaded.events);
  const std::string first = gainsay::draft_text({plain, claim}, {event});
  const auto without_places = [](std::string from) {
    for (std::size_t at; (at = from.find("  # s")) != std::string::npos;) {
      from.erase(at, from.find('\n', at) + 1 - at);
    }
    return from;
  };
  CHECK(text == without_places(first));
}

TEST_CASE("a draft that is there is not lost") {
  const Folder folder;
  folder.write("claims/draft.yaml", "mine");
  const auto refused = gainsay::write_draft(folder.path(), {}, {}, false);
  REQUIRE_FALSE(refused.has_value());
  CHECK(refused.error().code == gainsay::ErrorCode::usage);
  CHECK(gainsay::read_file(folder.path() + "/claims/draft.yaml", 100).value() == "mine");
  CHECK(gainsay::write_draft(folder.path(), {}, {}, true).has_value());
  CHECK(gainsay::read_file(folder.path() + "/claims/draft.yaml", 1000).value() ==
        gainsay::draft_text({}, {}));
}
