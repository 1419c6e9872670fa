#include "casefile/resolve.h"

#include <doctest/doctest.h>

using gainsay::Case;
using gainsay::Claim;
using gainsay::Diagnostics;
using gainsay::Event;
using gainsay::NodeKind;
using gainsay::NodeRef;
using gainsay::Ontology;

namespace {

gainsay::Node node(NodeKind kind, const std::string& id, const std::string& name,
                   const std::vector<std::string>& aliases) {
  gainsay::Node made;
  made.kind = kind;
  made.id = id;
  made.name = name;
  made.aliases = aliases;
  return made;
}

Ontology ontology() {
  Diagnostics problems;
  Ontology made = Ontology::of({node(NodeKind::actor, "northfield", "Northfield", {"NF Inc."}),
                                node(NodeKind::topic, "student-data", "student data", {}),
                                node(NodeKind::action, "sell", "sell", {"vend"})},
                               problems);
  REQUIRE(problems.empty());
  return made;
}

}  // namespace

TEST_CASE("a slot refers to the node that its text names") {
  const Ontology known = ontology();
  struct Row {
    std::string actor;
    std::string object;
    NodeRef as_actor;
    NodeRef as_object;
  };
  const std::vector<Row> table = {
      {"northfield",
       "student-data",
       {"northfield", "Northfield"},
       {"student-data", "student data"}},
      {"NORTHFIELD",
       "Student Data",
       {"northfield", "NORTHFIELD"},
       {"student-data", "Student Data"}},
      {"NF Inc.", "sell", {"northfield", "NF Inc."}, {"~sell", "sell"}},
      {"Keystone Tobacco",
       "Grades",
       {"~@keystone tobacco", "Keystone Tobacco"},
       {"~grades", "Grades"}},
      {"", "", {}, {}},
      {"student data", "NF Inc.", {"student-data", "student data"}, {"northfield", "NF Inc."}},
  };
  for (const Row& row : table) {
    CAPTURE(row.actor);
    Case into;
    Claim claim;
    claim.origin = gainsay::Origin::curated;
    claim.actor = {"", row.actor};
    claim.object = {"", row.object};
    claim.exceptions = {{"", row.actor}};
    Event event;
    event.origin = gainsay::Origin::curated;
    event.counterparty = {"", row.actor};
    event.place = {"", row.object};
    into.claims = {claim};
    into.events = {event};
    Diagnostics told;
    gainsay::resolve_refs(into, known, told);
    CHECK(told.empty());
    CHECK(into.claims[0].actor == row.as_actor);
    CHECK(into.claims[0].object == row.as_object);
    CHECK(into.claims[0].exceptions[0] == row.as_actor);
    CHECK(into.events[0].counterparty == row.as_actor);
    CHECK(into.events[0].place == row.as_object);
  }
}

TEST_CASE("an unknown action is told, and what was extracted is left alone") {
  const Ontology known = ontology();
  Case into;
  Claim claim;
  claim.origin = gainsay::Origin::curated;
  claim.action = {"", "slel"};
  claim.written = {"c.yaml", 3, 5};
  Claim other = claim;
  other.origin = gainsay::Origin::extracted;
  Event event;
  event.origin = gainsay::Origin::curated;
  event.action = {"", "Vend"};
  into.claims = {claim, other};
  into.events = {event};
  Diagnostics told;
  gainsay::resolve_refs(into, known, told);
  REQUIRE(told.size() == 1);
  CHECK(told[0].severity == gainsay::Severity::warning);
  CHECK(told[0].place == claim.written);
  CHECK(told[0].fragment == "slel");
  CHECK(told[0].hint == "Did you mean «sell»?");
  CHECK(into.claims[1].action.id.empty());
  CHECK(into.events[0].action.id == "sell");
}
