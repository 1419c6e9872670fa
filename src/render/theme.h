// Theme: the colours and typefaces of a page, as CSS custom properties that were checked before
// use.
//
// A theme file holds ":root { --name: value; … }" and, for dark screens, the same inside
// "@media (prefers-color-scheme: dark) { … }"; nothing else, so that a theme can change how a page
// looks and never what it loads or does. Guarantees a contrast of at least 4.5 to 1
// (WCAG 2.2, 1.4.3) for every pair of colours that carries text.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

struct Theme {
  std::map<std::string, std::string, std::less<>> light;  // "bg" → "#ffffff", "serif" → "Georgia"
  std::map<std::string, std::string, std::less<>> dark;
};

// Reads `css` from `file` (for messages) over `base`, whose names are the ones allowed. Fails with
// ErrorCode::input on anything that is not of the form above, on a value that is neither a colour
// nor a list of typefaces, and on a pair of colours that cannot be read.
Result<Theme> read_theme(std::string_view css, const std::string& file, const Theme* base);

// The style sheet: light, dark where the reader's screen asks for it, light again on paper.
std::string css_of(const Theme& theme);

// From 1 (equal) to 21 (black on white), WCAG 2.2, "contrast ratio"; each "#rgb" or "#rrggbb".
double contrast(std::string_view one, std::string_view other);

}  // namespace gainsay
