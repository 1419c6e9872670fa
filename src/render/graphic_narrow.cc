#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "render/graphic.h"
#include "render/scale.h"
#include "render/svg.h"

namespace gainsay {
namespace {

using svg::px;
using svg::Range;

constexpr double kWidth = 350;
constexpr double kNarrowTop = 44;
constexpr double kSaid = 120;  // middle of the column of what was said
constexpr double kFindings = 153;
constexpr double kRecord = 184;  // middle of the first column of the record
constexpr double kColumn = 20;   // from one column to the next
constexpr std::size_t kColumns = 4;
constexpr double kNumber = 17;     // from one number to the next below it
constexpr double kTallLabel = 80;  // of six lines

struct Placed {
  const Item* item = nullptr;
  std::size_t index = 0;
  Range mark;
  double x = 0;
  double number = 0;  // from the begin of the mark to the middle of its number
};

class NarrowGraphic {
 public:
  NarrowGraphic(const Timeline& timeline, const Language& language)
      : timeline_(timeline), language_(language) {
    std::size_t dated = 0;
    for (const Item& item : timeline.items) dated += item.days ? 1 : 0;
    height_ = std::clamp(static_cast<double>(dated) * 74, 460.0, 2000.0);
    scale_ = view_of(timeline, kNarrowTop, height_ - 16);
  }

  std::string whole() {
    std::vector<Placed> said = lane(true);
    std::vector<Placed> record = lane(false);
    spread(record, kRecord, kColumn);
    spread(said, kSaid, -kColumn);
    std::string body =
        svg::rect("band", kFindings - 19, kNarrowTop - 14, 38, height_ - kNarrowTop + 8);
    const std::string marks =
        svg::group("s", labelled(said, true)) + svg::group("r", labelled(record, false));
    const std::string nodes = svg::group("f", findings());
    body += grid() + names() + marks + "<g class=\"cons\" aria-hidden=\"true\">" + connectors_ +
            "</g>\n" + nodes;
    const double full = std::max(height_, lowest_ + 10);
    return fmt::format(
        "<svg class=\"gs n\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"group\" "
        "aria-labelledby=\"figt\">{2}</svg>",
        px(kWidth), px(full), body);
  }

 private:
  std::vector<Placed> lane(bool said) const {
    std::vector<Placed> out;
    for (std::size_t i = 0; i < timeline_.items.size(); ++i) {
      const Item& item = timeline_.items[i];
      if (item.said() != said || !item.days) continue;
      Range mark{item.days->open_start ? kNarrowTop : scale_.at(item.days->earliest_start),
                 item.days->open_end ? height_ - 16 : scale_.at(item.days->latest_end)};
      if (mark.to - mark.from < 18) {
        const double middle = (mark.from + mark.to) / 2;
        mark = {middle - 9, middle + 9};
      }
      out.push_back({&item, i, mark, 0, item.days->exact_day() ? (mark.to - mark.from) / 2 : 9});
    }
    return out;
  }

  // The bar of how long a statement is in force; nothing where none is drawn.
  std::optional<Range> bar_of(const Item& item) const {
    if (!item.shows_scope) return std::nullopt;
    return Range{item.scope->open_start ? kNarrowTop : scale_.at(item.scope->earliest_start),
                 item.scope->open_end ? height_ - 10 : scale_.at(item.scope->latest_end)};
  }

  // The mark, and the bar that goes with it.
  Range taken(const Placed& placed) const {
    const Range bar = bar_of(*placed.item).value_or(placed.mark);
    return {std::min(placed.mark.from, bar.from), std::max(placed.mark.to, bar.to)};
  }

  // What has a bar comes first, so that the bars are in the innermost column, away from labels.
  void spread(std::vector<Placed>& lane, double first, double step) {
    std::vector<Placed*> order;
    order.reserve(lane.size());
    for (Placed& placed : lane) order.push_back(&placed);
    std::stable_partition(order.begin(), order.end(),
                          [](const Placed* placed) { return placed->item->shows_scope; });
    std::vector<Range> ranges;
    ranges.reserve(order.size());
    for (const Placed* placed : order) ranges.push_back(taken(*placed));
    const std::vector<std::size_t> packed = svg::pack(ranges, 3);
    std::vector<std::vector<double>> numbers(kColumns);
    for (std::size_t i = 0; i < order.size(); ++i) {
      // Marks beyond the last column share it, one number below the other.
      const std::size_t column = std::min(packed[i], (step < 0 ? 2 : kColumns) - 1);
      order[i]->x = first + static_cast<double>(column) * step;
      below_others(*order[i], numbers[column]);
      place_[order[i]->index] = *order[i];
    }
  }

  // Moves the number of a mark down, and with it the mark of a day, until it hides no other of its
  // column. A mark that has an extent stays where its dates are.
  void below_others(Placed& placed, std::vector<double>& numbers) {
    double y = placed.mark.from + placed.number;
    const auto hides = [&y](double other) { return std::abs(other - y) < kNumber; };
    while (std::any_of(numbers.begin(), numbers.end(), hides)) y += kNumber;
    numbers.push_back(y);
    const double down = y - placed.mark.from - placed.number;
    if (placed.item->days->exact_day()) {
      placed.mark = {placed.mark.from + down, placed.mark.to + down};
    } else {
      placed.number += down;
    }
    lowest_ = std::max(lowest_, y + 9);
  }

  std::string grid() const {
    std::string out;
    for (const Tick& tick : ticks(scale_, 60, language_)) {
      const double y = scale_.at(tick.day);
      out += svg::path(tick.major ? "g gm" : "g", fmt::format("M0 {}H{}", px(y), px(kWidth)));
      // A year is named where no finding stands.
      const bool taken = std::any_of(nodes_.begin(), nodes_.end(),
                                     [y](double node) { return y > node - 16 && y < node + 30; });
      if (tick.major && !taken)
        out += svg::text("ax am yrl", kFindings, y + 4, tick.label, "middle");
    }
    return out;
  }

  std::string names() const {
    return svg::text("ll s", 0, 14, language_.word("said")) +
           svg::text("ls", 0, 29, language_.word("page", "said_short")) +
           svg::text("ll r", kRecord - 10, 14, language_.word("record")) +
           svg::text("ls", kRecord - 10, 29, language_.word("page", "record_short"));
  }

  static std::string extent(const std::string& classes, const Placed& placed, const Range& range) {
    return fmt::format(
        "<rect class=\"{}\" data-f=\"{}\" x=\"{}\" y=\"{}\" width=\"16\" height=\"{}\"/>", classes,
        placed.item->anchor, px(placed.x - 8), px(range.from),
        px(std::max(range.to - range.from, 0.0)));
  }

  std::string mark(const Placed& placed) {
    const Item& item = *placed.item;
    const Days& days = *item.days;
    const std::string lane(svg::lane_class(item));
    const double middle = (placed.mark.from + placed.mark.to) / 2;
    const std::string number = std::to_string(item.number);
    std::string out;
    if (const std::optional<Range> bar = bar_of(item)) {
      out += svg::rect("sc", placed.x - 3.5, bar->from, 7, bar->to - bar->from);
    }
    if (days.exact_day()) {
      out += item.said() ? fmt::format("<circle class=\"m s\" cx=\"{}\" cy=\"{}\" r=\"8.5\"/>",
                                       px(placed.x), px(middle))
                         : svg::rect("m r", placed.x - 8, middle - 8, 16, 16);
      return out + svg::number_on_mark(placed.x, middle, item.number);
    }
    extents_ += extent("po " + lane, placed, placed.mark);
    if (days.certain()) {
      const Range certain{scale_.at(days.latest_start), scale_.at(days.earliest_end)};
      extents_ += extent("m " + lane, placed, certain);
    }
    const double y = placed.mark.from + placed.number;
    return out + svg::rect("bb " + lane, placed.x - 7, y - 7, 14, 14) +
           svg::text("bn o", placed.x, y + 4, number, "middle");
  }

  std::vector<std::string> lines(const std::string& words, double width, std::size_t most) const {
    std::vector<std::string> out;
    std::string rest = words;
    while (!rest.empty() && out.size() < most) {
      std::size_t cut = rest.size();
      while (text_width(std::string_view(rest).substr(0, cut), svg::kLabelSize, true) > width) {
        const std::size_t blank = cut == 0 ? std::string::npos : rest.rfind(' ', cut - 1);
        if (blank == std::string::npos || blank == 0) break;
        cut = blank;
      }
      const bool last = out.size() + 1 == most;
      out.push_back(fitted(last ? rest : rest.substr(0, cut), svg::kLabelSize, width, true));
      if (last || cut >= rest.size()) break;
      rest.erase(0, cut + 1);
    }
    return out;
  }

  // Where a label that begins at `top` has no mark or bar of its lane between it and its own.
  double label_at(const std::vector<Placed>& lane, double top, bool said) const {
    double x = said ? kSaid : kRecord;
    for (const Placed& placed : lane) {
      const Range range = taken(placed);
      if (range.to < top - 12 || range.from > top + kTallLabel) continue;
      x = said ? std::min(x, placed.x) : std::max(x, placed.x);
    }
    return said ? x - 15 : x + 14;
  }

  std::string labelled(const std::vector<Placed>& lane, bool said) {
    std::string out;
    extents_.clear();
    double next = 0;
    const std::string_view anchor = said ? "end" : "";
    for (const Placed& placed : lane) {
      const Item& item = *placed.item;
      const double top = std::max(placed.mark.from + 9, next);
      const double x = label_at(lane, top, said);
      const double width = said ? x - 2 : kWidth - x - 2;
      const std::vector<std::string> title =
          lines(std::to_string(item.number) + " " + item.title, width, 4);
      const std::vector<std::string> date = lines(item.date, width, 2);
      const double high = static_cast<double>(title.size() + date.size()) * 14;
      std::string inner = svg::rect("hit", said ? 0 : x - 4, top - 11, width + 8, high + 2);
      inner += mark(placed);
      double y = top;
      std::string name = std::to_string(item.number);  // as on the mark
      for (const std::string& line : title) {
        inner += svg::text("lt lb", x, y, line, anchor);
        name += " " + line;
        y += 14;
      }
      for (const std::string& line : date) {
        inner += svg::text("lt ld", x, y, line, anchor);
        name += " " + line;
        y += 14;
      }
      next = top + high + 6;
      lowest_ = std::max(lowest_, next);
      name += ", " + std::string(side_word(item.side, language_));
      out += svg::link(item.anchor, name, inner);
    }
    return extents_ + out;
  }

  std::string findings() {
    std::string out;
    double next = 0;
    for (const Link& link : timeline_.links) {
      const Placed* home = nullptr;
      for (const std::size_t item : link.items) {
        const auto found = place_.find(item);
        if (found != place_.end() && home == nullptr) home = &found->second;
      }
      if (home == nullptr) continue;
      const double y = std::max((home->mark.from + home->mark.to) / 2, next);
      next = y + 38;
      nodes_.push_back(y);
      lowest_ = std::max(lowest_, y + 24);
      const bool must = link.finding->certainty == Truth::must;
      for (const std::size_t item : link.items) {
        const auto found = place_.find(item);
        if (found != place_.end()) connect(found->second, y, must, link.anchor);
      }
      std::string inner = svg::rect("hit", kFindings - 14, y - 14, 28, 34);
      inner += svg::diamond(kFindings, y, 8, to_string(link.finding->verdict));
      inner += svg::text("ls fc", kFindings, y + 21, link.tag, "middle");
      out += svg::link(link.anchor, svg::label_of(link, language_), inner);
    }
    return out;
  }

  void connect(const Placed& placed, double y, bool must, const std::string& anchor) {
    const bool said = placed.item->said();
    const double edge = said ? placed.x + 9 : placed.x - 9;
    const double start = said ? kFindings - 8 : kFindings + 8;
    const double to = std::clamp(y, placed.mark.from + 5, placed.mark.to - 5);
    const double bend = said ? kFindings - 13 : kFindings + 13;
    connectors_ +=
        fmt::format("<path class=\"{}\" data-f=\"{}\" d=\"M{} {}H{}V{}H{}\"/>",
                    must ? "cn" : "cn ps", anchor, px(start), px(y), px(bend), px(to), px(edge));
  }

  const Timeline& timeline_;
  const Language& language_;
  Scale scale_;
  double height_ = 0;
  double lowest_ = 0;
  std::vector<double> nodes_;  // where findings stand
  std::map<std::size_t, Placed> place_;
  std::string connectors_;
  std::string extents_;  // of a lane, under all of its numbers
};

}  // namespace

std::string narrow_graphic(const Timeline& timeline, const Language& language) {
  if (timeline.items.size() > kNarrowItems) return {};
  return NarrowGraphic(timeline, language).whole();
}

}  // namespace gainsay
