#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "render/graphic.h"
#include "render/scale.h"
#include "render/svg.h"

namespace gainsay {
namespace {

using svg::px;
using svg::Range;

constexpr double kWidth = 1080;
constexpr double kLeft = 104;  // the names of the lanes stand left of it
constexpr double kRight = kWidth - 12;
constexpr double kTop = 30;
constexpr double kLabel = 236;         // widest label of a mark
constexpr std::size_t kLabelled = 40;  // at most so many marks of a lane have labels
constexpr std::size_t kLabelledRows = 9;
constexpr std::size_t kMarks = 420;  // beyond, a lane is a histogram
constexpr double kBar = 6;           // width of a bar of a histogram

enum class Density { labelled, marks, histogram };

// An item as it is placed.
struct Placed {
  const Item* item = nullptr;
  std::size_t index = 0;
  Range mark;   // of the mark itself
  Range taken;  // with its label
  double label_x = 0;
  bool label_left = false;
  bool label_below = false;
  double y = 0;  // middle of the mark
};

struct Lane {
  bool said = false;
  Density density = Density::labelled;
  std::vector<Placed> placed;
  std::size_t rows = 1;
  double row_height = 40;
  double top = 0;

  double height() const {
    if (density == Density::histogram) return 100;
    return std::max(62.0, static_cast<double>(rows) * row_height + 10);
  }
};

class WideGraphic {
 public:
  WideGraphic(const Timeline& timeline, const Language& language)
      : timeline_(timeline),
        language_(language),
        scale_(view_of(timeline, kLeft, kRight)),
        said_(lane(true)),
        record_(lane(false)) {}

  std::string whole() {
    layout();
    std::string body = svg::rect("band", 0, findings_top_, kWidth, findings_height_);
    body += grid();
    body += lane_name(said_.top, "s", "said", "said_note");
    body += lane_name(findings_top_ + 4, "f", "findings", "findings_note");
    body += lane_name(record_.top, "r", "record", "record_note");
    body += draw(said_) + draw(record_);
    const std::string nodes = findings();
    body += "<g class=\"cons\" aria-hidden=\"true\">" + connectors_ + "</g>\n" + nodes;
    return fmt::format(
        "<svg class=\"gs w\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"group\" "
        "aria-labelledby=\"figt\">{2}</svg>",
        px(kWidth), px(height_), body);
  }

 private:
  // ---- where things go
  Range mark_range(const Days& days, double least) const {
    Range range{days.open_start ? kLeft : scale_.at(days.earliest_start),
                days.open_end ? kRight : scale_.at(days.latest_end)};
    if (range.to - range.from < least) {
      const double middle = (range.from + range.to) / 2;
      range = {middle - least / 2, middle + least / 2};
    }
    return range;
  }

  void place_label(Placed& placed) const {
    const Item& item = *placed.item;
    placed.taken = placed.mark;
    const double title = std::min(kLabel, text_width(item.title, 12.5, true));
    const double date = text_width(date_line(item), 11.5);
    placed.label_below = placed.mark.to - placed.mark.from > 150;
    const double wide =
        placed.label_below ? title + 8 + date : std::max(title, std::min(date, 290.0));
    if (placed.label_below) {
      placed.label_x = std::min(placed.mark.from, kRight - wide);
      placed.taken.from = std::min(placed.taken.from, placed.label_x);
      placed.taken.to = std::max(placed.taken.to, placed.label_x + wide);
    } else if (placed.mark.to + 8 + wide > kWidth - 4) {
      placed.label_left = true;
      placed.label_x = placed.mark.from - 7;
      placed.taken.from = placed.label_x - wide;
    } else {
      placed.label_x = placed.mark.to + 7;
      placed.taken.to = placed.label_x + wide;
    }
    if (item.scope && shows_scope(item)) {
      const Range scope = mark_range(*item.scope, 4);
      placed.taken.from = std::min(placed.taken.from, scope.from);
      placed.taken.to = std::max(placed.taken.to, scope.to);
    }
  }

  // A bar for every "never" and "still" would bury the rest: those that a finding rests on, and
  // commitments.
  static bool shows_scope(const Item& item) {
    return item.scope && (!item.findings.empty() || item.side.claim->stance == Stance::commitment);
  }

  std::string date_line(const Item& item) const {
    if (item.scope_label.empty() || !shows_scope(item)) return item.date;
    return item.date + ", " + item.scope_label;
  }

  Lane lane(bool said) const {
    Lane lane;
    lane.said = said;
    for (std::size_t i = 0; i < timeline_.items.size(); ++i) {
      const Item& item = timeline_.items[i];
      if (item.said() != said || !item.days) continue;
      Placed placed;
      placed.item = &item;
      placed.index = i;
      lane.placed.push_back(placed);
    }
    // What a finding rests on comes first, and so stands next to the findings.
    std::stable_sort(lane.placed.begin(), lane.placed.end(), [](const Placed& a, const Placed& b) {
      return a.item->findings.empty() < b.item->findings.empty();
    });
    if (lane.placed.size() <= kLabelled && fill_rows(lane, true) <= kLabelledRows) return lane;
    lane.density = lane.placed.size() <= kMarks ? Density::marks : Density::histogram;
    lane.row_height = 13;
    if (lane.density == Density::marks) fill_rows(lane, false);
    return lane;
  }

  std::size_t fill_rows(Lane& lane, bool labels) const {
    std::vector<Range> ranges;
    for (Placed& placed : lane.placed) {
      placed.mark = mark_range(*placed.item->days, labels ? 18 : 7);
      placed.taken = placed.mark;
      if (labels) place_label(placed);
      ranges.push_back(placed.taken);
    }
    const std::vector<std::size_t> rows = svg::pack(ranges, labels ? 10 : 2);
    lane.rows = 1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      lane.placed[i].y = static_cast<double>(rows[i]);
      lane.rows = std::max(lane.rows, rows[i] + 1);
    }
    return lane.rows;
  }

  void layout() {
    said_.top = kTop;
    findings_top_ = said_.top + said_.height();
    place_findings();
    record_.top = findings_top_ + findings_height_ + 10;
    height_ = record_.top + record_.height() + 16;
    for (Lane* lane : {&said_, &record_}) {
      for (Placed& placed : lane->placed) {
        const double row = lane->said ? static_cast<double>(lane->rows) - 1 - placed.y : placed.y;
        placed.y = lane->top + 17 + row * lane->row_height;
        position_[placed.index] = &placed;
      }
    }
  }

  struct Node {
    const Link* link = nullptr;
    double x = 0;
    bool left = false;
    std::size_t row = 0;
  };

  double home_of(const Link& link) const {
    for (const std::size_t item : link.items) {
      const auto& days = timeline_.items[item].days;
      if (!days) continue;
      const Range range = mark_range(*days, 0);
      return std::clamp((range.from + range.to) / 2, kLeft + 8, kRight - 8);
    }
    return (kLeft + kRight) / 2;
  }

  void place_findings() {
    labelled_findings_ = timeline_.links.size() <= 12;
    std::vector<Range> ranges;
    for (const Link& link : timeline_.links) {
      Node node;
      node.link = &link;
      node.x = home_of(link);
      const double words = std::max(text_width(fitted(link.title, 12.5, 330, true), 12.5, true),
                                    text_width(note_of(link), 11.5));
      const double wide = labelled_findings_ ? 18 + words : 6;
      node.left = labelled_findings_ && node.x + wide > kWidth - 4;
      ranges.push_back(node.left ? Range{node.x - wide, node.x + 10}
                                 : Range{node.x - 10, node.x + wide});
      nodes_.push_back(node);
    }
    const std::vector<std::size_t> rows = svg::pack(ranges, labelled_findings_ ? 14 : 1);
    std::size_t count = nodes_.empty() ? 0 : 1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      nodes_[i].row = rows[i];
      count = std::max(count, rows[i] + 1);
    }
    finding_row_ = labelled_findings_ ? 40 : 16;
    findings_height_ = std::max(50.0, static_cast<double>(count) * finding_row_ + 24);
  }

  std::string note_of(const Link& link) const {
    return fmt::format("{} \u00b7 {} \u00b7 {}", link.tag,
                       language_.word("verdicts", to_string(link.finding->verdict)),
                       certainty(*link.finding, language_));
  }

  // ---- what is drawn
  std::string grid() const {
    std::string out;
    for (const Tick& tick : ticks(scale_, 78, language_)) {
      const double x = scale_.at(tick.day);
      out += svg::path(tick.major ? "g gm" : "g", fmt::format("M{} 20V{}", px(x), px(height_ - 6)));
      out += svg::text(tick.major ? "ax am" : "ax", x + 5, 17, tick.label);
    }
    return out + "\n";
  }

  std::string lane_name(double top, std::string_view lane, std::string_view key,
                        std::string_view note) const {
    std::string out = svg::text("ll " + std::string(lane), 0, top + 16, language_.word(key));
    double y = top + 31;
    std::string line;
    const std::string words(language_.word("page", note));
    for (std::size_t at = 0; at < words.size();) {
      const std::size_t end = std::min(words.find(' ', at), words.size());
      const std::string word = words.substr(at, end - at);
      if (!line.empty() && text_width(line + " " + word, 11.5) > kLeft - 16) {
        out += svg::text("ls", 0, y, line);
        y += 14;
        line.clear();
      }
      line += (line.empty() ? "" : " ") + word;
      at = end + 1;
    }
    return out + svg::text("ls", 0, y, line) + "\n";
  }

  std::string mark(const Placed& placed, bool large) const {
    const Item& item = *placed.item;
    const Days& days = *item.days;
    const std::string lane(svg::lane_class(item));
    const double half = large ? 9 : 4;
    const double middle = (placed.mark.from + placed.mark.to) / 2;
    std::string out;
    if (days.exact_day()) {
      if (item.said()) {
        out = fmt::format("<circle class=\"m s\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>", px(middle),
                          px(placed.y), px(large ? 8.5 : 3.5));
      } else {
        out = svg::rect("m r", middle - half + 1, placed.y - half + 1, 2 * half - 2, 2 * half - 2);
      }
      if (large)
        out += svg::text("bn", middle, placed.y + 4, std::to_string(item.number), "middle");
      return out;
    }
    out = svg::rect("po " + lane, placed.mark.from, placed.y - half + 1,
                    placed.mark.to - placed.mark.from, 2 * half - 2);
    if (days.certain()) {
      const double from = scale_.at(days.latest_start);
      out += svg::rect("m " + lane, from, placed.y - half + 1, scale_.at(days.earliest_end) - from,
                       2 * half - 2);
    }
    if (days.open_start) {
      out += svg::path("oa " + lane,
                       fmt::format("M{} {}l-7 5l7 5", px(placed.mark.from + 4), px(placed.y - 5)));
    }
    if (days.open_end) {
      out += svg::path("oa " + lane,
                       fmt::format("M{} {}l7 5l-7 5", px(placed.mark.to - 4), px(placed.y - 5)));
    }
    if (large) {
      // On a wide mark the number stands at its begin, not far from everything.
      const double x = std::min(middle, placed.mark.from + 12);
      const double wide = item.number > 99 ? 26 : item.number > 9 ? 20 : 14;
      out += svg::rect("bb " + lane, x - wide / 2, placed.y - 7, wide, 14);
      out += svg::text("bn o", x, placed.y + 4, std::to_string(item.number), "middle");
    }
    return out;
  }

  std::string scope_bar(const Placed& placed) const {
    const Range bar = mark_range(*placed.item->scope, 4);
    const double y = placed.y + 21;
    std::string out = svg::rect("sc", bar.from, y, bar.to - bar.from, 7);
    if (placed.item->scope->open_end) {
      out += svg::path("sa", fmt::format("M{} {}l7 5.5l-7 5.5", px(bar.to - 8), px(y - 2)));
    }
    if (placed.item->scope->open_start) {
      out += svg::path("sa", fmt::format("M{} {}l-7 5.5l7 5.5", px(bar.from + 8), px(y - 2)));
    }
    return out;
  }

  std::string labels(const Placed& placed) const {
    const Item& item = *placed.item;
    const std::string title = fitted(item.title, 12.5, kLabel, true);
    const std::string date = fitted(date_line(item), 11.5, 290);
    if (placed.label_below) {
      const double wide = std::min(kLabel, text_width(title, 12.5, true));
      return svg::text("lt lb", placed.label_x + 1, placed.y + 22, title) +
             svg::text("lt ld", placed.label_x + wide + 9, placed.y + 22, date);
    }
    const std::string_view anchor = placed.label_left ? "end" : "";
    return svg::text("lt lb", placed.label_x, placed.y - 1, title, anchor) +
           svg::text("lt ld", placed.label_x, placed.y + 13, date, anchor);
  }

  std::string draw(const Lane& lane) const {
    if (lane.density == Density::histogram) return histogram(lane);
    const bool large = lane.density == Density::labelled;
    std::vector<const Placed*> order;
    for (const Placed& placed : lane.placed) order.push_back(&placed);
    std::sort(order.begin(), order.end(),
              [](const Placed* a, const Placed* b) { return a->index < b->index; });
    std::string out;
    for (const Placed* placed : order) {
      const double reach = large ? 15 : 6;
      std::string inner = svg::rect("hit", placed->taken.from - 3, placed->y - reach,
                                    placed->taken.to - placed->taken.from + 6, large ? 38 : 12);
      if (large && shows_scope(*placed->item)) inner += scope_bar(*placed);
      inner += mark(*placed, large);
      if (large) inner += labels(*placed);
      out += svg::link("lk-" + std::string(svg::lane_class(*placed->item)), placed->item->anchor,
                       svg::label_of(*placed->item, language_), inner);
    }
    return out;
  }

  // Solid: items whose days are known to lie in the bar. Hatched: the mass of the others, spread
  // evenly over the days in which they may lie.
  std::string histogram(const Lane& lane) const {
    const auto bars = static_cast<std::size_t>((kRight - kLeft) / kBar);
    std::vector<double> solid(bars, 0.0);
    std::vector<double> hatched(bars, 0.0);
    const auto bar_of = [&](double x) {
      return std::min(bars - 1, static_cast<std::size_t>(std::max(0.0, (x - kLeft) / kBar)));
    };
    for (const Placed& placed : lane.placed) {
      const Range range = mark_range(*placed.item->days, 0.01);
      const std::size_t first = bar_of(range.from);
      const std::size_t last = bar_of(range.to - 0.01);
      const double share = 1.0 / static_cast<double>(last - first + 1);
      for (std::size_t i = first; i <= last; ++i) (first == last ? solid : hatched)[i] += share;
    }
    double most = 1;
    for (std::size_t i = 0; i < bars; ++i) most = std::max(most, solid[i] + hatched[i]);
    const double base = lane.top + 88;
    std::string filled;
    std::string open;
    const auto bar = [](double x, double y, double height) {
      return fmt::format("M{} {}v{}h5v{}z", px(x), px(y), px(-height), px(height));
    };
    for (std::size_t i = 0; i < bars; ++i) {
      const double x = kLeft + static_cast<double>(i) * kBar;
      const double low = solid[i] / most * 68;
      if (low > 0.2) filled += bar(x, base, low);
      if (hatched[i] > 0) open += bar(x, base - low, hatched[i] / most * 68);
    }
    const std::string name = lane.said ? "s" : "r";
    return svg::path("po na " + name, open) + svg::path("m " + name, filled) +
           svg::path("bl", fmt::format("M{} {}H{}", px(kLeft), px(base), px(kRight))) +
           svg::text("ls", kRight, lane.top + 11,
                     fill(language_.word("page", "histogram"),
                          {{"items", language_.count("item", lane.placed.size())},
                           {"peak", language_.number(static_cast<std::size_t>(most + 0.5))}}),
                     "end") +
           "\n";
  }

  // ---- findings and what joins them to their items
  void connect(const Node& node, double y, std::size_t item, std::size_t nth) {
    const auto found = position_.find(item);
    if (found == position_.end()) return;
    const Placed& placed = *found->second;
    const Lane& lane = placed.item->said() ? said_ : record_;
    if (lane.density == Density::histogram) return;
    const bool up = placed.item->said();
    const double half = lane.density == Density::labelled ? 9 : 5;
    const double end = up ? placed.y + half : placed.y - half;
    const double start = up ? y - 8 : y + 8;
    const Range& mark = placed.mark;
    const bool inside = node.x >= mark.from && node.x <= mark.to;
    const double wide = mark.to - mark.from;
    const double x = inside             ? node.x
                     : wide < 30        ? (mark.from + mark.to) / 2
                     : node.x > mark.to ? mark.to - 5
                                        : mark.from + 5;
    std::string line = fmt::format("M{} {}", px(node.x), px(start));
    if (inside) {
      line += fmt::format("V{}", px(end));
    } else {
      // An elbow in the gap beside the findings; each finding has a level of its own there.
      const double level = up ? findings_top_ - 4 - static_cast<double>(nth % 3) * 4
                              : record_.top + 2 - static_cast<double>(nth % 3) * 4;
      line += fmt::format("V{}H{}V{}", px(level), px(x), px(end));
    }
    const bool must = node.link->finding->certainty == Truth::must;
    connectors_ += svg::path(must ? "cn" : "cn ps", line);
    connectors_ +=
        fmt::format("<circle class=\"cd\" cx=\"{}\" cy=\"{}\" r=\"3\"/>", px(x), px(end));
  }

  std::string findings() {
    std::string out;
    for (std::size_t i = 0; i < nodes_.size(); ++i) {
      const Node& node = nodes_[i];
      const double y = findings_top_ + 19 + static_cast<double>(node.row) * finding_row_;
      if (nodes_.size() <= kLabelled) {
        for (const std::size_t item : node.link->items) connect(node, y, item, i);
      }
      std::string inner = svg::rect("hit", node.x - 12, y - 14, 24, 28);
      inner += svg::diamond(node.x, y, labelled_findings_ ? 8 : 5, node.link->finding->verdict);
      if (labelled_findings_) {
        const double x = node.left ? node.x - 15 : node.x + 15;
        const std::string_view anchor = node.left ? "end" : "";
        inner += svg::text("lt lb", x, y - 1, fitted(node.link->title, 12.5, 330, true), anchor);
        inner += svg::text("lt ld fl", x, y + 13, note_of(*node.link), anchor);
      }
      out += svg::link("lk-f", node.link->anchor, svg::label_of(*node.link, language_), inner);
    }
    return out;
  }

  const Timeline& timeline_;
  const Language& language_;
  Scale scale_;
  Lane said_;
  Lane record_;
  std::vector<Node> nodes_;
  bool labelled_findings_ = true;
  double finding_row_ = 40;
  double findings_top_ = 0;
  double findings_height_ = 0;
  double height_ = 0;
  std::map<std::size_t, const Placed*> position_;
  std::string connectors_;
};

}  // namespace

std::string wide_graphic(const Timeline& timeline, const Language& language) {
  return WideGraphic(timeline, language).whole();
}

}  // namespace gainsay
