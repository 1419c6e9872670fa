// A survey as JSON and as JSON Lines.
#include <string>

#include "render/index.h"
#include "render/json_parts.h"
#include "render/survey.h"
#include "render/wording.h"

namespace gainsay {
namespace {

using Json = nlohmann::ordered_json;

// The same object as in the report, preceded by what a line must say when it stands alone.
Json line(std::string_view type, const SurveyedCase& one, const Json& value) {
  Json out;
  out["type"] = type;
  out["case"] = one.folder;
  out.update(value);
  return out;
}

Json finding_line(const Survey& survey, const SurveyedCase& one, const Finding& finding,
                  const ReportIndex& index) {
  Json out = line("finding", one, finding_value(finding));
  out["standing"] = to_string(survey.standing(one, finding));
  out["claims"] = Json::array();
  out["events"] = Json::array();
  for (const FindingSide& side : sides_of(finding, index)) {
    if (side.claim != nullptr) out["claims"].push_back(claim_value(*side.claim));
    if (side.event != nullptr) out["events"].push_back(event_value(*side.event));
  }
  return out;
}

}  // namespace

std::string render_survey_json(const Survey& survey) {
  if (survey.one_case && survey.cases.size() == 1) return render_json(survey.cases.front().report);
  Json out;
  out["gainsay"] = 1;
  out["cases"] = Json::array();
  for (const SurveyedCase& one : survey.cases) {
    out["cases"].push_back({{"case", one.folder}, {"report", report_value(one.report)}});
  }
  return json_text(out);
}

std::string render_survey_jsonl(const Survey& survey) {
  std::string out;
  for (const SurveyedCase& one : survey.cases) {
    const ReportIndex index(one.report);
    for (const Finding& finding : one.report.findings) {
      out += json_text(finding_line(survey, one, finding, index), true);
    }
    for (const Diagnostic& diagnostic : one.report.diagnostics) {
      out += json_text(line("diagnostic", one, diagnostic_value(diagnostic)), true);
    }
  }
  return out;
}

}  // namespace gainsay
