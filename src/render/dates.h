// What `gainsay dates` prints: the dates found in one text, which comes in pieces.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/mention.h"
#include "render/render.h"

namespace gainsay {

// A part of a text and the dates in it.
struct DatedPiece {
  std::string_view text;  // valid UTF-8; what the spans count in
  std::size_t begin = 0;  // the part: text[begin, end)
  std::size_t end = 0;
  std::uint64_t offset = 0;  // of text's first byte in the whole text
  const std::vector<DateMention>& dates;
};

// One JSON object a line: doc, start and end (bytes, end exclusive), type, value and mod (TIMEX3),
// edtf, text. What is not known is null. `name` is the document's.
std::string render_dates_jsonl(std::string_view name, const DatedPiece& piece);

// A TimeML document (ISO 24617-1) with the text as it is and a TIMEX3 element around each date.
class DatesTimeml {
 public:
  // `dct` is the document's date as EDTF; may be empty.
  static std::string begin(std::string_view name, std::string_view dct);
  std::string piece(const DatedPiece& piece);
  static std::string end();

 private:
  std::size_t number_ = 0;  // of the last TIMEX3
};

// The passages that have dates, as grep shows lines, each date marked with what it means:
//   report.txt:12: The plant closed in [early 2016 = 2016 START].
// A passage is a line, or what stands around the dates of a long one.
class DatesText {
 public:
  DatesText(std::string_view file, const TextStyle& style) : file_(file), style_(style) {}
  std::string piece(const DatedPiece& piece);

 private:
  std::string passage(const DatedPiece& piece, std::size_t first, std::size_t last) const;

  std::string file_;
  TextStyle style_;
  std::uint64_t line_ = 1;
};

}  // namespace gainsay
