// One pass over a text: tokens, matches, expressions, values.
#pragma once

#include <string_view>
#include <vector>

#include "mention/dates.h"
#include "mention/dates/grammar.h"
#include "mention/dates/tokens.h"

namespace gainsay::dates {

std::vector<DateMention> tag_text(const Grammar& grammar, const Tokenizer& tokenizer,
                                  std::string_view text, const DateOptions& options);

}  // namespace gainsay::dates
