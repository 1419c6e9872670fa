// A survey as workflow commands of GitHub Actions, which show as annotations on the changed lines:
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
#include <fmt/format.h>

#include <string>
#include <string_view>

#include "render/survey.h"
#include "render/wording.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

// A command ends with its line; within it % stands for what would end it or one of its properties.
std::string escaped(std::string_view text, bool property) {
  std::string out;
  for_each_safe(text, [&](char32_t c, std::string_view bytes) {
    const bool special = c == '%' || c == '\n' || (property && (c == ':' || c == ','));
    out += special ? fmt::format("%{:02X}", static_cast<unsigned>(c)) : std::string(bytes);
  });
  return out;
}

std::string command(std::string_view level, const Place& place, std::string_view title,
                    std::string_view message) {
  std::string out = fmt::format("::{} ", level);
  if (!place.file.empty()) out += fmt::format("file={},", escaped(place.file, true));
  if (place.line > 0) out += fmt::format("line={},", place.line);
  if (place.column > 0) out += fmt::format("col={},", place.column);
  return out + fmt::format("title={}::{}\n", escaped(title, true), escaped(message, false));
}

// "note" is "notice" there.
std::string_view level(std::string_view severity) {
  return severity == "error" || severity == "warning" ? severity : std::string_view("notice");
}

}  // namespace

std::string render_github(const Survey& survey, const Language& language) {
  std::string out;
  for (const SurveyedCase& one : survey.cases) {
    for (const Diagnostic& diagnostic : one.report.diagnostics) {
      if (diagnostic.severity == Severity::note && !survey.notes) continue;
      std::string message = diagnostic.message;
      if (!diagnostic.fragment.empty()) message += ": «" + diagnostic.fragment + "»";
      if (!diagnostic.hint.empty()) message += "\n" + diagnostic.hint;
      out += command(level(to_string(diagnostic.severity)), diagnostic.place,
                     "gainsay: " + diagnostic.code, message);
    }
    for (const Finding& finding : one.report.findings) {
      const Standing standing = survey.standing(one, finding);
      if (standing == Standing::dismissed || standing == Standing::known) continue;
      const std::string title = fmt::format("{} {} {} ({})", finding.rule,
                                            language.word("verdicts", to_string(finding.verdict)),
                                            finding.id, certainty(finding, language));
      out += command(standing == Standing::fails ? level(finding.severity) : "notice",
                     place_of(finding, one.report), title, full_message(finding));
    }
  }
  return out;
}

}  // namespace gainsay
