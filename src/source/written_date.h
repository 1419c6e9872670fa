// Dates as headers, bylines and metadata write them: "Mon, 30 Apr 2018 17:47:03 -0500", "Monday,
// April 30, 2018 5:47 PM", "mer. 10 juin 2020 à 09:15", "2020-06-11T17:40:00-04:00", "5/6/2019".
//
// The day is the one that is written, in whatever zone it is written; it is never moved to another
// zone, because the day in the writer's own zone is the day that was meant. Times of day are read
// over. Two-digit years follow RFC 5322, section 4.3 (00 to 49 are 20xx, 50 to 99 are 19xx).
// Refuses dates that no calendar has.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/lexicon.h"

namespace gainsay {

enum class FigureOrder : std::uint8_t { unknown, day_first, month_first };

// How 02/08/2012 is meant in `region` (ISO 3166-1 alpha-2); unknown when the region is empty.
FigureOrder figure_order(std::string_view region, const Lexicon& lexicon);

struct WrittenDate {
  std::string edtf;     // "2018-04-30"; "[2019-05-06,2019-06-05]" when the figures leave it open
  std::size_t end = 0;  // offset after the date and its time
  bool is_day = false;  // false: a month or a year
};

// Text that may begin with a date, to be read in several languages: it is cut into figures, words
// and signs once, and not before a language has a use for that.
class DateText {
 public:
  explicit DateText(std::string_view text);  // which must outlive it

  // False when no date can begin with the first word, where `starts` has all that may do so: most
  // text is told by it, at little cost.
  bool may_begin(const WordSet& starts) const;
  // As date_at().
  std::optional<WrittenDate> date(const DateWords& words, FigureOrder order);

  enum class Kind : std::uint8_t { number, word, sign };
  struct Piece {
    Kind kind = Kind::sign;
    std::string text;  // words in lower case
    std::size_t begin = 0;
    std::size_t end = 0;
    bool upper = false;  // a word in capitals
  };

 private:
  enum class Opening : std::uint8_t { none, any, word };
  bool may_begin(const DateWords& words) const;

  std::string_view text_;
  Opening opening_ = Opening::none;
  std::string first_word_;  // in lower case; empty unless the text begins with one
  std::vector<Piece> pieces_;
};

// The date at the very beginning of `text` (white space aside), as long as it goes.
std::optional<WrittenDate> date_at(std::string_view text, const DateWords& words,
                                   FigureOrder order);

// The date that the whole of `text` is, in the first language of the lexicon that reads it so.
std::optional<WrittenDate> whole_date(std::string_view text, const Lexicon& lexicon,
                                      FigureOrder order);

}  // namespace gainsay
