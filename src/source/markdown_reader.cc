// Markdown: blocks of CommonMark 0.30 and the tables of GitHub, as far as they decide what a reader
// sees. Nested lists become items of one list; fenced code is kept as it stands.
#include <algorithm>
#include <string>
#include <vector>

#include "base/cell_commas.h"
#include "source/builder.h"
#include "source/decode.h"
#include "source/front_matter.h"
#include "source/lead.h"
#include "source/limits.h"
#include "source/line_form.h"
#include "source/markdown_inline.h"
#include "source/reader.h"
#include "source/text_blocks.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

std::size_t indent_of(std::string_view line) {
  std::size_t columns = 0;
  for (const char c : line) {
    if (c == ' ') {
      ++columns;
    } else if (c == '\t') {
      columns += 4 - columns % 4;
    } else {
      break;
    }
  }
  return columns;
}

// The number of # of a heading, 0 for another line.
std::size_t heading_level(std::string_view line) {
  const std::size_t level = std::min(line.find_first_not_of('#'), line.size());
  const bool spaced = level == line.size() || is_blank(line[level]);
  return level >= 1 && level <= 6 && spaced ? level : 0;
}

std::string_view without_closing_hashes(std::string_view line) {
  const std::string_view bare = trim_end(line);
  const std::size_t last = bare.find_last_not_of('#');
  if (last == std::string_view::npos) return {};
  return is_blank(bare[last]) ? trim_end(bare.substr(0, last)) : bare;
}

// The number of marks that open a code block, 0 for another line. Ticks that close again in the
// same line are code within a paragraph.
std::size_t fence_size(std::string_view line) {
  if (!line.starts_with("```") && !line.starts_with("~~~")) return 0;
  const std::size_t size = std::min(line.find_first_not_of(line[0]), line.size());
  return line[0] == '`' && line.find('`', size) != std::string_view::npos ? 0 : size;
}

// "|---|:--:|", under a table's head.
bool is_delimiter_row(std::string_view line) {
  return line.find('-') != std::string_view::npos && line.find('|') != std::string_view::npos &&
         line.find_first_not_of("|-: \t") == std::string_view::npos;
}

std::string joined_cells(std::string_view line) {
  line = trim(line);
  if (line.starts_with('|')) line.remove_prefix(1);
  if (line.ends_with('|') && !line.ends_with("\\|")) line.remove_suffix(1);
  std::string out;
  std::string cell;
  const auto finish = [&] {
    const std::string plain = fold_space(plain_inline(cell));
    cell.clear();
    if (plain.empty()) return;
    if (!out.empty()) out += kBetweenCells;
    out += plain;
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|') {
      cell.push_back('|');
      ++i;
    } else if (line[i] == '|') {
      finish();
    } else {
      cell.push_back(line[i]);
    }
  }
  finish();
  return out;
}

class MarkdownReader {
 public:
  MarkdownReader(std::string_view text, const Lexicon& lexicon) : text_(text), lexicon_(lexicon) {}

  void read() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t end = std::min(text_.find('\n', at), text_.size());
      line_end_ = std::min(end + 1, text_.size());
      line(text_.substr(at, end - at));
      at = line_end_;
    }
    flush();
    end_fence();
  }

  std::string out;
  TextBlocks found;

 private:
  void line(std::string_view raw) {
    if (!fence_.empty()) return fenced(raw);
    std::string_view core = trim(raw);
    if (core.starts_with("<!--")) return comment(core);
    bool quoted = false;
    while (core.starts_with('>')) {
      core = trim(core.substr(1));
      quoted = true;
    }
    if (quoted != quoted_ && (quoted || core.empty() || pending_.empty())) flush();
    if (core.empty()) {
      flush();
      in_list_ = in_list_ && !quoted;
      return;
    }
    if (quoted) quoted_ = true;
    if (structure(raw, core)) return;
    const ListMarker marker = list_marker(core);
    // A number that starts a list in the middle of a paragraph is a figure, unless it is 1.
    const bool starts_item = marker.bytes > 0 && (pending_.empty() || marker.bullet ||
                                                  kind_ == BlockKind::list_item || core[0] == '1');
    if (starts_item) {
      flush();
      quoted_ = quoted;
      kind_ = BlockKind::list_item;
      in_list_ = true;
      if (marker.bullet) core = trim(core.substr(marker.bytes));
      marker_ = marker.bullet ? 0 : marker.bytes;
    } else if (pending_.empty() && in_list_ && indent_of(raw) >= 2) {
      kind_ = BlockKind::list_item;  // a further paragraph of the item
    }
    append(core, raw.ends_with("  ") || raw.ends_with('\\'));
  }

  // Headings, rules, tables, fences, link definitions: true when the line was one.
  bool structure(std::string_view raw, std::string_view core) {
    if (const std::size_t size = fence_size(core); size > 0) {
      flush();
      fence_ = std::string(size, core[0]);
      return true;
    }
    if (const std::size_t level = heading_level(core); level > 0) {
      flush();
      pending_ = without_closing_hashes(trim(core.substr(level)));
      kind_ = BlockKind::heading;
      level_ = level;
      flush();
      return true;
    }
    const bool underline = core.find_first_not_of(core[0]) == std::string_view::npos;
    if (underline && (core[0] == '=' || core[0] == '-') && !pending_.empty() &&
        kind_ == BlockKind::paragraph && !quoted_) {
      kind_ = BlockKind::heading;
      level_ = core[0] == '=' ? 1 : 2;
      flush();
      return true;
    }
    if (is_rule(core) && core[0] != '~' && core[0] != '#' && core[0] != '=') {
      flush();
      in_list_ = false;
      return true;
    }
    return table(core) || values(core) || definition(raw, core);
  }

  // "Elmfield,2022-11,night,240", one of several such lines: a row of a table without bars.
  bool values(std::string_view core) {
    const std::size_t commas = cell_commas(core).size();
    const bool goes_on = commas == commas_ && commas > 0;
    commas_ = goes_on || (commas >= kFewestCellCommas && cell_commas(next_line()).size() == commas)
                  ? commas
                  : 0;
    if (commas_ == 0) return false;
    flush();
    end_code();
    emit(BlockKind::table_row, core, 0);
    return true;
  }

  std::string_view next_line() const {
    const std::size_t end = std::min(text_.find('\n', line_end_), text_.size());
    return trim(text_.substr(line_end_, end - line_end_));
  }

  bool table(std::string_view core) {
    if (in_table_ && core.find('|') != std::string_view::npos) {
      if (!is_delimiter_row(core)) emit(BlockKind::table_row, joined_cells(core), 0);
      return true;
    }
    in_table_ = false;
    if (core.find('|') == std::string_view::npos) return false;
    if (!is_delimiter_row(next_line())) return false;
    flush();
    in_table_ = true;
    emit(BlockKind::table_row, joined_cells(core), 0);
    return true;
  }

  // "[label]: https://…" is never shown.
  bool definition(std::string_view raw, std::string_view core) const {
    if (!pending_.empty() || !core.starts_with('[') || core.starts_with("[^")) return false;
    const std::size_t close = core.find("]:");
    return close != std::string_view::npos && close > 1 && indent_of(raw) < 4 &&
           core.find(' ', close) != std::string_view::npos;
  }

  void comment(std::string_view core) {
    flush();
    const auto at = static_cast<std::size_t>(core.data() - text_.data());
    const std::size_t close = text_.find("-->", at);
    line_end_ = close == std::string_view::npos ? text_.size() : close + 3;
  }

  void fenced(std::string_view raw) {
    const std::string_view core = trim(raw);
    if (core.starts_with(fence_) && core.find_first_not_of(fence_[0]) == std::string_view::npos) {
      end_fence();
      return;
    }
    if (values(core)) return;
    code_ += raw;
    code_.push_back('\n');
  }

  // A fence that is never closed runs to the end of the text.
  void end_fence() {
    fence_.clear();
    end_code();
  }

  void end_code() {
    emit(BlockKind::paragraph, trim(code_), 0);
    code_.clear();
  }

  void append(std::string_view core, bool hard_break) {
    if (hard_break && core.ends_with('\\')) core.remove_suffix(1);
    pending_ += trim_end(core);
    pending_.push_back(hard_break ? '\n' : ' ');
  }

  void flush() {
    BlockKind kind = quoted_ && kind_ == BlockKind::paragraph ? BlockKind::quotation : kind_;
    if (kind == BlockKind::paragraph && is_bold_line(trim(pending_))) kind = BlockKind::heading;
    const std::string plain = plain_inline(trim(pending_));
    pending_.clear();
    in_table_ = false;
    std::string_view rest = plain;
    // Lines parted by a hard break are blocks of their own, as lines parted by <br> are.
    while (!rest.empty()) {
      const std::size_t end = rest.find('\n');
      emit(kind, fold_space(rest.substr(0, end)), marker_);
      marker_ = 0;
      rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    }
    kind_ = BlockKind::paragraph;
    level_ = 0;
    quoted_ = false;
    marker_ = 0;
  }

  // A short line that is bold from end to end heads what follows.
  bool is_bold_line(std::string_view text) const {
    if (text.size() < 5 || !text.starts_with("**") || !text.ends_with("**")) return false;
    const std::string_view inner = text.substr(2, text.size() - 4);
    return inner.find("**") == std::string_view::npos && is_title_like(inner) &&
           !ends_sentence(inner) && !is_byline_or_date(inner, lexicon_);
  }

  void emit(BlockKind kind, std::string_view text, std::uint32_t marker) {
    if (trim(text).empty()) return;
    if (found.blocks.size() >= kMaxBlocks) {
      found.too_many = true;
      return;
    }
    const bool rows = kind == BlockKind::table_row && !found.blocks.empty() &&
                      found.blocks.back().kind == BlockKind::table_row;
    if (!out.empty()) out += rows ? "\n" : "\n\n";
    Block block;
    block.kind = kind;
    block.span.begin = static_cast<std::uint32_t>(out.size());
    out += text;
    block.span.end = static_cast<std::uint32_t>(out.size());
    block.marker = std::min(marker, block.span.size());
    block.level = static_cast<std::uint8_t>(level_);
    if (kind == BlockKind::heading && level_ == 1 && !titled_) {
      block.kind = BlockKind::title;
      titled_ = true;
    }
    if (kind == BlockKind::paragraph && is_byline_or_date(text, lexicon_)) {
      block.kind = BlockKind::byline;
    }
    found.blocks.push_back(block);
  }

  std::string_view text_;
  const Lexicon& lexicon_;
  std::size_t line_end_ = 0;  // where the line after the present one begins
  std::string pending_;       // lines of the block being read
  BlockKind kind_ = BlockKind::paragraph;
  std::size_t level_ = 0;
  std::uint32_t marker_ = 0;
  bool quoted_ = false;
  bool in_list_ = false;
  bool in_table_ = false;
  bool titled_ = false;
  std::string fence_;  // of the code block being read
  std::string code_;
  std::size_t commas_ = 0;  // of the row of values before
};

}  // namespace

Result<FileMetadata> read_markdown(std::string_view bytes, const ReadContext& context,
                                   Document& document) {
  Result<Decoded> decoded = decode(bytes, {}, context.file);
  if (!decoded) return fail(decoded.error());
  if (!decoded->note.empty()) document.notes.push_back(decoded->note);
  document.parts.emplace_back();
  FrontMatter front = read_front_matter(decoded->text, context);
  if (!front.note.empty()) document.notes.push_back(front.note);

  MarkdownReader reader(std::string_view(decoded->text).substr(front.end), context.lexicon);
  reader.read();
  mark_title(reader.out, reader.found.blocks);
  mark_signatures(reader.out, reader.found.blocks, context.lexicon);
  DocumentBuilder builder(document);
  builder.add_text(reader.out, reader.found);
  if (Result<void> done = builder.finish(context.file); !done) return fail(done.error());
  if (front.metadata.title.empty()) front.metadata.title = title_text(document);
  front.metadata.dated = lead_date(document, context);
  return front.metadata;
}

}  // namespace gainsay
