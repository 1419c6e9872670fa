#include "casefile/baseline.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "casefile/scalar.h"
#include "yaml/schema.h"

namespace gainsay {

Result<std::vector<BaselineEntry>> read_baseline(const std::string& path,
                                                 const Knowledge& knowledge) {
  const Result<std::string> text = read_file(path, kMaxTextFile);
  if (!text) return fail(text.error());
  const Result<yaml::Node> root = yaml::parse(*text, path);
  if (!root) return fail(root.error());
  const Diagnostics problems = yaml::check(*root, path, "baseline", knowledge);
  if (!problems.empty()) {
    const Diagnostic& first = problems.front();
    return fail(ErrorCode::input, first.message, first.place, first.fragment, first.hint);
  }
  std::vector<BaselineEntry> entries;
  for (const yaml::Node& item : root->find("findings")->items) {
    entries.push_back(
        {item.text("case"), item.text("finding"), item.text("rule"), item.text("message")});
  }
  return entries;
}

std::string baseline_text(std::vector<BaselineEntry> entries) {
  std::sort(entries.begin(), entries.end());
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  std::string out =
      "# Written by gainsay baseline: findings that are known, so that a check fails only at new "
      "ones.\n"
      "gainsay: 1\n";
  out += entries.empty() ? "findings: []\n" : "findings:\n";
  for (const BaselineEntry& entry : entries) {
    out += fmt::format("  - case: {}\n    finding: {}\n    rule: {}\n    message: {}\n",
                       quoted_scalar(entry.folder), entry.finding, scalar(entry.rule),
                       quoted_scalar(entry.message));
  }
  return out;
}

}  // namespace gainsay
