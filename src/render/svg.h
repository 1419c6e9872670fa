// Pieces of SVG that both layouts of the graphic draw with.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/timeline.h"

namespace gainsay::svg {

struct Range {
  double from = 0;
  double to = 0;
};

// Pixels, of all words in the graphic but the names of lanes. A browser sets up each size of a face
// anew, for which a reader waits.
constexpr double kLabelSize = 12;

// A length in pixels with at most one digit after the point.
std::string px(double value);
// <text class="classes" x= y=>, escaped, and a blank, so that texts read one after the other stay
// apart; `anchor` is "", "middle" or "end".
std::string text(std::string_view classes, double x, double y, std::string_view words,
                 std::string_view anchor = {});
std::string rect(std::string_view classes, double x, double y, double width, double height);
std::string path(std::string_view classes, std::string_view data);
// The number of an item in the middle of its mark, no wider than the mark.
std::string number_on_mark(double x, double y, std::size_t number);
// A link to the entry `anchor` of the page, called `label` for those who do not see it.
std::string link(std::string_view anchor, std::string_view label, std::string_view inner);
// The same for many: with a script it shows the days `first` to `last`.
std::string zoom_link(std::string_view anchor, std::string_view label, std::int64_t first,
                      std::int64_t last, std::string_view inner);
// The links of a lane ("s", "r") or of the findings ("f") in a group, which a filter hides as one:
// hundreds of links that each ask for it take longer.
std::string group(std::string_view lane, std::string_view links);
// The diamond around a point of a verdict, or of "several" that differ.
std::string diamond(double x, double y, double radius, std::string_view verdict);

// "s" or "r": the class of a lane.
std::string_view lane_class(const Item& item);
// What a mark is called: "3 Said, 11 June 2020: …".
std::string label_of(const Item& item, const Language& language);
std::string label_of(const Link& link, const Language& language);

// Puts each range into the first row in which it overlaps nothing, `gap` apart; returns the rows,
// parallel to `ranges`.
std::vector<std::size_t> pack(const std::vector<Range>& ranges, double gap);

}  // namespace gainsay::svg
