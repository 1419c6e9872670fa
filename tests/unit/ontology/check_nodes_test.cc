#include "ontology/check_nodes.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ontology/ontology.h"
#include "ontology/read_nodes.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

std::vector<Node> nodes_of(const std::string& text, Diagnostics& diagnostics,
                           NodeKind kind = NodeKind::actor) {
  const Result<yaml::Node> root = yaml::parse(text, "own.yaml");
  REQUIRE(root.has_value());
  return read_nodes(*root, kind, "own.yaml", diagnostics);
}

// Every diagnostic as "line:column code «fragment» hint".
std::vector<std::string> lines(const Diagnostics& diagnostics) {
  std::vector<std::string> all;
  for (const Diagnostic& d : diagnostics) {
    CHECK(d.place.file == "own.yaml");
    all.push_back(std::to_string(d.place.line) + ":" + std::to_string(d.place.column) + " " +
                  d.code + " «" + d.fragment + "» " + d.hint);
  }
  return all;
}

std::vector<std::string> problems(const std::string& text) {
  Diagnostics diagnostics;
  std::vector<Node> nodes = nodes_of(text, diagnostics);
  check_nodes(nodes, diagnostics);
  return lines(diagnostics);
}

TEST_CASE("a node is read with all its fields and its place") {
  Diagnostics diagnostics;
  const std::vector<Node> nodes = nodes_of(R"(
mill:
  name: Hollin Mill
  aliases: [the mill, HM]
  is_a: mills
  part_of: {id: group, valid: 2014/2019}
  natural: true
  country: IE
ada:
  person: true
)",
                                           diagnostics);
  CHECK(lines(diagnostics).empty());
  REQUIRE(nodes.size() == 2);
  CHECK(nodes[0].id == "mill");
  CHECK(nodes[0].name == "Hollin Mill");
  CHECK(nodes[0].aliases == std::vector<std::string>{"the mill", "HM"});
  REQUIRE(nodes[0].is_a.size() == 1);
  CHECK(nodes[0].is_a[0].id == "mills");
  CHECK(nodes[0].is_a[0].valid.unknown());
  REQUIRE(nodes[0].part_of.size() == 1);
  CHECK(nodes[0].part_of[0].id == "group");
  CHECK(nodes[0].natural);
  CHECK_FALSE(nodes[0].person);
  CHECK(nodes[0].country == "IE");
  CHECK(nodes[0].place == Place{"own.yaml", 2, 1});
  CHECK(nodes[1].person);
}

TEST_CASE("each of the kinds is a node, called by its first name") {
  Diagnostics diagnostics;
  const std::vector<Node> nodes =
      nodes_of("mills:\n  kinds: [Wind-mills, [the saw mill, saw works], мельницы]\n", diagnostics);
  CHECK(lines(diagnostics) ==
        std::vector<std::string>{
            "2:50 unknown-id «мельницы» Give it a node of its own, with an id."});
  REQUIRE(nodes.size() == 3);
  CHECK(nodes[0].id == "wind-mills");
  CHECK(nodes[0].name == "Wind-mills");
  CHECK(nodes[0].place == Place{"own.yaml", 2, 11});
  CHECK(nodes[1].id == "saw-mill");
  CHECK(nodes[1].aliases == std::vector<std::string>{"saw works"});
  for (std::size_t i = 0; i < 2; ++i) {
    REQUIRE(nodes[i].is_a.size() == 1);
    CHECK(nodes[i].is_a[0].id == "mills");
  }
  CHECK(nodes[2].kinds == std::vector<std::string>{"Wind-mills", "the saw mill", "saw works"});
}

TEST_CASE("defects are reported with place, fragment and what to do") {
  struct Case {
    std::string text;
    std::string problem;
  };
  const std::vector<Case> cases = {
      {"mills: {}\nmill: {is_a: milsl}", "2:1 unknown-id «milsl» Did you mean mills?"},
      {"mill: {is_a: something-else}", "1:1 unknown-id «something-else» "},
      {"mill: {is_a: mill}", "1:1 cycle «mill → mill» Take mill out of mill."},
      {"a: {is_a: b}\nb: {part_of: c}\nc: {is_a: a}", "3:1 cycle «a → b → c → a» Take a out of c."},
      {"a: {aliases: [Hollin]}\nb: {name: HOLLIN Mill, aliases: [hollin]}",
       "2:1 shared-name «hollin» Keep it for one of them, or give each its country."},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const std::vector<std::string> found = problems(c.text);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == c.problem);
  }
}

TEST_CASE("a date that is not EDTF is reported where it stands") {
  Diagnostics diagnostics;
  const std::vector<Node> nodes =
      nodes_of("mill: {part_of: {id: group, valid: since 2014}}", diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "date");
  CHECK(diagnostics[0].place == Place{"own.yaml", 1, 36});
  CHECK(nodes[0].part_of.empty());
}

TEST_CASE("every defect is reported, not only the first") {
  CHECK(problems("b: {is_a: x1}\nc: {is_a: x2, part_of: x3}").size() == 3);
}

TEST_CASE("countries and the case of acronyms tell names apart") {
  CHECK(problems("a: {aliases: [FSA], country: GB}\nb: {aliases: [FSA], country: JP}").empty());
  CHECK(problems("a: {aliases: [IT]}\nb: {aliases: [it]}").empty());
}

TEST_CASE("duplicates: the first node stays, the second is named") {
  Diagnostics diagnostics;
  std::vector<Node> nodes = nodes_of("mill: {name: One}", diagnostics);
  nodes.push_back(nodes_of("\nmill: {name: Two}", diagnostics)[0]);
  check_nodes(nodes, diagnostics);
  REQUIRE(nodes.size() == 1);
  CHECK(nodes[0].name == "One");
  CHECK(lines(diagnostics) ==
        std::vector<std::string>{
            "2:1 duplicate-id «mill» The first is at own.yaml:1; give one of them another id."});
}

TEST_CASE("links between kinds are refused") {
  Diagnostics diagnostics;
  std::vector<Node> nodes = nodes_of("mill: {is_a: milling}", diagnostics);
  nodes.push_back(nodes_of("milling: {}", diagnostics, NodeKind::topic)[0]);
  check_nodes(nodes, diagnostics);
  REQUIRE(diagnostics.size() == 1);
  CHECK(diagnostics[0].code == "wrong-kind");
  CHECK(nodes[0].is_a.empty());
}

TEST_CASE("a node without a name is called by its id") {
  Diagnostics diagnostics;
  std::vector<Node> nodes = nodes_of("town-wardens: {}", diagnostics);
  check_nodes(nodes, diagnostics);
  CHECK(nodes[0].name == "town wardens");
}

TEST_CASE("a cycle is cut, the rest stands") {
  Diagnostics diagnostics;
  const Ontology ontology = Ontology::of(
      nodes_of("a: {is_a: [b, top]}\nb: {is_a: a}\ntop: {}", diagnostics), diagnostics);
  CHECK(diagnostics.size() == 1);
  CHECK(ontology.is_kind_of("a", "b"));
  CHECK_FALSE(ontology.is_kind_of("b", "a"));
  CHECK(ontology.is_kind_of("a", "top"));
}

}  // namespace
}  // namespace gainsay
