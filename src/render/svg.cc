#include "render/svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdint>

#include "render/escape.h"

namespace gainsay::svg {

std::string px(double value) {
  const auto tenths = static_cast<std::int64_t>(std::floor(value * 10 + 0.5));
  const std::string sign = tenths < 0 ? "-" : "";
  const std::int64_t size = tenths < 0 ? -tenths : tenths;
  const std::string whole = sign + std::to_string(size / 10);
  return size % 10 == 0 ? whole : whole + "." + std::to_string(size % 10);
}

std::string text(std::string_view classes, double x, double y, std::string_view words,
                 std::string_view anchor) {
  const std::string end = anchor.empty() ? "" : fmt::format(" text-anchor=\"{}\"", anchor);
  return fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\"{}>{}</text> ", classes, px(x), px(y),
                     end, escape_html(words));
}

std::string number_on_mark(double x, double y, std::size_t number) {
  const std::string fit = number > 99 ? " textLength=\"15\" lengthAdjust=\"spacingAndGlyphs\"" : "";
  return fmt::format("<text class=\"bn\" x=\"{}\" y=\"{}\" text-anchor=\"middle\"{}>{}</text> ",
                     px(x), px(y + 4), fit, number);
}

std::string rect(std::string_view classes, double x, double y, double width, double height) {
  return fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", classes,
                     px(x), px(y), px(std::max(width, 0.0)), px(std::max(height, 0.0)));
}

std::string path(std::string_view classes, std::string_view data) {
  return fmt::format("<path class=\"{}\" d=\"{}\"/>", classes, data);
}

std::string link(std::string_view anchor, std::string_view label, std::string_view inner) {
  return fmt::format("<a class=\"k\" href=\"#{}\" aria-label=\"{}\">{}</a>", anchor,
                     escape_html(label), inner);
}

std::string zoom_link(std::string_view anchor, std::string_view label, std::int64_t first,
                      std::int64_t last, std::string_view inner) {
  return fmt::format("<a class=\"k\" href=\"#{}\" data-z=\"{},{}\" aria-label=\"{}\">{}</a>",
                     anchor, first, last, escape_html(label), inner);
}

std::string group(std::string_view lane, std::string_view links) {
  return fmt::format("<g class=\"lk-{}\">{}</g>\n", lane, links);
}

std::string diamond(double x, double y, double radius, std::string_view verdict) {
  const auto outline = [&](double r) {
    return fmt::format("M{0} {1}l{2} {2}l{3} {2}l{3} {3}z", px(x), px(y - r), px(r), px(-r));
  };
  std::string out = path("dm " + std::string(verdict), outline(radius));
  if (verdict == to_string(Verdict::disputed)) out += path("dh", outline(radius * 0.4));
  if (verdict == to_string(Verdict::reversed)) {
    out += path("dh", fmt::format("M{} {}v{}l{} {}z", px(x), px(y - radius), px(2 * radius),
                                  px(-radius), px(-radius)));
  }
  return out;
}

std::string_view lane_class(const Item& item) { return item.said() ? "s" : "r"; }

std::string label_of(const Item& item, const Language& language) {
  return fmt::format("{} {}, {}: {}", item.number, side_word(item.side, language), item.date,
                     shortened(item.title, 120));
}

std::string label_of(const Link& link, const Language& language) {
  return fmt::format("{} {}, {}: {}", link.tag,
                     language.word("verdicts", to_string(link.finding->verdict)),
                     certainty(*link.finding, language), shortened(link.title, 120));
}

std::vector<std::size_t> pack(const std::vector<Range>& ranges, double gap) {
  std::vector<std::vector<Range>> rows;
  std::vector<std::size_t> out;
  for (const Range& range : ranges) {
    const auto clash = [&](const Range& other) {
      return range.from < other.to + gap && other.from < range.to + gap;
    };
    const auto free = std::find_if(rows.begin(), rows.end(), [&](const auto& row) {
      return std::none_of(row.begin(), row.end(), clash);
    });
    const auto row = static_cast<std::size_t>(free - rows.begin());
    if (free == rows.end()) rows.emplace_back();
    rows[row].push_back(range);
    out.push_back(row);
  }
  return out;
}

}  // namespace gainsay::svg
