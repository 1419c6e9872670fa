#include "render/graphic_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "render/graphic.h"

namespace gainsay {
namespace {

using svg::Range;

constexpr double kSlim = 600;  // pixels
constexpr double kTop = 30;    // the axis stands above it
constexpr std::size_t kLabelled = 40;
constexpr std::size_t kRows = 9;  // with label and date; beyond, lines
constexpr double kBriefRow = 22;
constexpr std::size_t kMarks = 420;  // beyond, a lane is a histogram
constexpr std::size_t kMarkRows = 14;
constexpr std::size_t kLabelledFindings = 12;
constexpr double kBin = 20;  // pixels in which findings are counted together

}  // namespace

std::string date_line(const Item& item) {
  if (item.scope_label.empty() || !item.shows_scope) return item.date;
  return item.date + ", " + item.scope_label;
}

GraphicLayout::GraphicLayout(const Timeline& all, const Language& words, double pixels,
                             std::size_t lines)
    : timeline(all),
      language(words),
      width(pixels),
      most_lines(lines),
      slim(pixels < kSlim),
      left(slim ? 6 : 104),
      right(slim ? pixels - 6 : pixels - 12),
      head(slim ? 20 : 0),
      scale(view_of(all, left, right)),
      said(lane_of(true)),
      record(lane_of(false)) {
  place_findings();
  settle();
}

Range GraphicLayout::range_of(const Days& days, double least) const {
  const Range range{days.open_start ? left : scale.at(days.earliest_start),
                    days.open_end ? right : scale.at(days.latest_end)};
  if (range.to - range.from >= least) return range;
  const double middle = (range.from + range.to) / 2;
  return {middle - least / 2, middle + least / 2};
}

double GraphicLayout::height_of(const Lane& lane) const {
  if (lane.density == Density::histogram) return 100 + head;
  return std::max(62.0, static_cast<double>(lane.rows) * lane.row_height + 10) + head;
}

std::string GraphicLayout::note_of(const Link& link) const {
  return fmt::format("{} \u00b7 {} \u00b7 {}", link.tag,
                     language.word("verdicts", to_string(link.finding->verdict)),
                     certainty(*link.finding, language));
}

// ---- items

Lane GraphicLayout::lane_of(bool is_said) const {
  Lane lane;
  lane.said = is_said;
  for (std::size_t i = 0; i < timeline.items.size(); ++i) {
    const Item& item = timeline.items[i];
    if (item.said() != is_said || !item.days) continue;
    PlacedItem placed;
    placed.item = &item;
    placed.index = i;
    lane.placed.push_back(placed);
  }
  // What a finding rests on comes first, and so stands next to the findings.
  std::stable_sort(lane.placed.begin(), lane.placed.end(),
                   [](const PlacedItem& a, const PlacedItem& b) {
                     return a.item->findings.empty() < b.item->findings.empty();
                   });
  if (lane.placed.size() <= kLabelled) {
    if (fill_rows(lane) <= kRows) return lane;
    // Much on few days: lines without dates, which the axis tells, rather than marks without words.
    lane.row_height = kBriefRow;
    lane.density = Density::brief;
    if (fill_rows(lane) <= most_lines) return lane;
  }
  lane.row_height = 13;
  lane.density = Density::marks;
  if (lane.placed.size() <= kMarks && fill_rows(lane) <= kMarkRows) return lane;
  lane.density = Density::histogram;
  return lane;
}

std::size_t GraphicLayout::fill_rows(Lane& lane) const {
  const bool labels = lane.has_labels();
  std::vector<Range> ranges;
  for (PlacedItem& placed : lane.placed) {
    placed.mark = range_of(*placed.item->days, labels ? 18 : 7);
    placed.taken = placed.mark;
    if (labels) place_label(placed, lane.density == Density::labelled);
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

// Below a mark that is wide, or on it after its number where a lane has no dates; else beside it.
void GraphicLayout::place_label(PlacedItem& placed, bool dated) const {
  const Item& item = *placed.item;
  const Range& mark = placed.mark;
  placed.title_room = std::min(text_width(item.title, svg::kLabelSize, true),
                               std::min(310.0, (right - left) * 0.42));
  placed.date_room = dated ? std::min(text_width(date_line(item), svg::kLabelSize),
                                      std::min(330.0, (right - left) * 0.45))
                           : 0;
  placed.label_left = false;
  placed.label_below = mark.to - mark.from > 150;
  if (placed.label_below) {
    const double wide = placed.title_room + (dated ? 8 + placed.date_room : 0);
    placed.label_x = std::max(left, std::min(mark.from + (dated ? 0 : 32), right - wide));
    placed.taken.from = std::min(mark.from, placed.label_x);
    placed.taken.to = std::max(mark.to, placed.label_x + wide);
  } else {
    place_beside(placed, std::max(placed.title_room, placed.date_room));
  }
  if (item.shows_scope) {
    const Range scope = range_of(*item.scope, 4);
    placed.taken.from = std::min(placed.taken.from, scope.from);
    placed.taken.to = std::max(placed.taken.to, scope.to);
  }
}

// To the right where there is room for words `wide`, or more than to the left.
void GraphicLayout::place_beside(PlacedItem& placed, double wide) const {
  const Range& mark = placed.mark;
  const double after = width - 4 - (mark.to + 7);
  const double before = mark.from - 7 - left;
  placed.label_left = wide > after && after < before;
  const double room = placed.label_left ? before : after;
  placed.label_x = placed.label_left ? mark.from - 7 : mark.to + 7;
  placed.title_room = std::min(placed.title_room, room);
  placed.date_room = std::min(placed.date_room, room);
  if (placed.label_left)
    placed.taken.from = placed.label_x - std::min(wide, room);
  else
    placed.taken.to = placed.label_x + std::min(wide, room);
}

// ---- findings

// A finding stands at its first item that has a date.
bool GraphicLayout::home_of(const Link& link, double& x) const {
  for (const std::size_t item : link.items) {
    const auto& days = timeline.items[item].days;
    if (!days) continue;
    const Range range = range_of(*days, 0);
    x = std::clamp((range.from + range.to) / 2, left + 8, right - 8);
    return true;
  }
  return false;
}

void GraphicLayout::place_findings() {
  for (std::size_t i = 0; i < timeline.links.size(); ++i) {
    FindingNode node;
    node.links = {i};
    if (home_of(timeline.links[i], node.x))
      nodes.push_back(node);
    else
      ++undated_findings;
  }
  labelled_findings = nodes.size() <= kLabelledFindings && !slim;
  counted_findings = nodes.size() > kSingleFindings;
  if (counted_findings) count_findings();
  label_findings();
}

void GraphicLayout::count_findings() {
  std::map<std::int64_t, FindingNode> bins;
  for (const FindingNode& node : nodes) {
    const auto bin = static_cast<std::int64_t>(std::floor((node.x - left) / kBin));
    FindingNode& counted = bins[bin];
    counted.x = left + static_cast<double>(bin) * kBin + kBin / 2;
    counted.links.push_back(node.links.front());
  }
  nodes.clear();
  for (const auto& [bin, node] : bins) nodes.push_back(node);
}

void GraphicLayout::label_findings() {
  std::vector<Range> ranges;
  for (FindingNode& node : nodes) {
    const Link& link = timeline.links[node.links.front()];
    const double words = std::max(std::min(text_width(link.title, svg::kLabelSize, true), 340.0),
                                  text_width(note_of(link), svg::kLabelSize));
    const double after = width - 4 - (node.x + 15);
    const double before = node.x - 15 - left;
    node.label_left = labelled_findings && words > after && before > after;
    node.label_room = std::min(words, node.label_left ? before : after);
    const double wide = labelled_findings ? 15 + node.label_room : 8;
    ranges.push_back(node.label_left ? Range{node.x - wide, node.x + 10}
                                     : Range{node.x - 10, node.x + wide});
  }
  std::vector<std::size_t> rows(nodes.size(), 0);
  if (!counted_findings) rows = svg::pack(ranges, labelled_findings ? 14 : 1);
  std::size_t count = 1;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    nodes[i].row = rows[i];
    count = std::max(count, rows[i] + 1);
  }
  finding_row = labelled_findings ? 40 : 18;
  findings_height = std::max(58.0, static_cast<double>(count) * finding_row + 24) + head;
}

void GraphicLayout::settle() {
  said.top = kTop;
  findings_top = said.top + height_of(said);
  record.top = findings_top + findings_height + 10;
  height = record.top + height_of(record) + 16;
  for (FindingNode& node : nodes) {
    node.y = findings_top + head + 19 + static_cast<double>(node.row) * finding_row;
  }
  for (Lane* lane : {&said, &record}) {
    if (lane->density == Density::histogram) continue;
    for (PlacedItem& placed : lane->placed) {
      const double row = lane->said ? static_cast<double>(lane->rows) - 1 - placed.y : placed.y;
      placed.y = lane->top + head + 17 + row * lane->row_height;
      position[placed.index] = &placed;
    }
  }
}

}  // namespace gainsay
