// Pieces of text output that several commands print.
#pragma once

#include <cstddef>

#include "render/text_page.h"
#include "render/wording.h"

namespace gainsay {

// The column at which the text beside "Said", "Record", "Why", … begins.
std::size_t label_margin(const Language& language);
// One side of a finding: date, who, what; the quote; its limits; where it stands.
void add_side(TextPage& page, const FindingSide& side, const ReportIndex& index,
              const Language& language);
// A finding as a compact block; one that was dismissed as a line. What `above`, the finding before
// it, says word for word by the same rule is not said again.
void add_finding(TextPage& page, const Finding& finding, const ReportIndex& index,
                 const Language& language, const Finding* above = nullptr);

}  // namespace gainsay
