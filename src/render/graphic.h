// The graphic of a timeline as static SVG; every mark is a link to its entry in the page.
//
// An extent (a, b, c, d) is drawn from a to d, hatched; where b is before c, the certain part from
// b to c is solid. That one rule covers a day, a month, a year and a vague span: an imprecise date
// is never a point. Circles are said, squares are record; a finding is a diamond, filled for
// contradicted and broken, half for reversed, hollow for scope, hollow with a core for disputed,
// dotted for context, pale for several that differ.
#pragma once

#include <cstddef>
#include <string>

#include "render/timeline.h"

namespace gainsay {

inline constexpr double kWideGraphic = 1080;  // pixels
inline constexpr double kPrintGraphic = 688;  // A4 less its margins
// Narrow graphics are only for so many items; more do not fit in readable form.
inline constexpr std::size_t kNarrowItems = 40;
// Of more findings in view, those near one another share a diamond.
inline constexpr std::size_t kSingleFindings = 40;

// Time runs to the right: for screens from 720 px.
std::string wide_graphic(const Timeline& timeline, const Language& language);
// The same for paper.
std::string print_graphic(const Timeline& timeline, const Language& language);
// Time runs down: for narrow screens. Empty when there are more than kNarrowItems.
std::string narrow_graphic(const Timeline& timeline, const Language& language);

}  // namespace gainsay
