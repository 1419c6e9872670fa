// What depends on where a document was written: in which order it has day and month, 02/08/2012,
// and when it is summer.
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "gainsay/document.h"
#include "gainsay/mention.h"

namespace gainsay {

enum class DayOrder : std::uint8_t { unknown, day_first, month_first };

// Which seasons a document has: summer is June to August, or December to February, or nobody knows.
enum class Seasons : std::uint8_t { northern, southern, either };

// The two numbers that a date in digits ("02/08/2012") begins with; zeroes for any other.
std::pair<int, int> leading_numbers(std::string_view written);

// As far as the dates that were found in the document tell: "21/12/2017". Unknown, too, where they
// tell both.
DayOrder day_order(const Document& document, const std::vector<DateMention>& dates);

// Has the document a date that is read in the one order as in the other?
bool open_to_order(const Document& document, const std::vector<DateMention>& dates);

}  // namespace gainsay
