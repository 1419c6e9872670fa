#include "casefile/draft.h"

#include <doctest/doctest.h>

#include <iterator>
#include <string>
#include <vector>

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
  claim.kinds = "student datum";
  claim.reason = "the grant";
  claim.quantity = gainsay::Quantity{"stores", "store", 0.1, 0.05, 0.15, gainsay::Comparison::less};
  claim.hedged = true;
  claim.restated = true;
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
  event.kinds = "user profile";
  event.record_of = {"", "Northfield"};
  event.recorded = when("2019-11-05", Reading::within);
  gainsay::Quote more;
  more.source = "s1";
  more.exact = "it";
  event.attestations = {more};
  event.summary = "sold profiles";
  return event;
}

std::string fresh_text(const std::vector<Claim>& claims, const std::vector<Event>& events) {
  const auto draft = gainsay::make_draft("nowhere", {claims, events, {}}, true);
  REQUIRE(draft.has_value());
  REQUIRE(draft->files.size() == 1);
  return draft->files[0].text;
}

Claim short_claim(const std::string& quote) {
  Claim claim;
  claim.quote.source = "s1";
  claim.quote.exact = quote;
  claim.speaker = claim.actor = {"", "N"};
  claim.stance = gainsay::Stance::denial;
  return claim;
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
  const std::string text = fresh_text({claim}, {});
  CHECK(text.substr(text.find("gainsay: 1")) ==
        "gainsay: 1\n"
        "claims:\n"
        "  - id: c1\n"
        "    source: s1\n"
        "    quote: \"We have never sold it.\"\n"
        "    at: paragraph 2\n"
        "    speaker: northfield\n"
        "    stance: denial\n"
        "    polarity: negative\n"
        "    valid: ../2021-03-04\n"
        "    object: student data\n"
        "events: []\n"
        "# What was drafted once, so that it does not come back.\n"
        "drafted:\n"
        "  - " +
            gainsay::draft_key(claim) + "\n");
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
  const auto draft = gainsay::make_draft(folder.path(), {{plain, claim}, {event}, {}}, false);
  REQUIRE(draft.has_value());
  REQUIRE(draft->files.size() == 1);
  CHECK(draft->files[0].path == folder.path() + "/claims/draft.yaml");
  REQUIRE(gainsay::write_draft(*draft).has_value());
  Diagnostics diagnostics;
  const Case loaded = gainsay::load_case(folder.path(), Knowledge::embedded(), diagnostics);
  for (const auto& d : diagnostics) FAIL_CHECK(gainsay::to_string(d));

  REQUIRE(loaded.claims.size() == 2);
  CHECK(loaded.claims[0].actor == plain.actor);
  const Claim& back = loaded.claims[1];
  CHECK(back.id == "c2");  // numbered anew, after the first
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
  CHECK(back.kinds == claim.kinds);
  CHECK(back.reason == claim.reason);
  REQUIRE(back.quantity.has_value());
  CHECK(back.quantity->measure == "stores");
  CHECK(back.quantity->unit == "store");
  CHECK(back.quantity->value == 0.1);
  CHECK(back.quantity->low == 0.05);
  CHECK(back.quantity->high == 0.15);
  CHECK(back.quantity->comparison == gainsay::Comparison::less);
  CHECK(back.hedged);
  CHECK(back.restated);
  CHECK(back.withdraws == "c1");  // what was c0
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
  CHECK(again.kinds == event.kinds);
  CHECK(again.record_of == event.record_of);
  CHECK(again.recorded == event.recorded);
  REQUIRE(again.attestations.size() == 1);
  CHECK(again.attestations[0].exact == "it");
  CHECK(again.summary == event.summary);
}

TEST_CASE("drafting again keeps what a person did and adds what is new") {
  const Folder folder;
  folder.write("case.yaml",
               "gainsay: 1\ntitle: T\nsubjects: [N]\nsources:\n"
               "  - {id: s1, file: a.txt, role: statement}\n");
  folder.write("a.txt", "a");
  Claim one = short_claim("We never sold it.");
  Claim two = short_claim("We never gave it away.");
  Claim three = short_claim("We never lent it.");
  auto draft = gainsay::make_draft(folder.path(), {{one, two, three}, {}, {}}, false);
  REQUIRE(draft.has_value());
  CHECK(draft->added == 3);
  REQUIRE(gainsay::write_draft(*draft).has_value());

  // A person deletes the second, changes the first, and writes comments.
  const std::string path = folder.path() + "/claims/draft.yaml";
  std::string text = *gainsay::read_file(path, gainsay::kMaxTextFile);
  const std::size_t second = text.find("  - id: c2");
  text.erase(second, text.find("  - id: c3") - second);
  text.replace(text.find("    stance: denial\n"), 19,
               "    stance:   cessation   # as the editor reads it\n");
  text.insert(text.find("  - id: c3"), "  # ours\n\n");
  folder.write("claims/draft.yaml", text);

  const auto again = [&](std::vector<Claim> extracted, bool one_stands) {
    Diagnostics diagnostics;
    const Case loaded = gainsay::load_case(folder.path(), Knowledge::embedded(), diagnostics);
    gainsay::Drafted drafted = {loaded.claims, {}, loaded.drafted};
    for (Claim& claim : drafted.claims) {
      if (claim.id != "c1" || one_stands) claim.quote.span = {0, 1};
    }
    std::move(extracted.begin(), extracted.end(), std::back_inserter(drafted.claims));
    return gainsay::make_draft(folder.path(), drafted, false);
  };
  // Nothing new: not a byte changes. The second does not come back.
  draft = again({two}, true);
  REQUIRE(draft.has_value());
  CHECK(draft->files.empty());

  // A new one goes to the end of the list, with a number that was never given.
  draft = again({two, short_claim("We never threw it away.")}, true);
  REQUIRE(draft.has_value());
  CHECK(draft->added == 1);
  REQUIRE(draft->files.size() == 1);
  const std::string& more = draft->files[0].text;
  CHECK(more.find("  - id: c4\n    source: s1\n    quote: \"We never threw it away.\"") !=
        std::string::npos);
  CHECK(more.substr(0, more.find("  - id: c4")) == text.substr(0, text.find("events: []")));

  // What no longer stands is marked once, and the mark goes when it stands again.
  draft = again({}, false);
  REQUIRE(draft.has_value());
  CHECK(draft->gone == 1);
  const std::string marked = draft->files.at(0).text;
  CHECK(marked.find("  # gainsay draft: this quote no longer stands in s1\n  - id: c1\n") !=
        std::string::npos);
  REQUIRE(gainsay::write_draft(*draft).has_value());
  draft = again({}, false);
  REQUIRE(draft.has_value());
  CHECK(draft->files.empty());
  draft = again({}, true);
  REQUIRE(draft.has_value());
  CHECK(draft->back == 1);
  CHECK(draft->files.at(0).text == text);
}

TEST_CASE("a draft is written anew only where that is asked for") {
  const Folder folder;
  folder.write("claims/draft.yaml", "gainsay: 1\nclaims: []\n# mine\n");
  const auto kept = gainsay::make_draft(folder.path(), {}, false);
  REQUIRE(kept.has_value());
  CHECK(kept->files.empty());
  const auto anew = gainsay::make_draft(folder.path(), {}, true);
  REQUIRE(anew.has_value());
  REQUIRE(anew->files.size() == 1);
  CHECK(anew->files[0].text == fresh_text({}, {}));
}
