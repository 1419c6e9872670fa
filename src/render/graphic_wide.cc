#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

#include "calendar/civil.h"
#include "render/graphic.h"
#include "render/graphic_layout.h"

namespace gainsay {
namespace {

using svg::px;
using svg::Range;

constexpr std::size_t kScreenLines = 16;
constexpr std::size_t kPaperLines = 30;
constexpr double kBar = 6;         // width of a bar of a histogram
constexpr double kBarHeight = 68;  // of the highest one
constexpr double kTall = 890;  // on paper, a page of its own: beside the headline it would be tiny

class WideGraphic {
 public:
  WideGraphic(const Timeline& timeline, const Language& language, double width, std::size_t lines)
      : at_(timeline, language, width, lines), timeline_(timeline), language_(language) {}

  std::string whole(std::string_view classes) {
    const std::string width = px(at_.width);
    std::string body = svg::rect("band", 0, at_.findings_top, at_.width, at_.findings_height);
    body += grid();
    body += lane_name(at_.said.top, "s", "said", "said_note");
    body += lane_name(at_.findings_top + (at_.slim ? 0 : 4), "f", "findings", "findings_note");
    body += lane_name(at_.record.top, "r", "record", "record_note");
    const std::string nodes = findings();
    // Under the marks, so that no line goes through a word.
    body += "<g class=\"cons\" aria-hidden=\"true\">" + connectors_ + "</g>\n";
    body += svg::group("s", draw(at_.said)) + svg::group("r", draw(at_.record));
    body += svg::group("f", nodes);
    return fmt::format(
        "<svg class=\"gs {}{}\" viewBox=\"0 0 {} {}\" width=\"{}\" height=\"{}\" role=\"group\" "
        "aria-labelledby=\"figt\">{}</svg>",
        classes, at_.height > kTall ? " tall" : "", width, px(at_.height), width, px(at_.height),
        body);
  }

 private:
  std::string grid() const {
    std::string out;
    for (const Tick& tick : ticks(at_.scale, at_.slim ? 60 : 78, language_)) {
      const double x = at_.scale.at(tick.day);
      out +=
          svg::path(tick.major ? "g gm" : "g", fmt::format("M{} 20V{}", px(x), px(at_.height - 6)));
      // At the right edge a label would be cut: there it stands before its line.
      const bool over = x + 5 + text_width(tick.label, svg::kLabelSize, true) > at_.width;
      out += svg::text(tick.major ? "ax am" : "ax", over ? x - 5 : x + 5, 17, tick.label,
                       over ? "end" : "");
    }
    return out + "\n";
  }

  std::string lane_name(double top, std::string_view lane, std::string_view key,
                        std::string_view note) const {
    const double x = at_.slim ? at_.left : 0;
    const std::string classes = "ll " + std::string(lane);
    std::string out = svg::text(classes, x, top + 16, language_.word(key));
    if (at_.slim) return out + "\n";
    double y = top + 31;
    std::string line;
    const std::string_view words = language_.word("page", note);
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      const std::string word(words.substr(at, end - at));
      if (!line.empty() && text_width(line + " " + word, svg::kLabelSize) > at_.left - 16) {
        out += svg::text("ls", x, y, line);
        y += 14;
        line.clear();
      }
      line += (line.empty() ? "" : " ") + word;
      at = end + 1;
    }
    return out + svg::text("ls", x, y, line) + "\n";
  }

  // ---- items
  std::string draw(const Lane& lane) const {
    if (lane.density == Density::histogram) return histogram(lane);
    const bool large = lane.has_labels();
    const bool brief = lane.density == Density::brief;
    const double above = brief ? 10 : large ? 15 : 6;
    const double high = brief ? 20 : large ? 38 : 12;
    std::vector<const PlacedItem*> order;
    for (const PlacedItem& placed : lane.placed) order.push_back(&placed);
    std::sort(order.begin(), order.end(),
              [](const PlacedItem* a, const PlacedItem* b) { return a->index < b->index; });
    std::string out;
    for (const PlacedItem* placed : order) {
      // Where it can be hit. A small exact mark has an edge for it, as there are hundreds.
      const bool tiny = !large && placed->item->days->exact_day();
      std::string inner;
      if (!tiny) {
        inner = svg::rect("hit", placed->taken.from - 3, placed->y - above,
                          placed->taken.to - placed->taken.from + 6, high);
      }
      if (large && placed->item->shows_scope) inner += scope_bar(*placed, brief);
      inner += mark(*placed, large);
      // A mark's name begins with what can be seen of it (WCAG 2.2, 2.5.3).
      std::string name = svg::label_of(*placed->item, language_);
      if (large) {
        const std::string title =
            fitted(placed->item->title, svg::kLabelSize, placed->title_room + 0.1, true);
        const std::string date =
            brief ? date_line(*placed->item)
                  : fitted(date_line(*placed->item), svg::kLabelSize, placed->date_room + 0.1);
        inner += brief ? line(*placed, title) : labels(*placed, title, date);
        name = fmt::format("{} {} {}, {}", placed->item->number, title, date,
                           side_word(placed->item->side, language_));
      }
      out += svg::link(placed->item->anchor, name, inner);
    }
    return out;
  }

  std::string mark(const PlacedItem& placed, bool large) const {
    const Item& item = *placed.item;
    if (!item.days->exact_day()) return extent(placed, large);
    const double half = large ? 8 : 3.5;
    const double middle = (placed.mark.from + placed.mark.to) / 2;
    const std::string classes = fmt::format("m {}{}", svg::lane_class(item), large ? "" : " tiny");
    std::string out =
        item.said() ? fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>", classes,
                                  px(middle), px(placed.y), px(half + (large ? 0.5 : 0)))
                    : svg::rect(classes, middle - half, placed.y - half, 2 * half, 2 * half);
    if (!large) return out;
    return out + svg::number_on_mark(middle, placed.y, item.number);
  }

  // Hatched from the first day to the last on which it may have been; solid where it must.
  std::string extent(const PlacedItem& placed, bool large) const {
    const Item& item = *placed.item;
    const Days& days = *item.days;
    const std::string lane(svg::lane_class(item));
    const double half = large ? 8 : 3;
    const Range& mark = placed.mark;
    std::string out =
        svg::rect("po " + lane, mark.from, placed.y - half, mark.to - mark.from, 2 * half);
    if (days.certain()) {
      const double from = at_.scale.at(days.latest_start);
      out += svg::rect("m " + lane, from, placed.y - half, at_.scale.at(days.earliest_end) - from,
                       2 * half);
    }
    if (days.open_start) {
      out += svg::path("oa " + lane,
                       fmt::format("M{} {}l-7 5l7 5", px(mark.from + 4), px(placed.y - 5)));
    }
    if (days.open_end) {
      out += svg::path("oa " + lane,
                       fmt::format("M{} {}l7 5l-7 5", px(mark.to - 4), px(placed.y - 5)));
    }
    if (!large) return out;
    // On a wide mark the number stands at its begin, not far from everything.
    const double x = std::min((mark.from + mark.to) / 2, mark.from + 14);
    const double wide = item.number > 99 ? 26 : item.number > 9 ? 20 : 14;
    return out + svg::rect("bb " + lane, x - wide / 2, placed.y - 7, wide, 14) +
           svg::text("bn o", x, placed.y + 4, std::to_string(item.number), "middle");
  }

  // Under the mark; close to it where lanes are lines.
  std::string scope_bar(const PlacedItem& placed, bool brief) const {
    const Days& scope = *placed.item->scope;
    const Range bar = at_.range_of(scope, 4);
    const double y = placed.y + (brief ? 9 : 21);
    const double high = brief ? 4 : 7;
    std::string out = svg::rect("sc", bar.from, y, bar.to - bar.from, high);
    const double tip = y + high / 2 - 5.5;
    if (scope.open_end) {
      out += svg::path("sa", fmt::format("M{} {}l7 5.5l-7 5.5", px(bar.to - 8), px(tip)));
    }
    if (scope.open_start) {
      out += svg::path("sa", fmt::format("M{} {}l-7 5.5l7 5.5", px(bar.from + 8), px(tip)));
    }
    return out;
  }

  static std::string line(const PlacedItem& placed, const std::string& title) {
    std::string words =
        svg::text("lt lb", placed.label_x, placed.y + 4, title, placed.label_left ? "end" : "");
    if (!placed.label_below) return words;
    // On the mark, whose hatching would run through them.
    return svg::rect("lw", placed.label_x - 4, placed.y - 7, placed.title_room + 8, 14) + words;
  }

  static std::string labels(const PlacedItem& placed, const std::string& title,
                            const std::string& date) {
    if (placed.label_below) {
      return svg::text("lt lb", placed.label_x + 1, placed.y + 22, title) +
             svg::text("lt ld", placed.label_x + placed.title_room + 9, placed.y + 22, date);
    }
    const std::string_view anchor = placed.label_left ? "end" : "";
    return svg::text("lt lb", placed.label_x, placed.y - 1, title, anchor) +
           svg::text("lt ld", placed.label_x, placed.y + 13, date, anchor);
  }

  // ---- more items than there is room for marks
  struct Bars {
    std::vector<double> solid;    // items whose days are known to lie in the bar
    std::vector<double> hatched;  // the mass of the others, spread over the days they may lie in
    double most = 1;
  };

  Bars bars_of(const Lane& lane) const {
    const auto count = static_cast<std::size_t>(std::floor((at_.right - at_.left) / kBar));
    Bars bars{std::vector<double>(count, 0.0), std::vector<double>(count, 0.0)};
    const auto bar_at = [&](double x) {
      return std::min(count - 1,
                      static_cast<std::size_t>(std::max(0.0, std::floor((x - at_.left) / kBar))));
    };
    for (const PlacedItem& placed : lane.placed) {
      const Range range = at_.range_of(*placed.item->days, 0.01);
      const std::size_t first = bar_at(range.from);
      const std::size_t last = bar_at(range.to - 0.01);
      const double share = 1.0 / static_cast<double>(last - first + 1);
      for (std::size_t i = first; i <= last; ++i)
        (first == last ? bars.solid : bars.hatched)[i] += share;
    }
    for (std::size_t i = 0; i < count; ++i)
      bars.most = std::max(bars.most, bars.solid[i] + bars.hatched[i]);
    return bars;
  }

  std::string histogram(const Lane& lane) const {
    const Bars bars = bars_of(lane);
    const double base = lane.top + at_.head + 88;
    std::string filled;
    std::string open;
    const auto bar = [](double x, double y, double height) {
      return fmt::format("M{} {}v{}h5v{}z", px(x), px(y), px(-height), px(height));
    };
    for (std::size_t i = 0; i < bars.solid.size(); ++i) {
      const double x = at_.left + static_cast<double>(i) * kBar;
      const double low = bars.solid[i] / bars.most * kBarHeight;
      if (low > 0.2) filled += bar(x, base, low);
      if (bars.hatched[i] > 0) open += bar(x, base - low, bars.hatched[i] / bars.most * kBarHeight);
    }
    const std::string name = lane.said ? "s" : "r";
    const std::string note =
        fill(language_.word("page", "histogram"),
             {{"items", language_.count("item", lane.placed.size())},
              {"peak", language_.number(static_cast<std::size_t>(std::floor(bars.most + 0.5)))}});
    return svg::path("po na " + name, open) + svg::path("m " + name, filled) +
           svg::path("bl", fmt::format("M{} {}H{}", px(at_.left), px(base), px(at_.right))) +
           svg::text("ls", at_.right, lane.top + at_.head + 11, note, "end") + "\n" + years(lane);
  }

  // A link for each year of a histogram, to its part of the list; with a script it zooms there.
  std::string years(const Lane& lane) const {
    std::map<std::int64_t, std::size_t> counts;
    for (const PlacedItem& placed : lane.placed) {
      ++counts[civil_day(placed.item->days->earliest_start).year];
    }
    std::string out;
    for (const auto& [year, count] : counts) {
      const std::int64_t first = day_number({year, 1, 1});
      const std::int64_t last = day_number({year + 1, 1, 1});
      const double from = at_.scale.at(first);
      const double to = at_.scale.at(last);
      if (to - from < 2) continue;
      const std::string label =
          fmt::format("{} {}: {}", language_.word(lane.said ? "said" : "record"), year,
                      language_.count("item", count));
      out += svg::zoom_link("year-" + std::to_string(year), label, first, last,
                            svg::rect("hit", from, lane.top + at_.head + 16, to - from, 72));
    }
    return out;
  }

  // ---- findings and what joins them to their items
  void connect(const FindingNode& node, std::size_t item, std::size_t nth) {
    const auto found = at_.position.find(item);
    if (found == at_.position.end()) return;
    const PlacedItem& placed = *found->second;
    const bool up = placed.item->said();
    const Lane& lane = up ? at_.said : at_.record;
    const double half = lane.has_labels() ? 9 : 5;
    const double end = up ? placed.y + half : placed.y - half;
    const Range& mark = placed.mark;
    const bool inside = node.x >= mark.from && node.x <= mark.to;
    const double x = inside                     ? node.x
                     : mark.to - mark.from < 30 ? (mark.from + mark.to) / 2
                     : node.x > mark.to         ? mark.to - 5
                                                : mark.from + 5;
    std::string line = fmt::format("M{} {}", px(node.x), px(up ? node.y - 8 : node.y + 8));
    if (!inside) {
      // An elbow in the gap beside the findings; neighbours have levels of their own there.
      const double step = static_cast<double>(nth % 3) * 4;
      const double level = up ? at_.findings_top - 4 - step : at_.record.top + 2 - step;
      line += fmt::format("V{}H{}", px(level), px(x));
    }
    line += fmt::format("V{}", px(end));
    const Link& link = timeline_.links[node.links.front()];
    const bool must = link.finding->certainty == Truth::must;
    connectors_ += fmt::format("<path class=\"{}\" data-f=\"{}\" d=\"{}\"/>", must ? "cn" : "cn ps",
                               link.anchor, line);
    connectors_ +=
        fmt::format("<circle class=\"cd\" cx=\"{}\" cy=\"{}\" r=\"3\"/>", px(x), px(end));
  }

  std::string findings() {
    std::string out;
    for (std::size_t i = 0; i < at_.nodes.size(); ++i) {
      const FindingNode& node = at_.nodes[i];
      if (at_.counted_findings) {
        out += counted(node);
        continue;
      }
      const Link& link = timeline_.links[node.links.front()];
      for (const std::size_t item : link.items) connect(node, item, i);
      std::string inner = svg::rect("hit", node.x - 12, node.y - 14, 24, 28);
      inner += svg::diamond(node.x, node.y, at_.labelled_findings ? 8 : 6,
                            to_string(link.finding->verdict));
      std::string name = svg::label_of(link, language_);
      if (at_.labelled_findings) {
        const double x = node.label_left ? node.x - 15 : node.x + 15;
        const std::string_view anchor = node.label_left ? "end" : "";
        const std::string title = fitted(link.title, svg::kLabelSize, node.label_room + 0.1, true);
        const std::string note = fitted(at_.note_of(link), svg::kLabelSize, node.label_room + 0.1);
        inner += svg::text("lt lb", x, node.y - 1, title, anchor);
        inner += svg::text("lt ld fl", x, node.y + 13, note, anchor);
        name = title + " " + note;
      }
      out += svg::link(link.anchor, name, inner);
    }
    if (at_.undated_findings > 0) {
      out += svg::text("ls", at_.right, at_.findings_top + at_.findings_height - 6,
                       fill(language_.word("page", "undated_findings"),
                            {{"findings", language_.count("finding", at_.undated_findings)}}),
                       "end");
    }
    return out;
  }

  // Several findings in one diamond, the larger the more; with a script it zooms there. It has the
  // look of a verdict only if it is that of all.
  std::string counted(const FindingNode& node) const {
    const Link& first = timeline_.links[node.links.front()];
    const double radius = 5 + std::min(5.0, std::sqrt(static_cast<double>(node.links.size())));
    const bool one = node.links.size() == 1;
    std::string inner = svg::rect("hit", node.x - 10, node.y - 14, 20, 40);
    const Verdict verdict = first.finding->verdict;
    const bool same = std::all_of(node.links.begin(), node.links.end(), [&](std::size_t link) {
      return timeline_.links[link].finding->verdict == verdict;
    });
    inner += svg::diamond(node.x, node.y, radius, same ? to_string(verdict) : "several");
    inner += svg::text("ls fc", node.x, node.y + 22, language_.number(node.links.size()), "middle");
    const std::string many = language_.count("finding", node.links.size());
    if (one) {
      return svg::link(first.anchor, many + ": " + svg::label_of(first, language_), inner);
    }
    return svg::zoom_link(first.anchor, many, at_.scale.day_at(node.x - 20),
                          at_.scale.day_at(node.x + 20), inner);
  }

  GraphicLayout at_;
  const Timeline& timeline_;
  const Language& language_;
  std::string connectors_;
};

}  // namespace

std::string wide_graphic(const Timeline& timeline, const Language& language) {
  return WideGraphic(timeline, language, kWideGraphic, kScreenLines).whole("w");
}

std::string print_graphic(const Timeline& timeline, const Language& language) {
  return WideGraphic(timeline, language, kPrintGraphic, kPaperLines).whole("p");
}

}  // namespace gainsay
