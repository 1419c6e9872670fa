#include "render/survey.h"

#include <algorithm>
#include <array>

#include "render/index.h"
#include "render/wording.h"

namespace gainsay {
namespace {

constexpr std::array<std::pair<Standing, std::string_view>, 4> kStandings = {
    {{Standing::fails, "fails"},
     {Standing::tolerated, "tolerated"},
     {Standing::known, "known"},
     {Standing::dismissed, "dismissed"}}};

}  // namespace

std::string_view to_string(Standing standing) {
  for (const auto& [value, word] : kStandings) {
    if (value == standing) return word;
  }
  return {};
}

Standing Survey::standing(const SurveyedCase& one, const Finding& finding) const {
  if (finding.review.status == ReviewStatus::dismissed) return Standing::dismissed;
  if (known.count({one.folder, finding.id}) != 0) return Standing::known;
  return fail_on && finding.verdict >= *fail_on ? Standing::fails : Standing::tolerated;
}

bool has_errors(const Report& report) {
  return std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                     [](const Diagnostic& d) { return d.severity == Severity::error; });
}

bool rests_on_extracted(const Finding& finding, const Report& report) {
  const std::vector<FindingSide> sides = sides_of(finding, ReportIndex(report));
  return std::any_of(sides.begin(), sides.end(), [](const FindingSide& side) {
    const Origin origin = side.claim != nullptr ? side.claim->origin : side.event->origin;
    return origin != Origin::curated;
  });
}

Place place_of(const Finding& finding, const Report& report) {
  const ReportIndex index(report);
  const std::vector<FindingSide> sides = sides_of(finding, index);
  for (const FindingSide& side : sides) {
    const Place& written = side.claim != nullptr ? side.claim->written : side.event->written;
    if (written.line > 0) return written;
  }
  for (const FindingSide& side : sides) {
    if (const Source* source = index.source(side.quote().source)) return source->place;
  }
  return {};
}

std::string full_message(const Finding& finding) {
  if (finding.does_not_show.empty()) return finding.message;
  return finding.message + " " + finding.does_not_show;
}

}  // namespace gainsay
