// What a single line of text is by its form: list item, row, rule, page number, byline, date line,
// speaker turn, heading.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "source/lexicon.h"
#include "source/written_date.h"

namespace gainsay {

struct ListMarker {
  std::uint32_t bytes = 0;  // of the marker with the white space after it; 0 = no marker
  bool bullet = false;      // a sign, not a number or letter
};

// "- ", "• ", "2. ", "(a) ", "5.1 ", "C.2  ". Initials of names ("A. Smith") are no markers.
ListMarker list_marker(std::string_view line);

// Three or more of one of - = _ * ~ # + and nothing else.
bool is_rule(std::string_view line);

// Cells side by side: two vertical bars or tabs, or two gaps of three spaces.
bool is_row(std::string_view line);

// "Page 3", "p. 3 of 10", "3 of 10", "- 3 -"; "3" alone only when `paged`, that is when the text is
// known to have pages.
bool is_page_number(std::string_view line, bool paged, const LineWords& words);

// "© 2021 The Gazette", "(c) The Gazette 2021. All rights reserved.": a short line with the sign
// and a year or a reservation. "(c) The readings." and "Copyright law was changed." are none.
bool is_copyright(std::string_view line, const LineWords& words);

// "By NATE HALVORSEN", "Staff Writer".
bool is_byline(std::string_view line, const Lexicon& lexicon);

// "Held", "Date:": do the words announce the date of a document?
bool label_before(std::string_view text, const Lexicon& lexicon);

struct LineDate {
  WrittenDate date;
  std::size_t words_before = 0;  // words before the date that are no label ("Dated")
};

// The date of a line that is about nothing else: "Thursday, 20 June 2019", "Rathkeale, Monday 15
// January 2018", "Monday, 18 May 2020 | Companies". Prose that mentions a date is not one.
std::optional<LineDate> line_date(std::string_view line, const Lexicon& lexicon, FigureOrder order);

// A byline, or a date line with at most three words of place before the date.
bool is_byline_or_date(std::string_view line, const Lexicon& lexicon);

// "CHAIR WHITCOMB: …", "Q. …", "Supplier: …".
bool is_turn(std::string_view line);

// A short line of capitals without an end of a sentence.
bool is_capitals(std::string_view line);

// A short line that begins with a capital and ends without a mark of punctuation.
bool is_title_like(std::string_view line);

// The line's first word, and its form with every digit as 9: "05/03/2019" → "99/99/9999".
std::string_view first_word(std::string_view line);
std::string digit_shape(std::string_view word);

std::size_t count_words(std::string_view text);

}  // namespace gainsay
