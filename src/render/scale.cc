#include "render/scale.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "calendar/civil.h"

namespace gainsay {
namespace {

struct Step {
  std::int64_t count;
  char unit;    // d, m or y
  double days;  // of one
};

constexpr std::array<Step, 14> kSteps = {{{1, 'd', 1},
                                          {2, 'd', 1},
                                          {7, 'd', 1},
                                          {14, 'd', 1},
                                          {1, 'm', 30.4},
                                          {3, 'm', 30.4},
                                          {6, 'm', 30.4},
                                          {1, 'y', 365.25},
                                          {2, 'y', 365.25},
                                          {5, 'y', 365.25},
                                          {10, 'y', 365.25},
                                          {50, 'y', 365.25},
                                          {100, 'y', 365.25},
                                          {500, 'y', 365.25}}};

// The first day of the step that holds `day`.
std::int64_t floor_to(std::int64_t day, const Step& step) {
  if (step.unit == 'd') return day - ((day % step.count) + step.count) % step.count;
  CivilDay civil = civil_day(day);
  civil.day = 1;
  const auto months = static_cast<unsigned>(step.count);
  civil.month = step.unit == 'm' ? (civil.month - 1) / months * months + 1 : 1;
  if (step.unit == 'y') civil.year -= civil.year % step.count;
  return day_number(civil);
}

std::int64_t next(std::int64_t day, const Step& step) {
  if (step.unit == 'd') return day + step.count;
  return day_number(add_months(civil_day(day), step.unit == 'm' ? step.count : 12 * step.count));
}

std::string label(const CivilDay& civil, char unit, const Language& language) {
  const std::string year = std::to_string(civil.year);
  if (unit == 'y' || (unit == 'm' && civil.month == 1)) return year;
  const std::string month(language.item("dates", "short_months", civil.month - 1));
  return unit == 'm' ? month : std::to_string(civil.day) + " " + month;
}

// Width in em of a character in common sans-serif faces.
double em(char32_t c) {
  constexpr std::string_view kNarrow = "iljtfrI.,;:'|!()[] ";
  if (c < 0x80) {
    const char ascii = static_cast<char>(c);
    if (kNarrow.find(ascii) != std::string_view::npos) return 0.3;
    if (ascii == 'm' || ascii == 'w' || ascii == 'M' || ascii == 'W') return 0.88;
    if (ascii >= 'A' && ascii <= 'Z') return 0.67;
    return 0.55;
  }
  return c >= 0x1100 ? 1.0 : 0.6;
}

}  // namespace

double Scale::at(std::int64_t day) const {
  const double share = static_cast<double>(day - first) /
                       static_cast<double>(std::max<std::int64_t>(last - first, 1));
  return std::clamp(from + share * (to - from), from, to);
}

Scale view_of(const Timeline& timeline, double from, double to) {
  bool any = false;
  bool open = false;
  std::int64_t first = 0;
  std::int64_t last = 0;
  for (const Item& item : timeline.items) {
    if (!item.days) continue;
    first = any ? std::min(first, item.days->earliest_start) : item.days->earliest_start;
    last = any ? std::max(last, item.days->latest_end) : item.days->latest_end;
    open = open || (item.scope && item.scope->open_end);
    any = true;
  }
  const double span = std::max(60.0, static_cast<double>(last - first));
  const auto part = [span](double share) { return static_cast<std::int64_t>(span * share); };
  return {first - part(0.04), last + part(open ? 0.27 : 0.1), from, to};
}

std::vector<Tick> ticks(const Scale& scale, double apart, const Language& language) {
  const double per_day = (scale.to - scale.from) /
                         static_cast<double>(std::max<std::int64_t>(scale.last - scale.first, 1));
  const auto wide = [&](const Step& step) {
    return static_cast<double>(step.count) * step.days * per_day >= apart;
  };
  const auto found = std::find_if(kSteps.begin(), kSteps.end(), wide);
  const Step& step = found == kSteps.end() ? kSteps.back() : *found;
  std::vector<Tick> out;
  for (std::int64_t day = floor_to(scale.first, step); day <= scale.last; day = next(day, step)) {
    if (day < scale.first) continue;
    const CivilDay civil = civil_day(day);
    out.push_back({day, label(civil, step.unit, language), civil.month == 1 && civil.day == 1});
  }
  // A view in which no year begins must still say which year it is.
  const auto major = [](const Tick& tick) { return tick.major; };
  if (!out.empty() && std::none_of(out.begin(), out.end(), major)) {
    out.front().label += " " + std::to_string(civil_day(out.front().day).year);
  }
  return out;
}

double text_width(std::string_view text, double size, bool bold) {
  double width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    width += em(c.value);
    at += std::max<std::uint32_t>(c.bytes, 1);
  }
  return width * size * (bold ? 1.09 : 1.02);
}

std::string fitted(const std::string& text, double size, double width, bool bold) {
  if (text_width(text, size, bold) <= width) return text;
  std::string cut = text.substr(0, forward_by(text, 0, 400));
  while (!cut.empty() && text_width(cut, size, bold) + size > width) {
    cut.resize(back_by(cut, cut.size(), 1));
  }
  return cut + "\u2026";
}

}  // namespace gainsay
