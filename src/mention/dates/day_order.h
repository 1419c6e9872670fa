// In which order a document writes day and month: 02/08/2012.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/document.h"
#include "gainsay/mention.h"

namespace gainsay {

enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

// The two numbers that a date in digits ("02/08/2012") begins with; zeroes for any other.
std::pair<int, int> leading_numbers(std::string_view written);

// As far as the dates that were found in the document tell: "21/12/2017". Unknown, too, where they
// tell both.
DayOrder day_order(const Document& document, const std::vector<DateMention>& dates);

// Has the document a date that is read in the one order as in the other?
bool open_to_order(const Document& document, const std::vector<DateMention>& dates);

}  // namespace gainsay
