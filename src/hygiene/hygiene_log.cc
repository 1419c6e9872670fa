#include "hygiene/hygiene_log.h"

#include <utility>

namespace gainsay {
namespace {

constexpr std::string_view kHygiene = "GS9";

}  // namespace

HygieneLog::HygieneLog(std::map<std::string, Severity, std::less<>> levels,
                       std::set<std::string, std::less<>> set_by_case, Diagnostics& out)
    : levels_(std::move(levels)), set_by_case_(std::move(set_by_case)), out_(out) {}

void HygieneLog::tell(std::string_view rule, Weight weight, Diagnostic defect) {
  const auto level = levels_.find(rule);
  if (level == levels_.end()) return;
  const bool note = weight == Weight::note_only && set_by_case_.count(rule) == 0;
  defect.severity = note ? Severity::note : level->second;
  defect.code = std::string(rule);
  out_.push_back(std::move(defect));
}

void HygieneLog::settle() {
  std::erase_if(out_, [&](Diagnostic& diagnostic) {
    if (!diagnostic.code.starts_with(kHygiene)) return false;
    const auto level = levels_.find(diagnostic.code);
    if (level == levels_.end()) return true;
    if (diagnostic.severity != Severity::note) diagnostic.severity = level->second;
    return false;
  });
}

}  // namespace gainsay
