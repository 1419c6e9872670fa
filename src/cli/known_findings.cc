#include "cli/known_findings.h"

#include <algorithm>
#include <filesystem>
#include <map>

namespace gainsay {

namespace fs = std::filesystem;

std::string case_name(const std::string& path, const std::string& folder) {
  std::error_code failed;
  const fs::path base = fs::absolute(path, failed).lexically_normal().parent_path();
  const fs::path there = fs::absolute(folder, failed).lexically_normal();
  std::string name = there.lexically_relative(base).generic_string();
  while (name.size() > 1 && name.back() == '/') name.pop_back();
  return name.empty() ? "." : name;
}

Result<void> apply_baseline(const std::string& path, const Knowledge& knowledge, Survey& survey) {
  const Result<std::vector<BaselineEntry>> entries = read_baseline(path, knowledge);
  if (!entries) return fail(entries.error());
  survey.has_baseline = true;
  std::map<std::string, const SurveyedCase*> cases;
  for (const SurveyedCase& one : survey.cases) cases[case_name(path, one.folder)] = &one;
  for (const BaselineEntry& entry : *entries) {
    const auto at = cases.find(entry.folder);
    if (at == cases.end()) continue;
    const SurveyedCase& one = *at->second;
    survey.known.emplace(one.folder, entry.finding);
    const auto& findings = one.report.findings;
    const bool found = std::any_of(findings.begin(), findings.end(),
                                   [&](const Finding& f) { return f.id == entry.finding; });
    if (!found && !has_errors(one.report)) {
      survey.gone.push_back({one.folder, entry.finding, entry.rule, entry.message});
    }
  }
  return {};
}

std::vector<BaselineEntry> entries_of(const Survey& survey, const std::string& path) {
  std::vector<BaselineEntry> entries;
  for (const SurveyedCase& one : survey.cases) {
    const std::string name = case_name(path, one.folder);
    for (const Finding& finding : one.report.findings) {
      if (finding.review.status == ReviewStatus::dismissed) continue;
      entries.push_back({name, finding.id, finding.rule, finding.message});
    }
  }
  return entries;
}

}  // namespace gainsay
