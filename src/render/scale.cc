#include "render/scale.h"

#include <algorithm>
#include <array>
#include <cmath>

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
  std::string year = std::to_string(civil.year);
  if (unit == 'y' || (unit == 'm' && civil.month == 1)) return year;
  const std::string month(language.item("dates", "short_months", civil.month - 1));
  return unit == 'm' ? month : std::to_string(civil.day) + " " + month;
}

// Widths of the characters from U+0020 to U+007E in eighteenths of an em, base 36, as Helvetica
// has them (Adobe Font Metrics 4.1); the faces that a page asks for are close to it. The page's
// script measures with the same table.
constexpr std::string_view kWidths =
    "556aagc3667b5655aaaaaaaaaa55bbbaiccddcbed59cafdecedcbdchccb5558a6aa9aa5aa4494faaaa695a9d999"
    "656b";

int units(char32_t c) {
  if (c >= 0x20 && c < 0x7f) {
    const char digit = kWidths[c - 0x20];
    return digit <= '9' ? digit - '0' : digit - 'a' + 10;
  }
  if (c >= 0x2018 && c <= 0x201f) return 6;
  return c >= 0x1100 ? 18 : 11;
}

double pixels(std::int64_t width_units, double size, bool bold) {
  return static_cast<double>(width_units) * size * (bold ? 1.1 : 1.03) / 18;
}

}  // namespace

double Scale::at(std::int64_t day) const {
  const double share = static_cast<double>(day - first) / static_cast<double>(last - first);
  return std::clamp(from + share * (to - from), from, to);
}

std::int64_t Scale::day_at(double x) const {
  const double share = (x - from) / (to - from);
  const double day = static_cast<double>(first) + share * static_cast<double>(last - first);
  return static_cast<std::int64_t>(std::floor(day));
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
  return {first - part(0.04), last + part(open ? 0.2 : 0.1), from, to};
}

std::vector<Tick> ticks(const Scale& scale, double apart, const Language& language) {
  const double per_day = (scale.to - scale.from) / static_cast<double>(scale.last - scale.first);
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
  std::int64_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    width += units(c.value);
    at += std::max<std::uint32_t>(c.bytes, 1);
  }
  return pixels(width, size, bold);
}

std::string fitted(std::string_view text, double size, double width, bool bold) {
  std::int64_t used = 0;
  std::size_t cut = 0;  // what still leaves room for the ellipsis
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    used += units(c.value);
    at += std::max<std::uint32_t>(c.bytes, 1);
    if (pixels(used, size, bold) > width) return std::string(text.substr(0, cut)) + "\u2026";
    if (pixels(used, size, bold) + size <= width) cut = at;
  }
  return std::string(text);
}

std::string_view character_widths() { return kWidths; }

}  // namespace gainsay
