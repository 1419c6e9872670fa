// A survey as CSV (RFC 4180), a line a finding, for spreadsheets.
#include <string>
#include <string_view>
#include <vector>

#include "render/csv_row.h"
#include "render/index.h"
#include "render/survey.h"
#include "render/wording.h"

namespace gainsay {
namespace {

// A spreadsheet takes a cell that begins like this for a formula, and the text of a source is not
// ours: such a cell gets an apostrophe, which spreadsheets do not show.
constexpr std::string_view kFormula = "=+-@\t\r";

std::string cell(std::string_view text) {
  std::string out;
  if (!text.empty() && kFormula.find(text.front()) != std::string_view::npos) out += '\'';
  out += text;
  if (out.find_first_of(",\"\r\n") == std::string::npos) return out;
  std::string quoted = "\"";
  for (const char c : out) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + "\"";
}

// Quotes and sources of a finding's sides, one cell each; more than one side in a cell is parted by
// a line feed.
struct Cells {
  std::string quotes;
  std::string sources;
  std::string dates;

  void add(const FindingSide& side) {
    if (!quotes.empty()) {
      for (std::string* text : {&quotes, &sources, &dates}) *text += '\n';
    }
    quotes += side.quote().exact;
    sources += side.quote().source + ", " + side.quote().locator;
    dates += side.when().edtf;
  }
};

std::string row_of(const Survey& survey, const SurveyedCase& one, const Finding& finding,
                   const ReportIndex& index) {
  Cells said;
  Cells record;
  for (const FindingSide& side : sides_of(finding, index)) {
    (side.claim != nullptr ? said : record).add(side);
  }
  const Place place = place_of(finding, one.report);
  return csv_row(
      {one.folder, finding.id, finding.rule, finding.kind, std::string(to_string(finding.verdict)),
       std::string(to_string(finding.certainty)),
       std::string(to_string(survey.standing(one, finding))), finding.message,
       finding.does_not_show, said.dates, said.quotes, said.sources, record.dates, record.quotes,
       record.sources, place.file, place.line > 0 ? std::to_string(place.line) : std::string()});
}

}  // namespace

std::string csv_row(const std::vector<std::string>& cells) {
  std::string out;
  for (std::size_t i = 0; i < cells.size(); ++i) out += (i == 0 ? "" : ",") + cell(cells[i]);
  return out + "\r\n";
}

std::string render_csv(const Survey& survey) {
  std::string out = csv_row({"case", "finding", "rule", "kind", "verdict", "certainty", "standing",
                             "message", "does_not_show", "said_on", "said", "said_source",
                             "record_on", "record", "record_source", "file", "line"});
  for (const SurveyedCase& one : survey.cases) {
    const ReportIndex index(one.report);
    for (const Finding& finding : one.report.findings) {
      out += row_of(survey, one, finding, index);
    }
  }
  return out;
}

}  // namespace gainsay
