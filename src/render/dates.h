// What `gainsay dates` prints: the dates found in one text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "gainsay/mention.h"

namespace gainsay {

struct DatedText {
  std::string_view name;  // of the document, for people and for a program that joins outputs
  std::string_view text;  // valid UTF-8
  std::string_view dct;   // the document's date as EDTF; may be empty
  const std::vector<DateMention>& dates;
};

// One JSON object a line: doc, start and end (bytes, end exclusive), type, value and mod (TIMEX3),
// edtf, text. What is not known is null.
std::string render_dates_jsonl(const DatedText& dated);
// A line for each date: bytes, type, value, EDTF, the words.
std::string render_dates_text(const DatedText& dated);
// A TimeML document (ISO 24617-1) with the text as it is and a TIMEX3 element around each date.
std::string render_dates_timeml(const DatedText& dated);

}  // namespace gainsay
