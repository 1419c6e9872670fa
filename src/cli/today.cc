// The one place that reads the clock, and only when --today does not say.
#include <fmt/format.h>

#include <chrono>

#include "calendar/civil.h"
#include "calendar/edtf.h"
#include "cli/session.h"

namespace gainsay {

std::string Session::day() const {
  if (!today.empty()) return today;
  // Days are those of UTC, so that a machine's time zone does not matter.
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  const CivilDay now = civil_day(std::chrono::floor<std::chrono::days>(since).count());
  return fmt::format("{:04}-{:02}-{:02}", now.year, now.month, now.day);
}

std::string day_defect(const std::string& text) {
  const bool long_enough = text.size() == std::string_view("2026-12-31").size();
  if (long_enough && when_from_edtf(text)) return {};
  return "a day is written as 2026-12-31, not " + text;
}

}  // namespace gainsay
