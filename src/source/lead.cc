#include "source/lead.h"

#include <algorithm>
#include <optional>

#include "source/line_form.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::size_t kLeadBlocks = 12;
constexpr std::size_t kDatelineBytes = 80;

// "PLACE, June 17, 2020 – Running text", "PLACE, Mont. (June 17, 2020) – Running text".
std::optional<WrittenDate> dateline_date(std::string_view paragraph, const ReadContext& context) {
  constexpr std::string_view kBefore = ",(";
  const std::string_view head = paragraph.substr(0, kDatelineBytes);
  const std::string_view place = head.substr(0, head.find_first_of(kBefore));
  const LetterCount letters = count_letters(place);
  if (letters.upper < 2 || letters.lower > 0) return std::nullopt;
  for (std::size_t at = place.size(); at < head.size(); at = head.find_first_of(kBefore, at + 1)) {
    const std::string_view rest = paragraph.substr(at + 1);
    std::optional<WrittenDate> date = date_at(rest, context.lexicon.dates.front(), context.figures);
    if (!date || !date->is_day) continue;
    const std::string_view after = trim(rest.substr(date->end));
    if (head[at] == '(' && after.starts_with(")")) return date;
    constexpr std::string_view kMarks[] = {"–", "—", "-", ".", ":", "(", "/", "|"};
    const bool ends = std::any_of(std::begin(kMarks), std::end(kMarks),
                                  [&](std::string_view mark) { return after.starts_with(mark); });
    if (ends) return date;
  }
  return std::nullopt;
}

// "Held Monday 30 January 2023, club room. Present: …", "18 August 2022, 15.00 to 16.20. Chair: …",
// "By Ada Krogh, 3 May 2021. Translated by …": a first sentence that is a date line with a label or
// an hour, or names the author, so that it is no entry of a log.
std::optional<WrittenDate> opening_date(std::string_view paragraph, const ReadContext& context) {
  constexpr std::ptrdiff_t kMostDigits = 8;  // of a day alone
  const std::size_t stop = paragraph.find(". ");
  const std::size_t blank = paragraph.find(' ');
  if (stop == std::string_view::npos) return std::nullopt;
  const std::string_view first = paragraph.substr(0, stop);
  const bool hour = std::count_if(first.begin(), first.end(), is_digit) > kMostDigits;
  const std::string_view opener = paragraph.substr(0, blank);
  const bool announced = hour || label_before(opener, context.lexicon) ||
                         context.lexicon.lines.byline_words.contains(lower(opener));
  if (!announced) return std::nullopt;
  const auto line = line_date(first, context.lexicon, context.figures);
  return line && line->date.is_day ? std::optional<WrittenDate>(line->date) : std::nullopt;
}

// The day that the line ends with, after "on", "this" or a mark.
std::optional<WrittenDate> day_at_end(std::string_view line, const ReadContext& context) {
  constexpr std::size_t kLongestDate = 48;  // bytes: "Wednesday, the 30th day of September, 2020."
  const std::size_t first = line.size() - std::min(line.size(), kLongestDate);
  for (std::size_t at = line.find(' ', first); at != std::string_view::npos;
       at = line.find(' ', at + 1)) {
    const std::string_view rest = line.substr(at + 1);
    std::optional<WrittenDate> date = date_at(rest, context.lexicon.dates.front(), context.figures);
    if (!date || !date->is_day) continue;
    const std::string_view after = trim(rest.substr(date->end));
    if (after.empty() || after == ".") return date;
  }
  return std::nullopt;
}

// "Minutes of the meeting held on 14 April 2020".
std::optional<WrittenDate> meeting_date(std::string_view title, const ReadContext& context) {
  constexpr std::size_t kLongestTitle = 200;  // bytes
  if (title.size() > kLongestTitle) return std::nullopt;
  for (std::size_t at = 0; at < title.size();) {
    const std::size_t end = std::min(title.find(' ', at), title.size());
    const std::string word = lower(title.substr(at, end - at));
    if (context.lexicon.lines.meeting_words.contains(word)) return day_at_end(title, context);
    at = end + 1;
  }
  return std::nullopt;
}

// "Signed in Leeds on 14 April 2020", the last line but for names; empty where there is none.
std::string closing_date(const Document& document, const ReadContext& context) {
  constexpr std::size_t kLastBlocks = 6;
  constexpr std::size_t kLongestLine = 100;  // bytes
  const std::vector<Block>& blocks = document.blocks;
  const std::size_t first = blocks.size() - std::min(blocks.size(), kLastBlocks);
  std::string found;
  for (std::size_t i = first; i < blocks.size(); ++i) {
    const std::string_view line = blocks[i].span.of(document.text);
    if (line.size() > kLongestLine) continue;
    const std::string_view opener = line.substr(0, line.find(' '));
    if (!context.lexicon.lines.closing_words.contains(lower(opener))) continue;
    const auto date = day_at_end(line, context);
    if (!date) continue;
    if (date->edtf.starts_with('[') || (!found.empty() && found != date->edtf)) return {};
    found = date->edtf;
  }
  return found;
}

// Does the heading stand among others of its rank, as those of a diary do, or below running text?
bool heads_section(const Document& document, std::size_t at) {
  constexpr std::size_t kRunningWords = 5;
  const Block& heading = document.blocks[at];
  if (heading.kind != BlockKind::heading) return false;
  const auto begin = document.blocks.begin();
  const auto place = begin + static_cast<std::ptrdiff_t>(at);
  const bool below = std::any_of(begin, place, [&](const Block& block) {
    const std::string_view text = block.span.of(document.text);
    return block.kind == BlockKind::paragraph && ends_sentence(text) &&
           count_words(text) >= kRunningWords;
  });
  return below || std::any_of(place + 1, document.blocks.end(), [&](const Block& block) {
           return heading.level > 1 && block.kind == heading.kind && block.level == heading.level;
         });
}

}  // namespace

void mark_title(std::string_view text, std::vector<Block>& blocks) {
  Block* longest = nullptr;
  std::size_t words = 0;
  for (Block& block : blocks) {
    if (block.kind == BlockKind::title) return;
    if (block.kind == BlockKind::byline) continue;
    const std::string_view line = block.span.of(text);
    const bool small = line.size() <= kDatelineBytes && !ends_sentence(line);
    if (block.kind == BlockKind::paragraph && small) continue;  // under the name of the paper
    if (block.kind != BlockKind::heading) break;
    const std::size_t count = count_words(block.span.of(text));
    if (longest == nullptr || count > words) {
      longest = &block;
      words = count;
    }
  }
  if (longest != nullptr) longest->kind = BlockKind::title;
}

std::string title_text(const Document& document) {
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::title) return fold_space(block.span.of(document.text));
  }
  return {};
}

std::string lead_date(const Document& document, const ReadContext& context) {
  std::string found;
  std::string opened;  // by the first sentence of a paragraph
  int entries = 0;
  const std::size_t end = std::min(document.blocks.size(), kLeadBlocks);
  for (std::size_t i = 0; i < end; ++i) {
    const Block& block = document.blocks[i];
    // "THE ECHO | Business | 3 May 2021", over the piece, looks like the row of a table.
    const bool row = block.kind == BlockKind::table_row &&
                     (i > 0 || end == 1 || document.blocks[1].kind == BlockKind::table_row);
    if (row || block.kind == BlockKind::list_item || heads_section(document, i)) continue;
    const std::string_view text = block.span.of(document.text);
    std::optional<WrittenDate> date;
    if (std::optional<LineDate> line = line_date(text, context.lexicon, context.figures)) {
      date = line->date;
    } else if (block.kind == BlockKind::paragraph) {
      date = dateline_date(text, context);
    } else if (block.kind == BlockKind::title || block.kind == BlockKind::heading) {
      date = meeting_date(text, context);
    }
    if (!date && block.kind == BlockKind::paragraph) {
      // Entries of a diary each open with a day of their own.
      const std::optional<WrittenDate> opening = opening_date(text, context);
      entries += opening ? 1 : 0;
      if (opening) opened = opening->edtf;
    }
    if (!date) continue;
    if (date->edtf.starts_with('[') || (!found.empty() && found != date->edtf)) return {};
    found = date->edtf;
  }
  if (found.empty() && entries == 1 && !opened.starts_with('[')) return opened;
  return found.empty() ? closing_date(document, context) : found;
}

}  // namespace gainsay
