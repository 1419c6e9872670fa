#include "source/line_form.h"

#include <algorithm>

#include "base/utf8.h"
#include "source/text_form.h"

namespace gainsay {
bool label_before(std::string_view text, const Lexicon& lexicon) {
  std::string label = lower(trim(text));
  if (label.ends_with(':')) label.pop_back();
  return lexicon.lines.date_labels.contains(trim(label));
}

namespace {

constexpr std::size_t kLongestHeading = 100;  // code points
constexpr std::size_t kMostHeadingWords = 14;
constexpr std::size_t kMostBylineWords = 8;

std::size_t skip_digits(std::string_view text, std::size_t at) {
  while (at < text.size() && is_digit(text[at])) ++at;
  return at;
}

std::size_t skip_blanks(std::string_view text, std::size_t at) {
  while (at < text.size() && is_blank(text[at])) ++at;
  return at;
}

// The marker that ends at `end`, when white space and something more follow it.
ListMarker marker_to(std::string_view line, std::size_t end, bool bullet) {
  const std::size_t next = skip_blanks(line, end);
  if (next == end || next == line.size()) return {};
  return {static_cast<std::uint32_t>(next), bullet};
}

// "(a)", "(12)", "(iv)".
std::size_t bracketed(std::string_view line) {
  const std::size_t close = line.find(')');
  if (!line.starts_with('(') || close == std::string_view::npos || close < 2 || close > 5) return 0;
  const std::string_view inner = line.substr(1, close - 1);
  const bool digits = std::all_of(inner.begin(), inner.end(), is_digit);
  const bool roman = inner.find_first_not_of("ivxlc") == std::string_view::npos;
  const bool letter = inner.size() == 1 && is_ascii_letter(inner[0]);
  return digits || roman || letter ? close + 1 : 0;
}

// "2.", "2)", "5.1", "5.1.", "C.2".
std::size_t numbered(std::string_view line) {
  std::size_t at = 0;
  const bool lettered = line.size() > 2 && is_ascii_upper(line[0]) && line[1] == '.';
  if (lettered) at = 2;
  const std::size_t digits = skip_digits(line, at);
  if (digits == at || digits - at > 3) return 0;
  at = digits;
  bool levels = lettered;
  while (at + 1 < line.size() && line[at] == '.' && is_digit(line[at + 1])) {
    const std::size_t next = skip_digits(line, at + 1);
    if (next - at > 3) return 0;
    at = next;
    levels = true;
  }
  if (at < line.size() && (line[at] == '.' || line[at] == ')')) return at + 1;
  if (!levels) return 0;
  // A bare "5.1" may be a quantity in running text; a heading or sentence begins with a capital.
  return starts_upper(line.substr(skip_blanks(line, at))) ? at : 0;
}

// A number of four figures that begins with 19 or 20.
bool has_year(std::string_view line) {
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t end = skip_digits(line, at);
    const std::string_view figures = line.substr(at, end - at);
    if (figures.size() == 4 && (figures.starts_with("19") || figures.starts_with("20")))
      return true;
    at = std::max(end, at + 1);
  }
  return false;
}

bool ends_open(std::string_view line) {
  return !line.empty() && std::string_view(".;,:!").find(line.back()) != std::string_view::npos;
}

std::optional<LineDate> date_from(std::string_view line, std::size_t at, const Lexicon& lexicon,
                                  FigureOrder order) {
  // "Order No. 4417   Dated 24/12/2019": a label may follow the gap.
  const std::size_t word = skip_blanks(line, at);
  const std::string_view label = first_word(line.substr(word));
  const bool labelled = label_before(label, lexicon);
  const std::string_view rest = line.substr(labelled ? word + label.size() : at);
  DateText cut_text(rest);
  if (!cut_text.may_begin(lexicon.date_starts)) return std::nullopt;
  for (const DateWords& words : lexicon.dates) {
    std::optional<WrittenDate> date = cut_text.date(words, order);
    if (!date || !date->is_day) continue;
    const std::string_view after = trim(rest.substr(date->end));
    constexpr std::string_view kSeparators[] = {"|", "/", ",",  "(", ";", "·",
                                                "–", "—", "- ", ")", "]"};
    // "Posted July 20, 2021 by the firm's press team"
    const bool by = (labelled || label_before(line.substr(0, at), lexicon)) &&
                    lexicon.lines.byline_words.contains(lower(first_word(after)));
    const bool apart = after.empty() || after == "." || by ||
                       std::any_of(std::begin(kSeparators), std::end(kSeparators),
                                   [&](std::string_view s) { return after.starts_with(s); });
    if (!apart || count_words(after) > kMostBylineWords) continue;
    // "On 3 March 2016, Orlo sold the mill." is a sentence.
    constexpr std::size_t kLeastSentence = 4;  // words
    if (after.ends_with('.') && count_words(after) >= kLeastSentence) continue;
    const std::string_view before = line.substr(0, at);
    // "Test started: 28 February 2019" is a field of something else.
    if (trim(before).ends_with(':') && !label_before(before, lexicon)) return std::nullopt;
    return LineDate{*date, label_before(before, lexicon) ? 0 : count_words(before)};
  }
  return std::nullopt;
}

// "A.2", "4.1", "3)": the number of an entry.
bool numbers_entry(std::string_view word) {
  constexpr std::size_t kLongest = 6;
  return word.size() <= kLongest && word.find_first_of(".)") != std::string_view::npos &&
         std::any_of(word.begin(), word.end(), is_digit);
}

}  // namespace

ListMarker list_marker(std::string_view line) {
  // Most lines begin with a word.
  const bool word = line.size() > 1 && is_ascii_letter(line[0]) && line[1] != '.' && line[1] != ')';
  if (word) return {};
  constexpr std::string_view kBullets[] = {"-", "*", "+", "•", "–", "◦", "▪", "‣", "·", "●", "■"};
  for (const std::string_view bullet : kBullets) {
    if (line.starts_with(bullet)) return marker_to(line, bullet.size(), true);
  }
  if (const std::size_t end = bracketed(line); end > 0) return marker_to(line, end, false);
  if (const std::size_t end = numbered(line); end > 0) return marker_to(line, end, false);
  const bool letter = line.size() > 2 && is_ascii_letter(line[0]) &&
                      (line[1] == ')' || (line[1] == '.' && is_ascii_lower(line[0])));
  return letter ? marker_to(line, 2, false) : ListMarker{};
}

bool is_rule(std::string_view line) {
  line = trim(line);
  if (line.size() < 3 || std::string_view("-=_*~#+").find(line[0]) == std::string_view::npos) {
    return false;
  }
  return std::all_of(line.begin(), line.end(), [&](char c) { return c == line[0] || c == ' '; });
}

bool is_row(std::string_view line) {
  const auto twice = [line](char c) {
    const std::size_t first = line.find(c);
    return first != std::string_view::npos && line.find(c, first + 1) != std::string_view::npos;
  };
  if (twice('|') || twice('\t')) return true;
  // Of three spaces in a row one is at every third place.
  std::size_t gaps = 0;
  for (std::size_t at = 2; at < line.size() && gaps < 2; at += 3) {
    if (line[at] != ' ') continue;
    std::size_t begin = at;
    while (at - begin < 2 && line[begin - 1] == ' ') --begin;
    const bool three = begin + 2 < line.size() && line[begin + 1] == ' ' && line[begin + 2] == ' ';
    if (!three) continue;
    ++gaps;
    at = skip_blanks(line, at);
  }
  return gaps >= 2;
}

bool is_page_number(std::string_view line, bool paged, const LineWords& words) {
  line = trim(line);
  if (line.size() > 24) return false;
  bool marked = paged;
  while (!line.empty() && (line.front() == '-' || line.front() == '[')) {
    line = trim(line.substr(1));
  }
  while (!line.empty() && (line.back() == '-' || line.back() == ']')) {
    line = trim(line.substr(0, line.size() - 1));
    marked = true;
  }
  const std::string_view word = first_word(line);
  if (words.page_words.contains(lower(word))) {
    line = trim(line.substr(word.size()));
    marked = true;
  }
  const std::size_t at = skip_digits(line, 0);
  if (at == 0 || at > 4) return false;
  line = trim(line.substr(at));
  const std::string_view of = first_word(line);
  if (words.page_of.contains(lower(of))) {
    line = trim(line.substr(of.size()));
    line = line.substr(skip_digits(line, 0));
    marked = true;
  }
  return line.empty() && marked;
}

bool is_copyright(std::string_view line, const LineWords& words) {
  constexpr std::size_t kMostWords = 24;
  line = trim(line);
  const bool sign = std::any_of(words.copyright_signs.begin(), words.copyright_signs.end(),
                                [&](const std::string& s) { return starts_with_folded(line, s); });
  if (!sign || count_words(line) > kMostWords) return false;
  const std::string folded = lower(line);
  const bool reserved = std::any_of(
      words.copyright_phrases.begin(), words.copyright_phrases.end(),
      [&](const std::string& phrase) { return folded.find(phrase) != std::string::npos; });
  const bool plain_sign = line.starts_with("\u00A9");
  return reserved || (has_year(line) && (plain_sign || !ends_sentence(line)));
}

bool is_byline(std::string_view line, const Lexicon& lexicon) {
  if (line.size() > kLongestHeading || count_words(line) > kMostBylineWords) return false;
  const std::string folded = lower(line);
  if (lexicon.lines.roles.contains(folded) || lexicon.lines.byline_words.contains(folded)) {
    return true;
  }
  for (const std::string& start : lexicon.lines.byline_words) {
    if (!folded.starts_with(start) || folded.compare(start.size(), 1, " ") != 0) continue;
    const std::string_view name = trim(line.substr(start.size()));
    const std::string word = lower(first_word(name));
    const bool month = lexicon.dates.front().months.contains(word);
    if (starts_upper(name) && !month && !ends_sentence(line)) return true;
  }
  return false;
}

std::optional<LineDate> line_date(std::string_view line, const Lexicon& lexicon,
                                  FigureOrder order) {
  line = trim(line);
  if (line.size() > kLongestHeading) return std::nullopt;
  constexpr std::ptrdiff_t kLeastDigits = 3;  // "5 May 19"
  if (std::count_if(line.begin(), line.end(), is_digit) < kLeastDigits) return std::nullopt;
  constexpr std::size_t kMostTries = 8;
  std::size_t tries = 0;
  for (std::size_t at = 0; at < line.size() && tries < kMostTries;) {
    if (std::optional<LineDate> found = date_from(line, at, lexicon, order)) return found;
    ++tries;
    // On to what follows the next label or separator.
    const std::string_view rest = line.substr(at);
    std::size_t next = rest.find_first_of(",|/:(");
    if (at == 0) {
      const std::size_t blank = rest.find(' ');
      if (blank != std::string_view::npos && label_before(rest.substr(0, blank), lexicon)) {
        next = std::min(next, blank);
      }
    }
    const std::size_t gap = rest.find("  ");
    // "A.2  11 February 2019, Lolland: …": an entry, which does not date the whole paper.
    if (at == 0 && gap == rest.find(' ') && numbers_entry(rest.substr(0, gap))) return std::nullopt;
    next = std::min(next, gap);
    if (next == std::string_view::npos) break;
    at += next + 1;
  }
  return std::nullopt;
}

bool is_byline_or_date(std::string_view line, const Lexicon& lexicon) {
  if (is_byline(line, lexicon)) return true;
  constexpr std::size_t kMostPlaceWords = 3;
  const std::optional<LineDate> date = line_date(line, lexicon, FigureOrder::day_first);
  return date && date->words_before <= kMostPlaceWords;
}

bool is_turn(std::string_view line) {
  if (line.size() > 2 && (line[0] == 'Q' || line[0] == 'A') && (line[1] == '.' || line[1] == ':')) {
    return is_blank(line[2]);
  }
  const std::size_t colon = line.substr(0, 48).find(':');
  if (colon == std::string_view::npos || colon < 2 || colon + 1 >= line.size() ||
      !is_blank(line[colon + 1])) {
    return false;
  }
  const std::string_view name = line.substr(0, colon);
  if (!starts_upper(name) || count_words(name) > 5) return false;
  return name.find_first_of(",;!?\"") == std::string_view::npos;
}

bool is_capitals(std::string_view line) {
  if (line.size() > 4 * kLongestHeading || line.ends_with('.') || line.ends_with(',')) return false;
  const LetterCount letters = count_letters(line);
  return letters.upper >= 3 && letters.lower * 10 <= letters.upper &&
         width(line) <= kLongestHeading;
}

bool is_title_like(std::string_view line) {
  if (line.size() > 4 * kLongestHeading || width(line) > kLongestHeading) return false;
  if (ends_open(line) || count_words(line) > kMostHeadingWords) return false;
  if (line.empty() || line.front() == '(' || line.front() == '[') return false;
  return starts_upper(line) || is_digit(line.front());
}

std::string_view first_word(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && !is_blank(line[at])) ++at;
  return line.substr(0, at);
}

std::string digit_shape(std::string_view word) {
  std::string shape(word);
  std::replace_if(shape.begin(), shape.end(), is_digit, '9');
  return shape;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    words += !inside && !is_blank(c) ? 1 : 0;
    inside = !is_blank(c);
  }
  return words;
}

}  // namespace gainsay
