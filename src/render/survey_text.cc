// A survey for a terminal: the report of each case under its folder, and a line on all of them.
#include <fmt/format.h>

#include <string>

#include "render/survey.h"
#include "render/text_page.h"
#include "render/wording.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

std::string heading(const SurveyedCase& one, const TextStyle& style) {
  TextPage page(style);
  page.line(page.painted(Paint::bold, "== " + plain_line(one.folder)));
  return page.take();
}

std::string standings(const Survey& survey, const SurveyedCase& one, const Language& language) {
  std::string out;
  for (const Finding& finding : one.report.findings) {
    const Standing standing = survey.standing(one, finding);
    if (standing != Standing::known && standing != Standing::tolerated) continue;
    out += fmt::format("{} {}: {}\n", finding.rule, finding.id,
                       language.word("standings", to_string(standing)));
  }
  return out.empty() ? out : "\n" + out;
}

}  // namespace

std::string survey_line(const Survey& survey, const Language& language) {
  std::size_t findings = 0;
  std::size_t failing = 0;
  std::size_t bad = 0;
  for (const SurveyedCase& one : survey.cases) {
    findings += one.report.findings.size();
    bad += has_errors(one.report) ? 1 : 0;
    for (const Finding& finding : one.report.findings) {
      failing += survey.standing(one, finding) == Standing::fails ? 1 : 0;
    }
  }
  std::string line = language.count("case", survey.cases.size()) + " · " +
                     language.count("finding", findings) + " · " +
                     language.count("failing", failing);
  if (bad > 0) line += " · " + language.count("bad_case", bad);
  if (!survey.gone.empty()) line += " · " + language.count("gone", survey.gone.size());
  return line;
}

std::string render_survey_text(const Survey& survey, const Language& language,
                               const TextStyle& style) {
  const bool one_case = survey.one_case && survey.cases.size() == 1;
  std::string out;
  for (const SurveyedCase& one : survey.cases) {
    if (!one_case) out += heading(one, style);
    if (has_errors(one.report)) {
      out += std::string(language.word("survey", "not_compared")) + "\n";
    } else {
      out += render_text(one.report, language, style);
      out += standings(survey, one, language);
    }
    if (!one_case) out += "\n";
  }
  for (const GoneFinding& gone : survey.gone) {
    out += plain_line(
               fmt::format("{} {}: {}", gone.folder, gone.id,
                           fill(language.word("survey", "absent"), {{"message", gone.message}}))) +
           "\n";
  }
  return one_case ? out : out + survey_line(survey, language) + "\n";
}

}  // namespace gainsay
