// Small questions about the form of a piece of UTF-8 text: trimming, lower case, widths.
//
// Only ASCII letters and the letters of Latin-1 and Latin Extended-A change case here; that is
// enough for the words of data/source/. No locale is asked.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace gainsay {

inline constexpr std::string_view kBlanks = " \t\n\f\r\v";

constexpr bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r' || c == '\v';
}
constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr bool is_ascii_letter(char c) { return is_ascii_lower(c) || is_ascii_upper(c); }

// Without ASCII white space and no-break spaces at both ends.
std::string_view trim(std::string_view text);
std::string_view trim_end(std::string_view text);

std::string lower(std::string_view text);

// True when `text` begins with `prefix`, which is in lower case, whatever the case of `text`.
bool starts_with_folded(std::string_view text, std::string_view prefix);

// White space runs (no-break spaces too) become one space, none at the ends.
std::string fold_space(std::string_view text);

// True when the first letter of `text` is upper case (false: lower case, or no letter at all
// before the first other character than quotation marks and brackets).
bool starts_upper(std::string_view text);
bool starts_lower(std::string_view text);

struct LetterCount {
  std::size_t upper = 0;
  std::size_t lower = 0;
  std::size_t other = 0;  // letters without case, and all other non-ASCII code points
};
LetterCount count_letters(std::string_view text);

// True when the text, closing quotation marks and brackets aside, ends in . ! ? or …
bool ends_sentence(std::string_view text);

// The number of code points.
std::size_t width(std::string_view text);

}  // namespace gainsay
