#include "mention/dates/sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/edtf.h"
#include "text/word_hash.h"

namespace gainsay::dates {
namespace {

constexpr std::size_t kYearLength = 4;   // "2019"
constexpr std::size_t kMonthLength = 7;  // "2019-04"
constexpr std::size_t kDayLength = 10;   // "2019-04-30"
constexpr std::size_t kLongest = 80;     // bytes of a line that bears a date
constexpr std::array<std::string_view, 4> kDashes{"–", "—", "·", "•"};

constexpr bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \t\n";
  const std::size_t begin = text.find_first_not_of(kBlanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

bool is_mark(char c) { return c > ' ' && c < 0x7F && !is_letter(c) && (c < '0' || c > '9'); }

bool begins_with_mark(std::string_view text) {
  return is_mark(text.front()) ||
         std::any_of(kDashes.begin(), kDashes.end(),
                     [text](std::string_view dash) { return text.starts_with(dash); });
}

bool ends_with_mark(std::string_view text) {
  return is_mark(text.back()) ||
         std::any_of(kDashes.begin(), kDashes.end(),
                     [text](std::string_view dash) { return text.ends_with(dash); });
}

bool has_letters(std::string_view text) { return std::any_of(text.begin(), text.end(), is_letter); }

// The last word of `text` in lower case, taken off it.
std::string take_last_word(std::string_view& text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_letter(text[begin - 1])) --begin;
  std::string word(text.substr(begin));
  for (char& c : word) c = static_cast<char>(c | 0x20);
  text = trimmed(text.substr(0, begin));
  return word;
}

bool all_figures(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
}

// The day or month of the date, without its time, and where the line is nothing but the date, the
// year or part of a year; empty where it is something else, or not at some time.
std::string time_of(const DateMention& date, bool alone) {
  if (date.type == TimexType::set || date.relation != DateRelation::at) return {};
  std::string text = date.when.edtf.substr(0, date.when.edtf.find('T'));
  const bool year = text.size() == kYearLength;
  const bool month = text.size() == kMonthLength;
  if ((!year && !month && text.size() != kDayLength) || !all_figures(text)) return {};
  const bool part = month && text.substr(kYearLength + 1) > "12";  // "2019-33": a quarter
  return (year || part) && !alone ? std::string() : text;
}

int year_of(const std::string& date) { return std::stoi(date.substr(0, kYearLength)); }

std::string with_year(const std::string& date, int year) {
  return fmt::format("{:04}{}", year, date.substr(kYearLength));
}

std::optional<Instant> start_of(const std::string& date) {
  const Result<When> when = when_from_edtf(date, Reading::within);
  return when ? std::optional(when->extent.earliest_start) : std::nullopt;
}

bool lies_after(const std::string& date, const When& paper) {
  const std::optional<Instant> start = start_of(date);
  return start && paper.known() && *start > paper.extent.latest_end;
}

// In the year in which it is nearest to `other`; not every year has a 29 February.
std::string nearest(const std::string& date, const std::string& other) {
  const std::optional<Instant> there = start_of(other);
  std::string best = date;
  std::optional<Instant> least;
  for (int year = year_of(other) - 1; there && year <= year_of(other) + 1; ++year) {
    std::string here = with_year(date, year);
    const std::optional<Instant> start = start_of(here);
    if (!start || (least && std::abs(*start - *there) >= *least)) continue;
    least = std::abs(*start - *there);
    best = std::move(here);
  }
  return best;
}

// "14 April 2020", but not "14 April".
bool names_year(std::string_view written) {
  std::size_t digits = 0;
  for (const char c : written) {
    digits = c >= '0' && c <= '9' ? digits + 1 : 0;
    if (digits == kYearLength) return true;
  }
  return false;
}

// "2023.6.2", which may be a date as well.
bool is_version(std::string_view written) {
  return written.find('.') != std::string_view::npos &&
         std::all_of(written.begin(), written.end(),
                     [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

// Where in the document its dates are, asked for block by block.
class DatesInBlocks {
 public:
  explicit DatesInBlocks(const std::vector<DateMention>& dates) : dates_(dates) {}

  // The only one of the block, or the one behind the number of a version ("2023.6.2 - 11 April
  // 2023"); nullptr where there are none or several.
  const DateMention* only(const Block& block, std::string_view text) {
    const DateMention* found = nullptr;
    while (at_ < dates_.size() && dates_[at_].span.begin < block.span.end) {
      const DateMention& date = dates_[at_++];
      if (date.span.begin < block.span.begin) continue;
      const bool inside = date.span.end <= block.span.end;
      if (!inside || (found != nullptr && !is_version(found->span.of(text)))) return nullptr;
      found = &date;
    }
    return found;
  }

 private:
  const std::vector<DateMention>& dates_;
  std::size_t at_ = 0;
};

class SectionFinder {
 public:
  SectionFinder(const Document& document, const Lexicon& lexicon)
      : document_(document),
        lexicon_(lexicon),
        heads_(lexicon.class_id("HEADS_SECTION")),
        preposition_(lexicon.class_id("PREPOSITION")) {}

  std::vector<DatedSection> find(const std::vector<DateMention>& dates) {
    DatesInBlocks in_blocks(dates);
    const std::vector<Block>& blocks = document_.blocks;
    for (std::uint32_t i = 0; i < blocks.size(); ++i) {
      const Block& block = blocks[i];
      if (open_ && (block.part != blocks[sections_.back().first].part || ends(block)))
        open_ = false;
      const DateMention* const date = in_blocks.only(block, document_.text);
      const std::string borne = date == nullptr ? std::string() : borne_by(block, *date);
      if (!borne.empty()) {
        open(i, *date, borne);
      } else if (open_) {
        sections_.back().last = i + 1;
      }
    }
    std::erase_if(sections_, [](const DatedSection& one) { return one.first == one.last; });
    return std::move(sections_);
  }

 private:
  void open(std::uint32_t head, const DateMention& bears, std::string date) {
    const Block& block = document_.blocks[head];
    const When& paper = date_of_part(document_, block.part);
    open_ = false;
    const bool first = last_.empty() || block.part != part_;
    if (!names_year(bears.span.of(document_.text))) {
      // "14 December", first in a paper of January; "5 January" after that.
      if (first && lies_after(date, paper)) date = with_year(date, year_of(date) - 1);
      if (!first) date = nearest(date, last_);
    } else if (lies_after(date, paper)) {
      return;  // nothing was written after the paper
    }
    last_ = date;
    part_ = block.part;
    Result<When> when = when_from_edtf(date, Reading::within);
    if (!when || date == paper.edtf) return;
    sections_.push_back({head + 1, head + 1, std::move(*when)});
    level_ = block.level;
    open_ = true;
  }

  // Does the heading end a section of the one that is open?
  bool ends(const Block& heading) const {
    return heading.kind == BlockKind::heading &&
           (heading.level == 0 || level_ == 0 || heading.level <= level_);
  }

  // What the line bears for what stands under it; empty when it bears none.
  std::string borne_by(const Block& block, const DateMention& date) const {
    const bool heads = block.kind == BlockKind::heading || block.kind == BlockKind::byline;
    const std::string_view line = block.span.of(document_.text);
    if ((!heads && block.kind != BlockKind::paragraph) || line.size() > kLongest) return {};
    const std::string_view ahead = trimmed(line.substr(0, date.span.begin - block.span.begin));
    const std::string_view behind = trimmed(line.substr(date.span.end - block.span.begin));
    if (!heads && (has_letters(ahead) || has_letters(behind))) return {};
    if (!behind.empty() && !begins_with_mark(behind)) return {};
    const bool alone = block.kind == BlockKind::heading && ahead.empty() && behind.empty();
    return set_off(ahead) ? time_of(date, alone) : std::string();
  }

  // "5.0.3 -", "Orlo 4.1, released in", "Meeting of"; but not "The letter of".
  bool set_off(std::string_view ahead) const {
    if (ahead.empty() || ends_with_mark(ahead)) return true;
    std::string word = take_last_word(ahead);
    if (is(word, preposition_)) word = take_last_word(ahead);
    return is(word, heads_);
  }
  bool is(const std::string& word, ClassId in) const {
    return lexicon_.has(lexicon_.find(word, word_hash(word), false), in);
  }

  const Document& document_;
  const Lexicon& lexicon_;
  ClassId heads_;
  ClassId preposition_;
  std::vector<DatedSection> sections_;
  std::string last_;  // the date of the last line that bore one, and its message
  std::uint32_t part_ = 0;
  bool open_ = false;       // the last section goes on
  std::uint8_t level_ = 0;  // of its heading
};

}  // namespace

const When& date_of_part(const Document& document, std::uint32_t part) {
  const bool own = part < document.parts.size() && document.parts[part].date.known();
  return own ? document.parts[part].date : document.anchor;
}

std::vector<DatedSection> dated_sections(const Document& document,
                                         const std::vector<DateMention>& dates,
                                         const Lexicon& lexicon) {
  return SectionFinder(document, lexicon).find(dates);
}

}  // namespace gainsay::dates
