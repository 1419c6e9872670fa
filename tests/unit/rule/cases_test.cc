// tests/rules/*.yaml: given claims and events with their slots filled in, the findings are what an
// editor expects, neither one more nor one less.
#include <doctest/doctest.h>

#include <algorithm>

#include "base/file.h"
#include "rule/evaluate.h"
#include "rule/files/example.h"
#include "rule/files/rules.h"
#include "rule/files/world.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

const std::string kFolder = std::string(GAINSAY_SOURCE_DIR) + "/tests/rules";

std::string line_of(const Finding& finding, bool with_doubts) {
  std::string line = finding.rule;
  for (const std::string* id : {&finding.claim, &finding.claim2, &finding.event, &finding.event2}) {
    if (!id->empty()) line += " " + *id;
  }
  line += " " + std::string(to_string(finding.certainty));
  if (with_doubts) line += " doubts " + std::to_string(finding.doubts.size());
  return line;
}

std::string listed(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "; ") + line;
  return text;
}

TEST_CASE("cases of tests/rules") {
  Diagnostics diagnostics;
  const Knowledge knowledge = Knowledge::embedded();
  const std::vector<Rule> rules = load_rules(knowledge, diagnostics);
  const Ontology world = example_world(knowledge, diagnostics);
  const Result<std::vector<std::string>> files = list_files(kFolder);
  REQUIRE(files);
  int cases = 0;
  for (const std::string& file : *files) {
    if (!file.ends_with(".yaml") || file.find('/') != std::string::npos) continue;
    const Result<std::string> bytes = read_file(kFolder + "/" + file, kMaxTextFile);
    REQUIRE(bytes);
    const Result<yaml::Node> document = yaml::parse(*bytes, file);
    if (!document) FAIL(to_string(document.error()));
    std::vector<Node> nodes = read_world(*document, file, diagnostics);
    for (const Node* node : world.nodes()) nodes.push_back(*node);
    const Ontology here = Ontology::of(std::move(nodes), diagnostics);
    for (const yaml::Node& node : document->find("cases")->items) {
      ++cases;
      CAPTURE(file);
      CAPTURE(node.text("name"));
      Story story = read_story(node, file, diagnostics);
      std::vector<std::string> expected = node.texts("findings");
      const bool doubts = !expected.empty() && expected[0].find("doubts") != std::string::npos;
      std::vector<std::string> found;
      for (const Finding& finding : evaluate({rules, here, story.claims, story.events})) {
        found.push_back(line_of(finding, doubts));
      }
      std::sort(expected.begin(), expected.end());
      std::sort(found.begin(), found.end());
      CHECK(listed(found) == listed(expected));
    }
  }
  CHECK(cases >= 60);
  std::string problems;
  for (const Diagnostic& diagnostic : diagnostics) problems += to_string(diagnostic) + "\n";
  CHECK(problems == "");
}

}  // namespace
}  // namespace gainsay
