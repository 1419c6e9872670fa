// A survey as a short Markdown page: the summary of a CI job, or a comment on a change.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "render/escape.h"
#include "render/index.h"
#include "render/survey.h"
#include "render/wording.h"
#include "render/wrap.h"

namespace gainsay {
namespace {

std::string safe(std::string_view text) { return escape_markdown(plain_line(text)); }

std::string place_words(const Place& place) {
  return place.line > 0 ? fmt::format("{}:{}", place.file, place.line) : place.file;
}

std::string row(const Survey& survey, const SurveyedCase& one, const Finding& finding,
                const Language& language) {
  return fmt::format("| {} | {} {} | {} | {} | {} | {} |\n", safe(finding.id), safe(finding.rule),
                     safe(finding.kind), language.word("verdicts", to_string(finding.verdict)),
                     certainty(finding, language),
                     language.word("standings", to_string(survey.standing(one, finding))),
                     safe(place_words(place_of(finding, one.report))));
}

void add_details(std::string& out, const Finding& finding, const ReportIndex& index,
                 const Language& language) {
  out += fmt::format("\n**{} {}.** {}\n", safe(finding.rule), safe(finding.id),
                     safe(full_message(finding)));
  for (const FindingSide& side : sides_of(finding, index)) {
    out += fmt::format("\n> {}: {} · {} · “{}” ({})\n", side_word(side, language),
                       language.date(side.when()), safe(who(side, language)),
                       safe(side.quote().exact), safe(citation(side, index, language)));
  }
}

void add_case(std::string& out, const Survey& survey, const SurveyedCase& one,
              const Language& language) {
  const Report& report = one.report;
  out +=
      fmt::format("\n## {}\n\n`{}` · {}\n", safe(report.title.empty() ? one.folder : report.title),
                  plain_line(one.folder), counts(report, language));
  if (!report.diagnostics.empty()) {
    out += '\n';
    for (const Diagnostic& diagnostic : report.diagnostics) {
      if (diagnostic.severity == Severity::note && !survey.notes) continue;
      out += fmt::format("- {}\n", safe(to_string(diagnostic)));
    }
    const std::string notes = survey.notes ? std::string() : notes_line(report, language);
    if (!notes.empty()) out += fmt::format("- {}\n", safe(notes));
  }
  if (has_errors(report)) {
    out += fmt::format("\n{}\n", language.word("survey", "not_compared"));
    return;
  }
  if (report.findings.empty()) {
    out += fmt::format("\n{}\n", nothing_found(report, language));
    return;
  }
  out += fmt::format("\n{}\n|---|---|---|---|---|---|\n", language.word("survey", "columns"));
  for (const Finding& finding : report.findings) out += row(survey, one, finding, language);
  const ReportIndex index(report);
  for (const Finding& finding : report.findings) {
    if (survey.standing(one, finding) == Standing::fails) {
      add_details(out, finding, index, language);
    }
  }
}

}  // namespace

std::string render_summary(const Survey& survey, const Language& language) {
  std::string out = fmt::format("# {}\n\n{}\n", language.word("survey", "heading"),
                                survey_line(survey, language));
  for (const SurveyedCase& one : survey.cases) add_case(out, survey, one, language);
  if (!survey.gone.empty()) {
    out += fmt::format("\n{}\n\n", language.word("survey", "gone"));
    for (const GoneFinding& gone : survey.gone) {
      out += fmt::format("- {} {} {}: {}\n", safe(gone.folder), safe(gone.rule), safe(gone.id),
                         safe(gone.message));
    }
  }
  return out;
}

}  // namespace gainsay
