// Timeline: what a report shows along time; the model under the graphic and the list of a page.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "render/wording.h"

namespace gainsay {

// Days since 1970-01-01; ends are exclusive. The four days of an Extent, with the sides on which
// it is open. Where it is open, the day is that of the other side.
struct Days {
  std::int64_t earliest_start = 0;
  std::int64_t latest_start = 0;
  std::int64_t earliest_end = 0;
  std::int64_t latest_end = 0;
  bool open_start = false;
  bool open_end = false;

  // Whether some days are certain to be part of it: those from latest_start to earliest_end.
  bool certain() const { return !open_start && !open_end && latest_start < earliest_end; }
  bool exact_day() const { return !open_start && !open_end && latest_end - earliest_start == 1; }
};

// Nothing for an extent without a finite side in the years 1 to 9999.
std::optional<Days> days_of(const Extent& extent);

// A claim or event with its place on the page.
struct Item {
  FindingSide side;
  std::string anchor;  // "claim-c1": the fragment of its address in the page
  std::string title;
  bool title_is_quote = false;  // for want of a summary
  std::string date;             // in words
  std::string actor;            // whose statement or conduct; may be empty
  std::string kind;             // its stance or status, in words
  std::size_t number = 0;
  std::optional<Days> days;   // nothing = undated
  std::optional<Days> scope;  // of a claim that is in force for longer than it takes to say it
  std::string scope_label;
  bool shows_scope = false;           // whether the graphic draws it
  std::vector<std::size_t> findings;  // indices into Timeline::links

  bool said() const { return side.claim != nullptr; }
};

// A finding with its place on the page.
struct Link {
  const Finding* finding = nullptr;
  std::string anchor;
  std::string tag;  // "F1"
  std::string title;
  std::vector<std::size_t> items;  // indices into Timeline::items; the first is where it is drawn
  // In Timeline::links: the first of the same rule about the same statement, where it is another.
  std::optional<std::size_t> same_statement;
};

struct Timeline {
  std::vector<Item> items;  // dated ones by their first day, then undated ones
  std::vector<Link> links;  // in the order of the report
};

// A dismissed finding is left out. `index` must be of `report`.
Timeline timeline_of(const Report& report, const ReportIndex& index, const Language& language);

// `text` cut at a blank to at most `most` code points, with an ellipsis.
std::string shortened(const std::string& text, std::size_t most);
// `prefix`-`id` where that is a plain word; else with a hash in place of the id.
std::string anchor_of(const std::string& prefix, const std::string& id);

}  // namespace gainsay
