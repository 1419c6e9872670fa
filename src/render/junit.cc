// A survey as JUnit XML, for the test view of a CI: a suite a case, a test case a finding.
//
// Every suite has a test of the case's own files, so that a case without findings passes rather
// than being absent; defects are errors there. What fails the check is a failure; what is known,
// tolerated or dismissed is skipped, with the reason. tests/schemas/junit.xsd is the form.
#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "render/escape.h"
#include "render/index.h"
#include "render/survey.h"
#include "render/wording.h"

namespace gainsay {
namespace {

// U+FFFE and U+FFFF, which XML 1.0 (2.2) has no place for.
constexpr std::string_view kNoXml[] = {"\xEF\xBF\xBE", "\xEF\xBF\xBF"};

std::string xml(std::string_view text) {
  std::string out = escape_html(text);
  for (const std::string_view bad : kNoXml) {
    for (std::size_t at = out.find(bad); at != std::string::npos; at = out.find(bad, at)) {
      out.replace(at, bad.size(), "\xEF\xBF\xBD");
    }
  }
  return out;
}

struct Suite {
  std::string tests;
  int count = 0;
  int failures = 0;
  int errors = 0;
  int skipped = 0;

  void add(const Suite& other) {
    count += other.count;
    failures += other.failures;
    errors += other.errors;
    skipped += other.skipped;
  }
  std::string attributes() const {
    return fmt::format(R"(tests="{}" failures="{}" errors="{}" skipped="{}")", count, failures,
                       errors, skipped);
  }
};

void add_files(Suite& suite, const SurveyedCase& one, const Language& language) {
  ++suite.count;
  std::string problems;
  for (const Diagnostic& diagnostic : one.report.diagnostics) {
    if (diagnostic.severity == Severity::error) problems += to_string(diagnostic) + "\n";
  }
  suite.tests += fmt::format(R"(    <testcase classname="{}" name="{}")", xml(one.folder),
                             xml(language.word("survey", "files")));
  if (problems.empty()) {
    suite.tests += "/>\n";
    return;
  }
  ++suite.errors;
  suite.tests +=
      fmt::format(">\n      <error message=\"{}\" type=\"input\">{}</error>\n    </testcase>\n",
                  xml(language.word("survey", "not_compared")), xml(problems));
}

// What the gate before publication tells, a test each.
void add_gate(Suite& suite, const SurveyedCase& one) {
  for (const Diagnostic& diagnostic : one.report.diagnostics) {
    if (!diagnostic.code.starts_with("gate-")) continue;
    ++suite.count;
    ++suite.failures;
    suite.tests += fmt::format(
        "    <testcase classname=\"{}\" name=\"{}\">\n      <failure message=\"{}\" "
        "type=\"gate\">{}</failure>\n    </testcase>\n",
        xml(one.folder), xml(diagnostic.code + " " + diagnostic.message), xml(diagnostic.message),
        xml(to_string(diagnostic)));
  }
}

// All that a reader of the CI's page needs: both quotes with date and source.
std::string evidence(const Finding& finding, const ReportIndex& index, const Language& language) {
  std::string out = full_message(finding) + "\n";
  for (const FindingSide& side : sides_of(finding, index)) {
    out += fmt::format("\n{}: {} · {}\n“{}”\n{}\n", side_word(side, language),
                       language.date(side.when()), who(side, language), side.quote().exact,
                       citation(side, index, language));
  }
  return out;
}

void add_finding(Suite& suite, const Survey& survey, const SurveyedCase& one,
                 const Finding& finding, const ReportIndex& index, const Language& language) {
  ++suite.count;
  const Place place = place_of(finding, one.report);
  suite.tests += fmt::format(R"(    <testcase classname="{}" name="{}")", xml(one.folder),
                             xml(finding.rule + " " + finding.kind + " " + finding.id));
  if (!place.file.empty()) suite.tests += fmt::format(R"( file="{}")", xml(place.file));
  if (place.line > 0) suite.tests += fmt::format(R"( line="{}")", place.line);
  suite.tests += ">\n";
  const Standing standing = survey.standing(one, finding);
  if (standing == Standing::fails) {
    ++suite.failures;
    suite.tests += fmt::format("      <failure message=\"{}\" type=\"{}\">{}</failure>\n",
                               xml(finding.message), to_string(finding.verdict),
                               xml(evidence(finding, index, language)));
  } else {
    ++suite.skipped;
    std::string reason(language.word("standings", to_string(standing)));
    if (standing == Standing::dismissed) reason += ": " + finding.review.reason;
    suite.tests += fmt::format("      <skipped message=\"{}\"/>\n", xml(reason));
  }
  suite.tests += "    </testcase>\n";
}

}  // namespace

std::string render_junit(const Survey& survey, const Language& language) {
  std::string suites;
  Suite all;
  for (const SurveyedCase& one : survey.cases) {
    Suite suite;
    const ReportIndex index(one.report);
    add_files(suite, one, language);
    add_gate(suite, one);
    for (const Finding& finding : one.report.findings) {
      add_finding(suite, survey, one, finding, index, language);
    }
    suites += fmt::format("  <testsuite name=\"{}\" {}>\n{}  </testsuite>\n", xml(one.folder),
                          suite.attributes(), suite.tests);
    all.add(suite);
  }
  return fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<testsuites name=\"gainsay\" {}>\n{}</testsuites>\n",
      all.attributes(), suites);
}

}  // namespace gainsay
