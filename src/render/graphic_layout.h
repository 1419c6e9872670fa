// GraphicLayout: where everything stands in the wide graphic; what draws it is graphic_wide.cc.
//
// The page's script (data/page/graphic.js) lays out in the same way, step by step, when a reader
// zooms or filters; a test in a browser holds the two against each other.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "render/scale.h"
#include "render/svg.h"
#include "render/timeline.h"

namespace gainsay {

// How a lane shows its items: each with its label and date, each with its label alone, each as a
// small mark, or all as bars.
enum class Density : std::uint8_t { labelled, brief, marks, histogram };

struct PlacedItem {
  const Item* item = nullptr;
  std::size_t index = 0;  // in Timeline::items
  svg::Range mark;        // of the mark itself
  svg::Range taken;       // with its label
  double label_x = 0;
  double title_room = 0;
  double date_room = 0;
  bool label_left = false;
  bool label_below = false;
  double y = 0;  // middle of the mark
};

struct Lane {
  bool said = false;
  Density density = Density::labelled;
  std::vector<PlacedItem> placed;
  std::size_t rows = 1;
  double row_height = 40;

  bool has_labels() const { return density == Density::labelled || density == Density::brief; }
  double top = 0;
};

// A diamond: one finding, or several that stand too close together.
struct FindingNode {
  std::vector<std::size_t> links;  // in Timeline::links
  double x = 0;
  double y = 0;
  bool label_left = false;
  double label_room = 0;
  std::size_t row = 0;
};

class GraphicLayout {
 public:
  // `width` in pixels; a lane of more than so many `lines` has no labels. `timeline` and `language`
  // must outlive the layout.
  GraphicLayout(const Timeline& timeline, const Language& language, double width,
                std::size_t lines);

  svg::Range range_of(const Days& days, double least) const;
  double height_of(const Lane& lane) const;
  std::string note_of(const Link& link) const;

  const Timeline& timeline;
  const Language& language;
  double width;
  std::size_t most_lines;
  bool slim;  // too slim for names beside the lanes: they stand above
  double left;
  double right;
  double head;  // room above a lane for its name
  Scale scale;
  Lane said;
  Lane record;
  std::vector<FindingNode> nodes;
  std::size_t undated_findings = 0;
  bool labelled_findings = true;
  bool counted_findings = false;  // nodes stand for several findings
  double finding_row = 40;
  double findings_top = 0;
  double findings_height = 0;
  double height = 0;
  std::map<std::size_t, const PlacedItem*> position;  // of the items of lanes that are no histogram

 private:
  Lane lane_of(bool is_said) const;
  std::size_t fill_rows(Lane& lane) const;
  void place_label(PlacedItem& placed, bool dated) const;
  void place_beside(PlacedItem& placed, double wide) const;
  bool home_of(const Link& link, double& x) const;
  void place_findings();
  void count_findings();
  void label_findings();
  void settle();
};

// "11 June 2020, in force until …".
std::string date_line(const Item& item);

}  // namespace gainsay
