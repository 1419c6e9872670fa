// The ontology that gainsay carries: what people would expect of it, which tests/data/ontology.yaml
// says.
#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "base/file.h"
#include "ontology/ontology.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

const Ontology& carried() {
  static const Ontology ontology = [] {
    Diagnostics diagnostics;
    Ontology loaded = Ontology::load(Knowledge::embedded(), {}, diagnostics);
    for (const Diagnostic& problem : diagnostics) FAIL_CHECK(to_string(problem));
    return loaded;
  }();
  return ontology;
}

const yaml::Node& expectations() {
  static const yaml::Node document = [] {
    const std::string path = std::string(GAINSAY_SOURCE_DIR) + "/tests/data/ontology.yaml";
    const Result<std::string> bytes = read_file(path, kMaxTextFile);
    REQUIRE(bytes);
    Result<yaml::Node> parsed = yaml::parse(*bytes, "ontology.yaml");
    REQUIRE(parsed);
    return std::move(*parsed);
  }();
  return document;
}

std::string_view word(Scope scope) {
  constexpr std::string_view kWords[] = {"same",     "within",    "contains",
                                         "adjacent", "unrelated", "unknown"};
  return kWords[static_cast<std::size_t>(scope)];
}

TEST_CASE("slots compare as a reader would") {
  const yaml::Node* scopes = expectations().find("scopes");
  REQUIRE(scopes != nullptr);
  REQUIRE(scopes->items.size() >= 20);
  for (const yaml::Node& row : scopes->items) {
    REQUIRE(row.items.size() >= 3);
    CAPTURE(row.line);
    const ScopeAnswer answer = carried().compare(row.items[0].scalar, row.items[1].scalar, {});
    CHECK(word(answer.scope) == row.items[2].scalar);
    CHECK(answer.via == (row.items.size() > 3 ? row.items[3].scalar : std::string()));
  }
}

TEST_CASE("attempts are told from acts") {
  const yaml::Node* attempts = expectations().find("attempts");
  REQUIRE(attempts != nullptr);
  for (const yaml::Node& row : attempts->items) {
    CAPTURE(row.line);
    CHECK(carried().attempt_of(row.items.at(0).scalar) == row.items.at(1).scalar);
  }
}

TEST_CASE("the public bodies of each country that is promised are there") {
  const yaml::Node* covered = expectations().find("covered");
  REQUIRE(covered != nullptr);
  const std::vector<const Node*>& nodes = carried().nodes();
  for (const std::string& country : covered->texts("countries")) {
    for (const std::string& above : covered->texts("classes")) {
      CAPTURE(country);
      CAPTURE(above);
      CHECK(std::any_of(nodes.begin(), nodes.end(), [&](const Node* node) {
        return node->country == country && carried().is_kind_of(node->id, above);
      }));
    }
  }
}

}  // namespace
}  // namespace gainsay
