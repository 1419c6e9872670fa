#include "source/html_layout.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "source/html_class.h"
#include "source/limits.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

constexpr std::size_t kLongestCell = 400;     // bytes of a cell of a table that is a table
constexpr std::size_t kBlocksBeforeTime = 6;  // a <time> further down dates something else

// Elements whose default display is block, list-item or a table's
// (https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3), in alphabetic order.
constexpr std::array<std::string_view, 47> kBlockElements = {
    "address", "article", "aside", "blockquote", "body",    "caption",  "center",     "dd",
    "details", "dir",     "div",   "dl",         "dt",      "fieldset", "figcaption", "figure",
    "footer",  "form",    "h1",    "h2",         "h3",      "h4",       "h5",         "h6",
    "header",  "hgroup",  "hr",    "html",       "legend",  "li",       "main",       "menu",
    "nav",     "ol",      "p",     "pre",        "section", "summary",  "table",      "tbody",
    "td",      "tfoot",   "th",    "thead",      "title",   "tr",       "ul"};

bool is_block_element(std::string_view name) {
  return std::binary_search(kBlockElements.begin(), kBlockElements.end(), name);
}

std::string_view attribute(const HtmlAttributes& attributes, std::string_view name) {
  for (const auto& [key, value] : attributes) {
    if (key == name) return value;
  }
  return {};
}

bool has_attribute(const HtmlAttributes& attributes, std::string_view name) {
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const auto& entry) { return entry.first == name; });
}

bool is_hidden(const HtmlAttributes& attributes) {
  if (attributes.empty()) return false;
  if (has_attribute(attributes, "hidden") || attribute(attributes, "aria-hidden") == "true") {
    return true;
  }
  std::string style = lower(attribute(attributes, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

// Code points that a browser does not show: soft hyphen, zero-width space, word joiner, byte order
// mark.
bool is_invisible(char32_t c) { return c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF; }

// One past the ASCII characters from `at` on that are no white space: they are shown as they are.
std::size_t plain_run(std::string_view text, std::size_t at) {
  while (at < text.size() && text[at] > ' ' && text[at] < '\x7F') ++at;
  return at;
}

// What a numeric reference to 0x80 to 0x9F stands for: the character of windows-1252
// (https://html.spec.whatwg.org/multipage/parsing.html#numeric-character-reference-end-state).
char32_t windows_1252(char32_t c) {
  constexpr std::array<char16_t, 32> kTable = {
      0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
  return kTable[c - 0x80];
}

}  // namespace

void HtmlLayout::begin(std::string_view name, const HtmlAttributes& attributes) {
  if (name == "br") return line_break();
  if (name == "meta" || name == "link" || name == "time" || name == "html" ||
      has_attribute(attributes, "itemprop")) {
    read_metadata(name, attributes);
  }
  if (name == "table" && !rows_.empty()) {  // a table in a cell: the outer one is layout
    flush();
    Row& row = rows_.back();
    row.plain = false;
    finish_row();
    rows_.push_back({{}, false});
  }
  if (is_block_element(name)) flush();
  Open open = open_element(name, attributes);
  if (name == "article") open.form.article = ++articles_;
  set_context(open, attributes);
  if (name == "tr") rows_.push_back({});
  if ((name == "td" || name == "th") && !rows_.empty()) rows_.back().cells.emplace_back();
  if (capture_ == Capture::none) {
    const bool json = attribute(attributes, "type") == "application/ld+json";
    if (name == "title") capture_ = Capture::title;
    if (name == "script") capture_ = json ? Capture::json_ld : Capture::discard;
    captured_.clear();
  }
  open_.push_back(std::move(open));
  if (name == "q") append("\xE2\x80\x9C", false);  // browsers set quotation marks around <q>
}

void HtmlLayout::end(std::string_view name) {
  const auto entry = std::find_if(open_.rbegin(), open_.rend(),
                                  [&](const Open& open) { return open.name == name; });
  if (entry == open_.rend()) return;
  const auto keep = static_cast<std::size_t>(open_.rend() - entry) - 1;
  while (open_.size() > keep) {
    const Open& last = open_.back();
    if (last.name == "q") append("\xE2\x80\x9D", false);
    if (last.block) flush();
    if (last.name == "tr") finish_row();
    if (last.name == "title" && capture_ == Capture::title) {
      if (page_.title.empty()) page_.title = fold_space(captured_);
      capture_ = Capture::none;
    }
    if (last.name == "script") {
      if (capture_ == Capture::json_ld) page_.json_ld.push_back(captured_);
      capture_ = Capture::none;
    }
    open_.pop_back();
  }
}

HtmlLayout::Open HtmlLayout::open_element(std::string_view name,
                                          const HtmlAttributes& attributes) const {
  Open open;
  if (!open_.empty()) {
    open.skipped = open_.back().skipped;
    open.link = open_.back().link;
    open.preformatted = open_.back().preformatted;
    open.form = open_.back().form;
  }
  open.name = name;
  open.block = is_block_element(name);
  open.skipped =
      open.skipped || words_.skip.contains(name) || name == "title" || is_hidden(attributes);
  open.link = open.link || name == "a";
  open.preformatted = open.preformatted || name == "pre";
  open.form.preformatted = open.preformatted;
  set_kind(open);
  return open;
}

void HtmlLayout::set_kind(Open& open) const {
  const std::string_view name = open.name;
  HtmlBlock& form = open.form;
  if (name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6') {
    form.kind = BlockKind::heading;
    form.level = static_cast<std::uint32_t>(name[1] - '0');
  } else if (name == "li") {
    form.kind = BlockKind::list_item;
  } else if (name == "blockquote") {
    form.kind = BlockKind::quotation;
    ++form.quote_depth;
  } else if (name == "figcaption" || name == "caption") {
    form.kind = BlockKind::caption;
  } else if (name == "td" || name == "th") {
    form.kind = BlockKind::paragraph;
  }
}

void HtmlLayout::set_context(Open& open, const HtmlAttributes& attributes) {
  HtmlBlock& form = open.form;
  const std::string_view name = open.name;
  const std::string role = lower(trim(attribute(attributes, "role")));
  form.in_main = form.in_main || (words_.main.contains(name) && name != "article") ||
                 words_.main_roles.contains(role);
  form.in_header = form.in_header || (name == "header" && !form.in_main && form.article == 0);
  form.in_form = form.in_form || name == "form";
  form.aside = form.aside || words_.aside.contains(name) || words_.skip_roles.contains(role);
  if (attributes.empty()) return;
  const ClassWords classes =
      class_words(attribute(attributes, "class"), attribute(attributes, "id"), words_);
  if (!words_.never_skip.contains(name)) form.aside = form.aside || classes.aside;
  form.byline = form.byline || classes.byline;
}

void HtmlLayout::read_metadata(std::string_view name, const HtmlAttributes& attributes) {
  if (name == "html") {
    if (page_.language.empty()) page_.language = trim(attribute(attributes, "lang"));
    return;
  }
  if (name == "link") {
    const bool canonical = lower(attribute(attributes, "rel")) == "canonical";
    if (canonical && page_.canonical.empty()) {
      page_.canonical = trim(attribute(attributes, "href"));
    }
    return;
  }
  std::string_view content = attribute(attributes, "content");
  if (content.empty()) content = attribute(attributes, "datetime");
  if (name == "time" && page_.first_time.empty() && page_.blocks.size() <= kBlocksBeforeTime) {
    page_.first_time = trim(attribute(attributes, "datetime"));
  }
  if (content.empty() || page_.metas.size() >= kMaxMetas) return;
  for (const std::string_view key : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string_view value = attribute(attributes, key);
    if (!value.empty()) page_.metas.emplace_back(lower(trim(value)), fold_space(content));
  }
}

void HtmlLayout::line_break() {
  if (open_.empty() || open_.back().skipped) return;
  if (open_.back().preformatted) return append("\n", true);
  if (text_.ends_with('\n')) return flush();  // two breaks part paragraphs
  space_ = false;
  if (!text_.empty()) text_.push_back('\n');
}

void HtmlLayout::text(std::string_view text) {
  if (capture_ == Capture::title || capture_ == Capture::json_ld) {
    if (captured_.size() + text.size() <= kMaxJsonLd) captured_ += text;
    return;
  }
  if (open_.empty() || open_.back().skipped) return;
  append(text, open_.back().preformatted);
}

void HtmlLayout::append(std::string_view text, bool preformatted) {
  if (open_.empty() || open_.back().skipped) return;
  const std::size_t before = text_.size();
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = plain_run(text, at);
    if (plain > at) {
      append_point(text.substr(at, plain - at), preformatted);
      at = plain;
      continue;
    }
    const CodePoint point = code_point_at(text, at);
    const std::size_t size = point.bytes == 0 ? 1 : point.bytes;
    if (point.value < 0x80 || point.value > 0xFFFF) {
      append_point(text.substr(at, size), preformatted);
    } else if (point.value == 0xA0) {
      append_point(" ", preformatted);
    } else if (point.value < 0xA0) {
      std::string real;
      append_utf8(real, windows_1252(point.value));
      append_point(real, preformatted);
    } else if (!is_invisible(point.value)) {
      append_point(text.substr(at, size), preformatted);
    }
    at += size;
  }
  if (open_.back().link) link_bytes_ += static_cast<std::uint32_t>(text_.size() - before);
}

void HtmlLayout::append_point(std::string_view bytes, bool preformatted) {
  if (!preformatted && is_blank(bytes[0])) {
    space_ = !text_.empty() && text_.back() != '\n';
    return;
  }
  if (text_.empty()) {
    if (bytes[0] == '\n') return;
    form_ = open_.back().form;
  }
  if (space_) text_.push_back(' ');
  space_ = false;
  text_ += bytes;
}

void HtmlLayout::flush() {
  space_ = false;
  if (text_.empty()) return;
  HtmlBlock block = form_;
  block.link_bytes = link_bytes_;
  link_bytes_ = 0;
  std::string text;
  text.swap(text_);
  if (trim(text).empty()) return;
  if (block.preformatted) {
    block.text = std::move(text);
    return emit(std::move(block));
  }
  // Lines parted by <br> are blocks of their own, unless the next goes on with a small letter.
  std::string_view rest = text;
  while (!rest.empty()) {
    std::size_t end = rest.find('\n');
    while (end != std::string_view::npos && starts_lower(rest.substr(end + 1, 16))) {
      end = rest.find('\n', end + 1);
    }
    block.text = trim(rest.substr(0, end));
    rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
    if (!block.text.empty()) emit(block);
  }
}

void HtmlLayout::emit(HtmlBlock block) {
  if (!rows_.empty() && rows_.back().plain && !rows_.back().cells.empty()) {
    rows_.back().cells.back().push_back(std::move(block));
    return;
  }
  if (page_.blocks.size() >= kMaxBlocks) {
    too_many_ = true;
    return;
  }
  page_.blocks.push_back(std::move(block));
}

void HtmlLayout::finish_row() {
  if (rows_.empty()) return;
  const Row row = std::move(rows_.back());
  rows_.pop_back();
  const auto is_cell = [](const std::vector<HtmlBlock>& cell) {
    return cell.empty() || (cell.size() == 1 && cell[0].level == 0 && !cell[0].preformatted &&
                            cell[0].text.size() <= kLongestCell);
  };
  const auto filled = std::count_if(row.cells.begin(), row.cells.end(),
                                    [](const auto& cell) { return !cell.empty(); });
  const bool table =
      row.plain && filled >= 2 && std::all_of(row.cells.begin(), row.cells.end(), is_cell);
  HtmlBlock joined;
  for (const std::vector<HtmlBlock>& cell : row.cells) {
    for (const HtmlBlock& block : cell) {
      if (!table) {
        emit(block);
      } else if (joined.text.empty()) {
        joined = block;
      } else {
        joined.text += kBetweenCells;
        joined.text += block.text;
        joined.link_bytes += block.link_bytes;
      }
    }
  }
  if (!table) return;
  joined.kind = BlockKind::table_row;
  emit(std::move(joined));
}

void HtmlLayout::finish() {
  while (!open_.empty()) end(std::string(open_.back().name));
  flush();
  while (!rows_.empty()) finish_row();
}

}  // namespace gainsay
