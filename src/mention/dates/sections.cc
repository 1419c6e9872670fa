#include "mention/dates/sections.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
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

// The day or month of the date, without its time; empty where it is neither or not at some time.
std::string day_or_month(const DateMention& date) {
  if (date.type == TimexType::set || date.relation != DateRelation::at) return {};
  std::string text = date.when.edtf.substr(0, date.when.edtf.find('T'));
  if (text.size() != kMonthLength && text.size() != kDayLength) return {};
  const bool plain = std::all_of(text.begin(), text.end(),
                                 [](char c) { return (c >= '0' && c <= '9') || c == '-'; });
  // "2019-21" is a season.
  return plain && text.substr(kYearLength + 1, 2) <= "12" ? text : std::string();
}

bool lies_after(const std::string& date, const When& paper) {
  const Result<When> when = when_from_edtf(date, Reading::within);
  return when && paper.known() && when->extent.earliest_start > paper.extent.latest_end;
}

// Where in the document its dates are, asked for block by block.
class DatesInBlocks {
 public:
  explicit DatesInBlocks(const std::vector<DateMention>& dates) : dates_(dates) {}

  // The only one of the block; nullptr where there are none or several.
  const DateMention* only(const Block& block) {
    while (at_ < dates_.size() && dates_[at_].span.end <= block.span.begin) ++at_;
    const bool one = at_ < dates_.size() && dates_[at_].span.end <= block.span.end &&
                     (at_ + 1 == dates_.size() || dates_[at_ + 1].span.begin >= block.span.end);
    return one ? &dates_[at_] : nullptr;
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
      const DateMention* const date = in_blocks.only(block);
      const std::string borne = date == nullptr ? std::string() : borne_by(block, *date);
      if (!borne.empty()) {
        open(i, borne);
      } else if (open_) {
        sections_.back().last = i + 1;
      }
    }
    std::erase_if(sections_, [](const DatedSection& one) { return one.first == one.last; });
    return std::move(sections_);
  }

 private:
  void open(std::uint32_t head, std::string date) {
    const Block& block = document_.blocks[head];
    const When& paper = date_of_part(document_, block.part);
    open_ = false;
    if (date == paper.edtf) return;
    // Nothing was written after the paper: "14 December", in one of January.
    const std::string_view line = block.span.of(document_.text);
    if (lies_after(date, paper) &&
        line.find(date.substr(0, kYearLength)) == std::string_view::npos) {
      date = fmt::format("{:04}{}", std::stoi(date) - 1, date.substr(kYearLength));
    }
    Result<When> when = when_from_edtf(date, Reading::within);
    if (!when || lies_after(date, paper)) return;
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
    return set_off(ahead) ? day_or_month(date) : std::string();
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
  bool open_ = false;       // the last of them goes on
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
