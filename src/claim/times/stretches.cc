#include "claim/times/stretches.h"

#include <algorithm>

#include "calendar/civil.h"
#include "calendar/edtf.h"
#include "calendar/period.h"

namespace gainsay::claim {
namespace {

std::string_view inner(std::string_view edtf) {
  return edtf.starts_with('[') && edtf.ends_with(']') ? edtf.substr(1, edtf.size() - 2) : edtf;
}

}  // namespace

bool is_day(const When& when) {
  return when.edtf.size() >= kLettersOfDay && when.edtf.find('/') == std::string::npos;
}

bool names_day(const DateMention& date) {
  const std::size_t slash = date.when.edtf.find('/');
  return date.type == TimexType::date && std::min(slash, date.when.edtf.size()) >= kLettersOfDay &&
         !date.when.edtf.starts_with('[');
}

bool of_clock(const DateMention& date) {
  if (date.type != TimexType::time) return false;
  const std::size_t clock = date.value.find('T');
  return clock == std::string::npos || clock + 1 >= date.value.size() ||
         (date.value[clock + 1] >= '0' && date.value[clock + 1] <= '9');
}

When when_of(const std::string& edtf, bool throughout) {
  if (edtf.empty()) return {};
  const auto when = when_from_edtf(edtf, throughout ? Reading::throughout : Reading::within);
  return when ? *when : When{};
}

std::string start_text(std::string_view edtf) {
  edtf = inner(edtf);
  return std::string(edtf.substr(0, std::min(edtf.find('/'), edtf.find(".."))));
}

std::string end_text(std::string_view edtf) {
  edtf = inner(edtf);
  const std::size_t slash = edtf.find('/');
  if (slash != std::string_view::npos) return std::string(edtf.substr(slash + 1));
  const std::size_t dots = edtf.find("..");
  return std::string(dots == std::string_view::npos ? edtf : edtf.substr(dots + 2));
}

bool is_open(const std::string& end) { return end.empty() || end == ".."; }

std::string between(const std::string& start, const std::string& end) {
  if (start == end) return start;
  return (start.empty() ? std::string("..") : start) + "/" +
         (end.empty() ? std::string("..") : end);
}

std::string last_day(const When& when) {
  const Instant end = when.extent.latest_end;
  if (!gainsay::finite(end)) return end_text(when.edtf);
  return edtf::day(civil_day(gainsay::day_of(end - 1)));
}

When day_of(const When& found) {
  const std::size_t clock = found.edtf.find('T');
  if (clock == std::string::npos) return found;
  const std::size_t slash = found.edtf.find('/');
  const std::string start = found.edtf.substr(0, clock);
  if (slash == std::string::npos) return when_of(start);
  std::string end = found.edtf.substr(slash + 1);
  end = end.substr(0, std::min(end.find('T'), end.size()));
  return when_of(between(start, end));
}

When some_time_until(const When& last) {
  When until = when_of("../" + last.edtf);
  if (const When some = when_of("[.." + last.edtf + "]"); some.known()) until.extent = some.extent;
  return until;
}

When then_or_before(const When& paper) {
  if (!paper.known() || paper.edtf.find_first_of("/.[{?~%") != std::string::npos) return paper;
  When when = some_time_until(day_of(paper));
  when.edtf = day_of(paper).edtf + "?";
  return when;
}

When some_time_in(const When& found) {
  const std::string start = start_text(found.edtf);
  const std::string end = end_text(found.edtf);
  if (found.edtf.find('/') == std::string::npos || is_open(end)) return found;
  if (start == "..") return found;  // "until 2019"
  if (start.empty()) {              // "in recent years"
    When some = some_time_until(when_of(end));
    some.edtf = found.edtf;
    return some;
  }
  const When first = when_of(start);
  const When last = when_of(end);
  if (!first.known() || !last.known()) return found;
  When some = found;
  some.extent.earliest_start = first.extent.earliest_start;
  some.extent.latest_start = last.extent.latest_end;
  some.extent.earliest_end = first.extent.earliest_start;
  some.extent.latest_end = last.extent.latest_end;
  return some;
}

When end_of_stretch(const When& found) {
  const std::size_t slash = found.edtf.find('/');
  const bool ends = slash != std::string::npos && slash + 1 < found.edtf.size() &&
                    found.edtf[slash + 1] != '.' && !found.edtf.ends_with('?');
  return ends ? when_of(found.edtf.substr(slash + 1)) : found;
}

When start_of_stretch(const When& found) {
  const std::string start = start_text(found.edtf);
  const bool stretch = found.edtf.find('/') != std::string::npos && !is_open(start);
  return stretch ? when_of(start) : found;
}

When whole_year(const When& found) {
  constexpr std::size_t kYear = 4;  // digits
  const std::string year = found.edtf.substr(0, kYear);
  return found.edtf == year + "-01-01/" + year + "-12-31" ? when_of(year) : found;
}

When closed_by(const When& found, const When& document) {
  const std::string start = start_text(found.edtf);
  const bool open_end = found.edtf.find('/') != std::string::npos && is_open(end_text(found.edtf));
  if (!open_end || is_open(start) || !document.known()) return found;
  return when_of(between(start, end_text(document.edtf)), true);
}

}  // namespace gainsay::claim
