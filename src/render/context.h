// A quote in its surroundings, for people who want to judge it themselves.
#pragma once

#include <string>

#include "render/index.h"

namespace gainsay {

struct Context {
  std::string before;  // begins with an ellipsis where the block has more
  std::string after;   // ends with one
};

// What stands before and after `quote` in its block, at most `reach` code points each way, cut at
// blanks. Where the document is not at hand or does not hold the quote at its span, the quote's own
// prefix and suffix.
Context context_of(const Quote& quote, const ReportIndex& index, std::size_t reach = 240);

// Whether the document holds the quote's very bytes at its span.
bool stands_verbatim(const Quote& quote, const ReportIndex& index);

}  // namespace gainsay
