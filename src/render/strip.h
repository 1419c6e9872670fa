// Strip: what a finding rests on along one line of time, for a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "render/wording.h"

namespace gainsay {

struct StripRow {
  std::string label;
  std::string bar;  // at most as many columns as asked for
};

// Years, then a row for when each side was said or happened, and for the time that a claim speaks
// about. ● and ■ are days, ░ days on which it may have been, █ days on which it must, ━ and ┄ the
// same of the time spoken about; ◀ and ▶ go on without end. Empty when no side is dated.
std::vector<StripRow> strip_of(const std::vector<FindingSide>& sides, const Language& language,
                               std::size_t columns);

}  // namespace gainsay
