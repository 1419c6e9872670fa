#include "ontology/ontology.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ontology/ad_hoc.h"

namespace gainsay {
namespace {

Node node(const std::string& id, std::vector<Membership> is_a = {},
          std::vector<Membership> part_of = {}) {
  Node made;
  made.id = id;
  made.is_a = std::move(is_a);
  made.part_of = std::move(part_of);
  return made;
}

Node natural(Node made) {
  made.natural = true;
  return made;
}

Ontology ontology_of(std::vector<Node> nodes) {
  Diagnostics diagnostics;
  Ontology ontology = Ontology::of(std::move(nodes), diagnostics);
  for (const Diagnostic& problem : diagnostics) MESSAGE(to_string(problem));
  REQUIRE(diagnostics.empty());
  return ontology;
}

// Whole days counted from 1970.
Extent days(Instant from, Instant to) { return {from * kDay, from * kDay, to * kDay, to * kDay}; }

std::string spelled(Scope scope) {
  switch (scope) {
    case Scope::same:
      return "same";
    case Scope::within:
      return "within";
    case Scope::contains:
      return "contains";
    case Scope::adjacent:
      return "adjacent";
    case Scope::unrelated:
      return "unrelated";
    case Scope::unknown:
      return "unknown";
  }
  return {};
}

std::string answer(const Ontology& ontology, const std::string& claim, const std::string& event,
                   const Extent& when = {}) {
  const ScopeAnswer scope = ontology.compare(claim, event, when);
  std::string text = spelled(scope.scope);
  if (!scope.via.empty()) text += " via " + scope.via;
  if (scope.truth != Truth::must) text += " " + std::string(to_string(scope.truth));
  return text;
}

// Keepers of order, two kinds of them, and a shop.
Ontology wardens() {
  return ontology_of({natural(node("wardens")), node("town-wardens", {{"wardens", {}}}),
                      node("crown-wardens", {{"wardens", {}}}),
                      node("tideguard", {{"crown-wardens", {}}}, {{"sea-ministry", {}}}),
                      node("sea-ministry", {{"ministries", {}}}), node("ministries"),
                      natural(node("traders")), node("shop", {{"traders", {}}})});
}

TEST_CASE("compare says how an event's node stands to a claim's") {
  const Ontology ontology = wardens();
  const std::vector<std::vector<std::string>> cases = {
      {"tideguard", "tideguard", "same"},
      {"crown-wardens", "tideguard", "within"},
      {"wardens", "tideguard", "within"},
      {"sea-ministry", "tideguard", "within"},
      {"ministries", "tideguard", "within"},
      {"tideguard", "wardens", "contains"},
      {"town-wardens", "tideguard", "adjacent via wardens"},
      {"town-wardens", "crown-wardens", "adjacent via wardens"},
      {"town-wardens", "shop", "unrelated"},
      {"sea-ministry", "town-wardens", "unrelated"},
      {"town-wardens", "nobody", "unknown"},
      {"", "tideguard", "unknown"},
      {"tideguard", "", "unknown"},
      {"", "", "unknown"},
      {"town-wardens", "~harbour watch", "unknown"},
      {"wardens", "~@holm + crown wardens", "within may"},
      {"shop", "~@holm + crown wardens", "unknown"},
  };
  for (const auto& c : cases) {
    CAPTURE(c[0]);
    CAPTURE(c[1]);
    CHECK(answer(ontology, c[0], c[1]) == c[2]);
  }
}

TEST_CASE("the narrowest natural class is named") {
  const Ontology ontology = ontology_of(
      {natural(node("outer")), natural(node("inner", {{"outer", {}}})), node("a", {{"inner", {}}}),
       node("b", {{"inner", {}}}), node("c", {{"outer", {}}})});
  CHECK(answer(ontology, "a", "b") == "adjacent via inner");
  CHECK(answer(ontology, "a", "c") == "adjacent via outer");
}

TEST_CASE("a dated membership holds while it holds") {
  const Extent owned = days(100, 200);
  const Ontology ontology = ontology_of(
      {node("group"), node("mill", {}, {{"group", owned}}), node("yard", {}, {{"mill", {}}})});
  CHECK(answer(ontology, "group", "mill", days(150, 151)) == "within");
  CHECK(answer(ontology, "group", "yard", days(150, 151)) == "within");
  CHECK(answer(ontology, "group", "mill", days(250, 251)) == "unrelated");
  CHECK(answer(ontology, "group", "mill", days(190, 210)) == "within may");
  CHECK(answer(ontology, "group", "mill") == "within may");
  CHECK(answer(ontology, "mill", "group", days(50, 51)) == "unrelated");
  CHECK(answer(ontology, "mill", "yard", days(250, 251)) == "within");
}

TEST_CASE("of several ways the surest counts") {
  const Extent owned = days(100, 200);
  const Ontology ontology = ontology_of({node("group"), node("arm", {}, {{"group", {}}}),
                                         node("mill", {}, {{"group", owned}, {"arm", {}}})});
  CHECK(answer(ontology, "group", "mill", days(250, 251)) == "within");
}

TEST_CASE("comparing by index is comparing by id") {
  const Ontology ontology = wardens();
  for (const Node* a : ontology.nodes()) {
    for (const Node* b : ontology.nodes()) {
      const IndexedScope by_index =
          ontology.compare(ontology.index_of(a->id), ontology.index_of(b->id), Extent{});
      CHECK(spelled(by_index.scope) == spelled(ontology.compare(a->id, b->id, Extent{}).scope));
    }
  }
  CHECK(ontology.index_of("nobody") == kNoNode);
  CHECK(ontology.compare(kNoNode, 0, Extent{}).scope == Scope::unknown);
}

TEST_CASE("of a thing of thousands of words the last are compared") {
  std::string id = "~";
  for (int i = 0; i < 5000; ++i) id += "wool" + std::to_string(i) + " ";
  const AdHocWords thing = AdHocWords::of_id(id + "sack + barn");
  CHECK(thing.own.size() == 32);
  CHECK(thing.own.back().text == "sack");
  CHECK(thing.context.size() == 1);
}

TEST_CASE("ad hoc nodes compare by their words") {
  const Ontology ontology = wardens();
  const std::vector<std::vector<std::string>> cases = {
      {"~ore", "~ore", "same"},
      {"~ore", "~artisanal ore", "within"},
      {"~artisanal ore", "~ore", "contains"},
      {"~artisanal ore", "~hand-dug ore", "unknown"},
      {"~ore", "~ore depot", "within may"},
      {"~ore depot", "~train + ore", "unknown"},
      {"~ore depot", "~train + ore depot", "within may"},
      {"~gallium arsenide", "~train + gallium", "unknown"},
      {"~germanium ore", "~train + germanium", "within may"},
      {"~phthalate softener + doll", "~phthalate", "within may"},
      {"~net + sanctuary bay", "~boat + sanctuary", "unknown"},
      {"~net + sanctuary bay", "~boat + sanctuary bay", "within may"},
      {"~blockage", "~brook + block", "within may"},
      {"~vote", "~village + voted", "within may"},
      {"~market", "~table + mark", "unknown"},
      {"~contract", "~contents", "unknown"},
      {"~cheap milk", "~cheap cheap milk", "within"},
      {"~@hollin", "~@hollin", "same"},
      {"~@hollin", "~@hollin mills", "same may"},
      {"~@hollin mills", "~@quarry bank", "unrelated may"},
      {"~@north sea board", "~@nsb", "unknown"},
      {"~hollin", "~@hollin", "unknown"},
      {"~@hollin", "~@hollin + flour mill", "same"},
      {"~mill", "~@hollin + flour mill", "within may"},
      {"~flour mill", "~@hollin + mill", "unknown"},
      {"~paper mill", "~@hollin + flour mill", "unknown"},
      {"~", "~", "same"},
      {"~", "~ore", "unknown"},
  };
  for (const auto& c : cases) {
    CAPTURE(c[0]);
    CAPTURE(c[1]);
    CHECK(answer(ontology, c[0], c[1]) == c[2]);
  }
}

TEST_CASE("is_kind_of follows is_a alone, at any time") {
  const Ontology ontology = wardens();
  CHECK(ontology.is_kind_of("tideguard", "wardens"));
  CHECK(ontology.is_kind_of("tideguard", "tideguard"));
  CHECK_FALSE(ontology.is_kind_of("tideguard", "sea-ministry"));
  CHECK_FALSE(ontology.is_kind_of("tideguard", "ministries"));
  CHECK_FALSE(ontology.is_kind_of("wardens", "tideguard"));
  CHECK_FALSE(ontology.is_kind_of("nobody", "nobody"));
}

TEST_CASE("attempt_of is inherited from the nearest action that has one") {
  Node lend = node("lend");
  Node offer = node("offer-loan");
  offer.attempt_of = "lend";
  Node pitch = node("pitch-loan", {{"offer-loan", {}}});
  const Ontology ontology = ontology_of({lend, offer, pitch});
  CHECK(ontology.attempt_of("offer-loan") == "lend");
  CHECK(ontology.attempt_of("pitch-loan") == "lend");
  CHECK(ontology.attempt_of("lend").empty());
  CHECK(ontology.attempt_of("nothing").empty());
}

}  // namespace
}  // namespace gainsay
