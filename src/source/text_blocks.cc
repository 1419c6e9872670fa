#include "source/text_blocks.h"

#include <algorithm>
#include <map>
#include <string>

#include "base/cell_commas.h"
#include "source/limits.h"
#include "source/line_form.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::size_t kLeastWrap = 40;          // narrower lines were broken on purpose
constexpr std::size_t kMostWrap = 110;          // wider lines were not broken at all
constexpr std::size_t kMostRunLines = 200'000;  // of one run without a blank line

struct Line {
  std::uint32_t begin = 0;  // trimmed
  std::uint32_t end = 0;
  std::uint32_t indent = 0;
  bool row = false;
  bool rule = false;
  bool record = false;  // begins as other lines of its run do
  bool entry = false;   // "9 January: …", one of several

  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
};

// How the text as a whole is laid out.
struct Layout {
  bool wrapped = false;
  std::size_t wrap_width = 0;
  bool pages = false;
};

Layout layout_of(std::string_view text) {
  constexpr std::size_t kSample = 1U << 20;
  std::size_t long_bytes = 0;
  std::size_t bytes = 0;
  std::size_t widths[kMostWrap + 1] = {};
  std::size_t counted = 0;
  for (std::size_t at = 0; at < std::min(text.size(), kSample);) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = trim_end(text.substr(at, std::min(end - at, kSample)));
    at = end + 1;
    bytes += line.size();
    if (line.find(' ') == std::string_view::npos) continue;
    const std::size_t columns = width(line);
    if (columns > kMostWrap) {
      long_bytes += line.size();
    } else if (columns >= kLeastWrap) {
      ++widths[columns];
      ++counted;
    }
  }
  Layout layout;
  layout.pages = text.find('\f') != std::string_view::npos;
  layout.wrapped = long_bytes * 10 < bytes * 3 && counted > 0;
  std::size_t seen = 0;
  for (std::size_t columns = kMostWrap; columns > 0; --columns) {
    seen += widths[columns];
    if (seen * 10 > counted) {
      layout.wrap_width = columns;
      break;
    }
  }
  return layout;
}

class BlockFinder {
 public:
  BlockFinder(std::string_view text, const Lexicon& lexicon)
      : text_(text), lexicon_(lexicon), layout_(layout_of(text)) {}

  TextBlocks find() {
    for (std::size_t at = 0; at < text_.size() && !out_.too_many;) {
      const std::size_t end = line_end(at);
      add_line(at, end);
      if (end < text_.size() && text_[end] == '\f') {
        finish_run();
        ++page_;
      }
      at = end + 1;
    }
    finish_run();
    return std::move(out_);
  }

 private:
  // The next line or form feed.
  std::size_t line_end(std::size_t at) const {
    const std::size_t end = std::min(text_.find('\n', at), text_.size());
    if (!layout_.pages) return end;
    return std::min(text_.substr(0, end).find('\f', at), end);
  }

  void add_line(std::size_t begin, std::size_t end) {
    const std::string_view line = text_.substr(begin, end - begin);
    const std::string_view core = trim(line);
    if (core.empty()) {
      finish_run();
      return;
    }
    const auto first = static_cast<std::uint32_t>(core.data() - text_.data());
    run_.push_back({first, first + static_cast<std::uint32_t>(core.size()),
                    first - static_cast<std::uint32_t>(begin), is_row(core), is_rule(core), false});
    if (run_.size() >= kMostRunLines) finish_run();
  }

  // Lines that begin alike, as entries of a log do: the same shape of figures, twice or more.
  void find_records() {
    if (run_.size() < 2) return;
    std::map<std::string, std::size_t> shapes;
    std::vector<std::string> of_line;
    of_line.reserve(run_.size());
    for (const Line& line : run_) {
      of_line.push_back(record_shape(line.of(text_)));
      if (!of_line.back().empty()) ++shapes[of_line.back()];
    }
    if (shapes.empty()) return;
    for (std::size_t i = 0; i < run_.size(); ++i) {
      const std::size_t alike = of_line[i].empty() ? 0 : shapes[of_line[i]];
      run_[i].record = alike >= 2 && alike * 2 >= run_.size();
    }
  }

  // Lines whose cells are set apart by one mark, as often in each: "14/03/2019; sea; Huelmo; 890",
  // "Elmfield,2022-11,night,240".
  void find_table() {
    constexpr std::size_t kFewestMarks = 2;
    if (run_.size() < 2) return;
    for (const std::string_view mark : {";", " / ", ","}) {
      const std::size_t fewest = mark == "," ? kFewestCellCommas : kFewestMarks;
      std::map<std::size_t, std::size_t> lines;  // by the number of marks in them
      for (const Line& line : run_) ++lines[count_marks(line.of(text_), mark)];
      for (const auto& [marks, count] : lines) {
        if (marks < fewest || count < 2 || count * 2 < run_.size()) continue;
        for (Line& line : run_) {
          line.row = line.row || count_marks(line.of(text_), mark) == marks;
        }
      }
    }
  }

  static std::size_t count_marks(std::string_view line, std::string_view mark) {
    if (mark == ",") return cell_commas(line).size();
    std::size_t count = 0;
    for (std::size_t at = line.find(mark); at != std::string_view::npos;
         at = line.find(mark, at + mark.size())) {
      ++count;
    }
    return count;
  }

  // Two or more lines that begin with a date and a colon, dash or bar are a diary: each is a
  // paragraph.
  void find_entries() {
    if (run_.size() < 2) return;
    std::size_t entries = 0;
    for (Line& line : run_) {
      line.entry = dated_entry(line.of(text_));
      entries += line.entry ? 1U : 0U;
    }
    for (Line& line : run_) line.entry = line.entry && entries > 1;
  }

  // "9 January: lorry of a smallholder", "January 9 – lorry of a smallholder"
  bool dated_entry(std::string_view line) const {
    constexpr std::size_t kLongestDate = 32;  // bytes
    std::size_t end = std::string_view::npos;
    for (const std::string_view mark : {":", " - ", " – ", " — ", " | "}) {
      end = std::min(end, line.find(mark));
    }
    if (end >= kLongestDate) return false;
    const std::string_view head = line.substr(0, end);
    bool digits = false;
    bool month = false;
    for (std::size_t at = 0; at < head.size();) {
      const std::string_view word = first_word(trim(head.substr(at)));
      if (word.empty()) break;
      at = static_cast<std::size_t>(word.data() - head.data()) + word.size();
      digits = digits || is_digit(word.front());
      month = month || lexicon_.dates.front().months.contains(lower(word));
    }
    return digits && month;
  }

  static std::string record_shape(std::string_view line) {
    const std::string_view word = first_word(line);
    const auto digits = std::count_if(word.begin(), word.end(), is_digit);
    return digits >= 2 && word.size() <= 32 ? digit_shape(word) : std::string();
  }

  std::size_t wrap_width() const {
    std::size_t widest = 0;
    for (const Line& line : run_) {
      const std::size_t columns = width(line.of(text_)) + line.indent;
      if (columns <= kMostWrap) widest = std::max(widest, columns);
    }
    // A run of four lines or more that are about as wide is its own measure; else the text's.
    const auto full = std::count_if(run_.begin(), run_.end(), [&](const Line& line) {
      return (width(line.of(text_)) + line.indent) * 5 >= widest * 4;
    });
    const bool own = run_.size() >= 4 && widest >= kLeastWrap &&
                     static_cast<std::size_t>(full) * 3 >= run_.size() * 2;
    return own ? widest : std::max(widest, layout_.wrap_width);
  }

  // True when line `next` goes on with what line `next - 1` began.
  bool continues(std::size_t next, std::size_t wrap) const {
    const std::string_view before = run_[next - 1].of(text_);
    const std::string_view line = run_[next].of(text_);
    const Line& here = run_[next];
    const Line& last = run_[next - 1];
    if (here.record || here.row || last.row || here.rule || last.rule || here.entry) {
      return false;
    }
    const bool ended = ends_sentence(before);
    const bool open = before.ends_with(':') || before.ends_with(';');
    const bool listed = list_marker(before).bytes > 0;
    if (list_marker(line).bytes > 0 && (ended || open || listed)) return false;
    if (ended && here.indent >= last.indent + 2) return false;
    if (is_capitals(before) && !is_capitals(line)) return false;
    const std::size_t columns = width(before) + last.indent;
    if (!starts_lower(line)) {
      if (!layout_.wrapped || columns > kMostWrap || wrap < kLeastWrap) return false;
      if (is_turn(line) && (ended || columns * 10 < wrap * 8)) return false;
      if ((columns + 1 + width(first_word(line))) * 20 <= wrap * 17) return false;
    }
    return columns >= kLeastWrap || !is_byline_or_date(before, lexicon_);
  }

  void finish_run() {
    if (run_.empty()) return;
    find_records();
    find_table();
    find_entries();
    const std::size_t wrap = run_.size() > 1 ? wrap_width() : 0;
    for (std::size_t first = 0; first < run_.size();) {
      std::size_t end = first + 1;
      while (end < run_.size() && continues(end, wrap)) ++end;
      add_block(first, end);
      first = end;
    }
    run_.clear();
  }

  void add_block(std::size_t first, std::size_t end) {
    Block block;
    block.span = {run_[first].begin, run_[end - 1].end};
    block.page = layout_.pages ? page_ : 0;
    const std::string_view line = run_[first].of(text_);
    const bool alone = run_.size() == 1;
    if (run_[first].rule || (alone && is_page_number(line, layout_.pages, lexicon_.lines))) return;
    const ListMarker marker = list_marker(line);
    if (marker.bytes > 0 && marker.bullet) {
      block.kind = BlockKind::list_item;
      block.span.begin += marker.bytes;
    } else if (run_[first].row || run_[first].record) {
      block.kind = BlockKind::table_row;
    } else if (end - first == 1 && !run_[first].entry && is_byline_or_date(line, lexicon_)) {
      block.kind = BlockKind::byline;
    } else if (end - first == 1 && is_heading(first, marker)) {
      block.kind = BlockKind::heading;
      block.marker = marker.bytes;
    } else if (marker.bytes > 0) {
      block.kind = BlockKind::list_item;
      block.marker = marker.bytes;
    }
    if (out_.blocks.size() >= kMaxBlocks) {
      out_.too_many = true;
      return;
    }
    out_.blocks.push_back(block);
  }

  bool is_heading(std::size_t index, const ListMarker& marker) const {
    const std::string_view line = run_[index].of(text_).substr(marker.bytes);
    if (is_capitals(line)) return true;
    if (!is_title_like(line) || ends_sentence(line)) return false;
    if (run_.size() == 1) return has_text_after(run_[index].end);
    // Above running text: "Notes" over a longer line.
    constexpr std::size_t kRunningWords = 8;
    const bool over_text = index + 1 < run_.size() && ends_sentence(run_[index + 1].of(text_)) &&
                           count_words(run_[index + 1].of(text_)) >= kRunningWords;
    return index == 0 && over_text && !is_turn(line);
  }

  bool has_text_after(std::size_t at) const {
    return text_.find_first_not_of(kBlanks, at) != std::string_view::npos;
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  Layout layout_;
  TextBlocks out_;
  std::vector<Line> run_;
  std::uint32_t page_ = 1;
};

bool is_closing(std::string_view text, const Lexicon& lexicon) {
  constexpr std::size_t kLongestClosing = 60;
  if (text.size() > kLongestClosing) return false;
  std::string folded = lower(fold_space(text));
  while (folded.ends_with(',') || folded.ends_with('.') || folded.ends_with('!')) folded.pop_back();
  if (lexicon.lines.closings.contains(folded)) return true;
  // "xo Tess", "Best, Ann": a closing and one or two names.
  const std::size_t space = folded.find_first_of(" ,");
  if (space == std::string::npos || count_words(folded) > 3) return false;
  const std::string_view name = trim(text.substr(space + 1));
  const std::size_t second = name.find(' ');
  const bool names = starts_upper(name) &&
                     (second == std::string_view::npos || starts_upper(name.substr(second + 1)));
  return names && lexicon.lines.closings.contains(folded.substr(0, space));
}

bool is_boilerplate(std::string_view text, const Lexicon& lexicon) {
  return text.starts_with("/s/") || is_copyright(text, lexicon.lines) ||
         std::any_of(lexicon.lines.boilerplate_starts.begin(),
                     lexicon.lines.boilerplate_starts.end(),
                     [&](const std::string& start) { return starts_with_folded(text, start); });
}

}  // namespace

TextBlocks text_blocks(std::string_view text, const Lexicon& lexicon) {
  return BlockFinder(text, lexicon).find();
}

void mark_signatures(std::string_view text, std::vector<Block>& blocks, const Lexicon& lexicon) {
  constexpr std::size_t kMostAfter = 12;       // blocks of a signature
  constexpr std::uint32_t kLongestLine = 120;  // bytes of one
  constexpr std::size_t kBoilerplate = 3;      // blocks at the end that may be boilerplate
  const std::size_t from = blocks.size() > kMostAfter ? blocks.size() - kMostAfter : 0;
  for (std::size_t i = from; i < blocks.size(); ++i) {
    if (!is_closing(blocks[i].span.of(text), lexicon)) continue;
    std::size_t end = i + 1;
    while (end < blocks.size() && blocks[end].span.size() <= kLongestLine) ++end;
    for (std::size_t j = i; j < end; ++j) blocks[j].kind = BlockKind::signature;
    break;
  }
  for (std::size_t i = blocks.size() - std::min(blocks.size(), kBoilerplate); i < blocks.size();
       ++i) {
    // The third item of a list begins as a copyright line does.
    const bool item = i > 0 && blocks[i].marker > 0 && blocks[i - 1].marker > 0;
    if (item || !is_boilerplate(blocks[i].span.of(text), lexicon)) continue;
    blocks[i].kind = BlockKind::signature;
    blocks[i].marker = 0;
  }
}

}  // namespace gainsay
