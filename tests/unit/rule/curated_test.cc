// tests/rules/cases/: whole cases with all slots filled in by hand (`extract: off`). The findings
// are those in findings.yaml, which an editor wrote, neither one more nor one less.
#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/knowledge.h"
#include "pipeline.h"
#include "yaml/node.h"

namespace gainsay {
namespace {

const std::string kRuleCases = std::string(GAINSAY_SOURCE_DIR) + "/tests/rules/cases";

std::string line_of(const Finding& finding) {
  std::string line = finding.rule;
  std::vector<std::string> ids = {finding.claim, finding.claim2, finding.event, finding.event2};
  ids.insert(ids.end(), finding.more_events.begin(), finding.more_events.end());
  for (const std::string& id : ids) {
    if (!id.empty()) line += " " + id;
  }
  line += " " + std::string(to_string(finding.certainty));
  return finding.doubts.empty() ? line : line + ", doubt";
}

std::string sorted_lines(const std::set<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

TEST_CASE("curated cases give exactly the findings of their editor") {
  const Result<std::vector<std::string>> files = list_files(kRuleCases);
  REQUIRE(files);
  const Knowledge knowledge = Knowledge::embedded();
  const Groundwork groundwork = Groundwork::load(knowledge);
  int cases = 0;
  for (const std::string& file : *files) {
    constexpr std::string_view kExpected = "/findings.yaml";
    if (!file.ends_with(kExpected)) continue;
    ++cases;
    const std::string folder = kRuleCases + "/" + file.substr(0, file.size() - kExpected.size());
    CAPTURE(file);
    const Result<std::string> bytes = read_file(kRuleCases + "/" + file, kMaxTextFile);
    REQUIRE(bytes);
    const Result<yaml::Node> expected = yaml::parse(*bytes, file);
    REQUIRE(expected);
    CheckOptions options;
    options.use_store = false;
    const Result<Report> report = check_case(folder, groundwork, options);
    REQUIRE(report);
    std::string problems;
    for (const Diagnostic& diagnostic : report->diagnostics) {
      // Notes are on sources without grades and the like, which these cases have.
      if (diagnostic.severity != Severity::note) problems += to_string(diagnostic) + "\n";
    }
    CHECK(problems == "");
    std::set<std::string> found;
    for (const Finding& finding : report->findings) found.insert(line_of(finding));
    const std::vector<std::string> lines = expected->texts("findings");
    CHECK(sorted_lines(found) == sorted_lines({lines.begin(), lines.end()}));
    CHECK(found.size() == report->findings.size());
  }
  CHECK(cases >= 14);
}

}  // namespace
}  // namespace gainsay
