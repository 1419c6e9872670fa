// Scale: days along a line of pixels, the ticks under it, and the width of words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "render/language.h"
#include "render/timeline.h"

namespace gainsay {

struct Scale {
  std::int64_t first = 0;  // day at `from`
  std::int64_t last = 1;   // day at `to`, later than the first
  double from = 0;
  double to = 1;

  // Where a day begins, kept inside [from, to].
  double at(std::int64_t day) const;
  // The day at `x`, rounded down.
  std::int64_t day_at(double x) const;
};

// A view that shows every dated item, with room at both ends, more of it at the end where a claim
// goes on without end.
Scale view_of(const Timeline& timeline, double from, double to);

struct Tick {
  std::int64_t day = 0;
  std::string label;
  bool major = false;  // a year begins
};

// Days, weeks, months, quarters or years, whichever are the first to stand at least `apart` pixels
// from each other.
std::vector<Tick> ticks(const Scale& scale, double apart, const Language& language);

// The width of `text` in pixels, set in a common sans-serif face of `size` pixels; errs wide.
double text_width(std::string_view text, double size, bool bold = false);
// `text` cut so that it is at most `width` pixels wide.
std::string fitted(std::string_view text, double size, double width, bool bold = false);
// What text_width() measures with, for the page's script: a base 36 digit for each character from
// U+0020 to U+007E, its width in eighteenths of an em.
std::string_view character_widths();

}  // namespace gainsay
