#include "yaml/simple.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace gainsay::yaml {
namespace {

constexpr int kDeepest = 60;               // levels; more is for the other parser to refuse
constexpr std::size_t kMost = 500'000;     // nodes
constexpr std::size_t kLongestKey = 1000;  // bytes; YAML 1.2.2, 7.4.2 allows 1,024 code points

bool ends_word(char c) { return c == ' ' || c == '\n' || c == '\0'; }
bool flow_mark(char c) { return c == ',' || c == '[' || c == ']' || c == '{' || c == '}'; }

// What a word without quotes may begin with, so that nothing but the word is meant.
bool begins_word(char c, char next) {
  if (c == '-') return !ends_word(next) && !flow_mark(next);
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         static_cast<unsigned char>(c) >= 0x80 || c == '(' || c == '.' || c == '+' || c == '$' ||
         c == '/' || c == '<' || c == '=' || c == '^' || c == '_' || c == '~' || c == ';';
}

// Breaks of lines other than \n, and marks of byte order: rare, and not worth a rule here.
bool has_odd_characters(std::string_view text) {
  for (const char odd : {'\t', '\r'}) {
    if (text.find(odd) != std::string_view::npos) return true;
  }
  for (const std::string_view odd : {"\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9", "\xEF\xBB\xBF"}) {
    if (text.find(odd) != std::string_view::npos) return true;
  }
  return false;
}

// Reads from the left; the first thing that is not simple ends it (`ok_`).
class SimpleReader {
 public:
  explicit SimpleReader(std::string_view text) : text_(text) {}

  std::optional<Node> read() {
    Node root;
    if (!next_line()) return std::nullopt;
    read_block(root, -1, 0);
    if (!ok_ || next_line() || !ok_) return std::nullopt;
    return root;
  }

 private:
  char look(std::size_t ahead = 0) const {
    return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0';
  }
  void give_up() { ok_ = false; }

  // ---- places

  void break_line() {
    ++at_;
    ++line_;
    line_begin_ = at_;
    counted_ = at_;
    column_ = 1;
  }

  // The column of at_ in code points, from 1; asked from left to right.
  std::uint32_t column() {
    for (; counted_ < at_; ++counted_) {
      column_ += (static_cast<unsigned char>(text_[counted_]) & 0xC0U) != 0x80U ? 1U : 0U;
    }
    return column_;
  }
  // The same in bytes from 0: how far a line is indented.
  int indent() const { return static_cast<int>(at_ - line_begin_); }

  void begin(Node& node) {
    node.line = line_;
    node.column = column();
    if (++nodes_ > kMost) give_up();
  }
  void end(Node& node) {
    node.end_line = line_;
    node.end_column = column();
  }

  // ---- blanks and comments

  void skip_spaces() {
    while (look() == ' ') ++at_;
  }

  // From the beginning of a line to the next character that means something; false at the end.
  bool next_line() {
    for (;;) {
      skip_spaces();
      if (look() == '#') skip_comment();
      if (look() != '\n') break;
      break_line();
    }
    // "---", "...", "%YAML" at the head of a line
    const bool marker = at_ == line_begin_ && (look() == '%' || (look() == '-' && look(1) == '-') ||
                                               (look() == '.' && look(1) == '.'));
    if (marker) give_up();
    return at_ < text_.size() && ok_;
  }

  void skip_comment() { at_ = std::min(text_.find('\n', at_), text_.size()); }

  // After a value: nothing but a comment may stand before the line's end.
  void end_line() {
    const std::size_t from = at_;
    skip_spaces();
    if (look() == '#' && at_ > from) skip_comment();
    if (at_ < text_.size() && look() != '\n') give_up();
  }

  // ---- block style

  // A node on lines indented by more than `parent` bytes, from its first character.
  void read_block(Node& node, int parent, int depth) {
    if (depth > kDeepest || indent() <= parent) return give_up();
    if (look() == '[' || look() == '{') {
      read_flow(node, parent, depth);
      end_line();
      if (ok_) next_line();
    } else if (look() == '-' && ends_word(look(1))) {
      read_items(node, depth);
    } else {
      read_entries(node, depth);
    }
  }

  void read_items(Node& node, int depth) {
    const int own = indent();
    node.kind = Kind::sequence;
    begin(node);
    while (ok_ && indent() == own && look() == '-' && ends_word(look(1))) {
      ++at_;
      skip_spaces();
      Node& item = node.items.emplace_back();
      if (look() == '\n' || look() == '#' || look() == '\0') return give_up();
      if (look() == '-' && ends_word(look(1))) {
        read_block(item, own, depth + 1);
      } else if (key_follows()) {
        read_entries(item, depth + 1);
      } else {
        read_value(item, own, depth + 1);
      }
      if (!ok_ || !next_line()) break;
      if (indent() > own) return give_up();
    }
    close(node, node.items.empty() ? nullptr : &node.items.back());
  }

  void read_entries(Node& node, int depth) {
    const int own = indent();
    node.kind = Kind::mapping;
    begin(node);
    while (ok_ && indent() == own) {
      if (!key_follows()) return give_up();
      Entry& entry = node.entries.emplace_back();
      read_key(entry.key);
      ++at_;  // the colon
      const bool spaced = look() == ' ';
      skip_spaces();
      if (look() == '#' && spaced) skip_comment();
      if (look() == '\n') {
        if (!next_line()) return give_up();
        // A sequence may stand as far left as its key.
        const bool item = look() == '-' && ends_word(look(1));
        read_block(entry.value, item ? own - 1 : own, depth + 1);
        if (!ok_ || at_ >= text_.size()) break;
      } else {
        read_value(entry.value, own, depth + 1);
        if (!ok_ || !next_line()) break;
      }
      if (indent() > own) return give_up();
    }
    refuse_duplicates(node);
    close(node, node.entries.empty() ? nullptr : &node.entries.back().value);
  }

  // A block collection ends where its last value does.
  static void close(Node& node, const Node* last) {
    if (last == nullptr) return;
    node.end_line = last->end_line;
    node.end_column = last->end_column;
  }

  // Does a key with its colon stand here, on this line?
  bool key_follows() const {
    std::size_t at = at_;
    if (look() == '"' || look() == '\'') {
      at = text_.find(look(), at + 1);
      if (at == std::string_view::npos) return false;
      ++at;
      while (at < text_.size() && text_[at] == ' ') ++at;
      return at < text_.size() && text_[at] == ':' &&
             (at + 1 == text_.size() || ends_word(text_[at + 1]));
    }
    if (!begins_word(look(), look(1))) return false;
    for (; at < text_.size() && text_[at] != '\n'; ++at) {
      if (text_[at] == '#' && text_[at - 1] == ' ') return false;
      if (text_[at] == ':' && (at + 1 == text_.size() || ends_word(text_[at + 1]))) return true;
    }
    return false;
  }

  void read_key(Node& key) {
    const std::size_t from = at_;
    if (look() == '"' || look() == '\'') {
      read_quoted(key);
      skip_spaces();
    } else if (begins_word(look(), look(1))) {
      read_word(key, false);
    } else {
      give_up();
    }
    key.kind = Kind::scalar;
    if (!ok_ || look() != ':' || at_ - from > kLongestKey || key.scalar.empty()) return give_up();
    if (key.plain && key.scalar == "<<") give_up();
  }

  // A key that is there twice is for the other parser to tell of.
  void refuse_duplicates(const Node& mapping) {
    constexpr std::size_t kFew = 8;
    const std::vector<Entry>& entries = mapping.entries;
    if (entries.size() <= kFew) {
      for (std::size_t i = 1; i < entries.size(); ++i) {
        for (std::size_t k = 0; k < i; ++k) {
          if (entries[i].key.scalar == entries[k].key.scalar) return give_up();
        }
      }
      return;
    }
    std::vector<std::string_view> keys;
    keys.reserve(entries.size());
    for (const Entry& entry : entries) keys.emplace_back(entry.key.scalar);
    std::sort(keys.begin(), keys.end());
    if (std::adjacent_find(keys.begin(), keys.end()) != keys.end()) give_up();
  }

  // What stands after a colon or dash, on its line or from there on; `parent` is the indentation of
  // the collection that it is in.
  void read_value(Node& node, int parent, int depth) {
    if (depth > kDeepest) return give_up();
    const char first = look();
    if (first == '[' || first == '{') {
      read_flow(node, parent, depth);
    } else if (first == '|' || first == '>') {
      return read_text(node, parent);
    } else if (first == '"' || first == '\'') {
      read_quoted(node);
    } else if (begins_word(first, look(1))) {
      read_word(node, false);
      if (look() == ':') give_up();  // a key, where none may be
    } else {
      give_up();
    }
    end_line();
  }

  // ---- scalars

  // A word or several without quotes, on one line.
  void read_word(Node& node, bool flow) {
    node.kind = Kind::scalar;
    begin(node);
    const std::size_t from = at_;
    std::size_t last = at_;  // one past what is no blank
    for (; at_ < text_.size() && text_[at_] != '\n'; ++at_) {
      const char c = text_[at_];
      if (c == '#' && at_ > from && text_[at_ - 1] == ' ') break;
      if (flow && flow_mark(c)) break;
      if (c == ':' && (ends_word(look(1)) || (flow && flow_mark(look(1))))) break;
      if (c != ' ') last = at_ + 1;
    }
    const std::size_t stop = at_;
    at_ = last;
    end(node);
    if (look() != ':' && stop < text_.size() && text_[stop] == ':') at_ = stop;
    node.scalar = text_.substr(from, last - from);
    if (is_null_word(node.scalar)) node.kind = Kind::null;
  }

  // Text in quotes, on one line, with few escapes.
  void read_quoted(Node& node) {
    const char mark = look();
    node.kind = Kind::scalar;
    node.plain = false;
    begin(node);
    ++at_;
    for (;; ++at_) {
      const std::size_t run =
          std::min(text_.find_first_of(mark == '"' ? "\"\\\n" : "'\n", at_), text_.size());
      node.scalar += text_.substr(at_, run - at_);
      at_ = run;
      if (look() == '\\' && escaped(look(1)) != '\0') {
        ++at_;
        node.scalar += escaped(look());
        continue;
      }
      if (look() == '\'' && look(1) == '\'') {
        ++at_;
        node.scalar += '\'';
        continue;
      }
      break;
    }
    if (look() != mark) return give_up();
    ++at_;
    end(node);
  }

  static char escaped(char c) { return c == '"' || c == '\\' ? c : '\0'; }

  // The lines after | or >, with as little as possible that needs thought: no blank line at the
  // head, and in folded text no line that is indented further.
  void read_text(Node& node, int parent) {
    const bool folded = look() == '>';
    ++at_;
    const bool strip = look() == '-';
    if (strip) ++at_;
    skip_spaces();
    if (look() != '\n') return give_up();
    break_line();
    skip_spaces();
    const int own = indent();
    if (own <= parent || look() == '\n' || look() == '\0') return give_up();
    node.kind = Kind::scalar;
    node.plain = false;
    begin(node);
    std::size_t breaks = 0;  // before this line
    for (;;) {
      if (folded && look() == ' ') return give_up();
      append_breaks(node.scalar, folded, breaks);
      const std::size_t stop = std::min(text_.find('\n', at_), text_.size());
      const std::string_view content = text_.substr(at_, stop - at_);
      if (content.back() == ' ') return give_up();
      node.scalar += content;
      at_ = stop;
      end(node);
      breaks = 0;
      while (look() == '\n') {
        break_line();
        ++breaks;
        while (look() == ' ' && indent() < own) ++at_;
      }
      if (indent() < own || at_ >= text_.size()) break;
    }
    if (breaks == 0) return give_up();  // no line break at the end of the file
    if (!strip) node.scalar += '\n';
    at_ = line_begin_;
  }

  static void append_breaks(std::string& text, bool folded, std::size_t breaks) {
    if (breaks == 0) return;
    if (folded && breaks == 1) {
      text += ' ';
    } else {
      text.append(folded ? breaks - 1 : breaks, '\n');
    }
  }

  // ---- flow style

  // Over blanks, line breaks and comments inside brackets.
  void skip_in_flow(int parent) {
    for (;;) {
      const std::size_t from = at_;
      skip_spaces();
      if (look() == '#' && (at_ > from || at_ == line_begin_)) skip_comment();
      if (look() != '\n') return;
      break_line();
      skip_spaces();
      if (look() == '\n' || look() == '#') continue;
      if (indent() <= parent || (at_ == line_begin_ && (look() == '-' || look() == '.'))) {
        return give_up();
      }
    }
  }

  void read_flow(Node& node, int parent, int depth) {
    if (depth > kDeepest) return give_up();
    const bool mapping = look() == '{';
    const char close = mapping ? '}' : ']';
    node.kind = mapping ? Kind::mapping : Kind::sequence;
    begin(node);
    ++at_;
    skip_in_flow(parent);
    while (ok_ && look() != close) {
      if (mapping) {
        Entry& entry = node.entries.emplace_back();
        read_key_in_flow(entry.key, parent);
        if (ok_) read_in_flow(entry.value, parent, depth + 1);
      } else {
        read_in_flow(node.items.emplace_back(), parent, depth + 1);
      }
      skip_in_flow(parent);
      if (look() == close || !ok_) break;
      if (look() != ',') return give_up();
      ++at_;
      skip_in_flow(parent);
      if (look() == close) return give_up();  // a comma before the end
    }
    refuse_duplicates(node);
    if (!ok_) return;
    ++at_;
    end(node);
  }

  void read_key_in_flow(Node& key, int parent) {
    const std::uint32_t line = line_;
    read_key_text(key);
    if (!ok_) return;
    ++at_;  // the colon
    if (!ends_word(look())) return give_up();
    skip_in_flow(parent);
    if (line_ != line && look() == '#') give_up();
  }

  void read_key_text(Node& key) {
    if (look() == '"' || look() == '\'') return read_key(key);
    if (!begins_word(look(), look(1))) return give_up();
    const std::size_t from = at_;
    read_word(key, true);
    key.kind = Kind::scalar;
    if (look() != ':' || at_ - from > kLongestKey || key.scalar == "<<") give_up();
  }

  void read_in_flow(Node& node, int parent, int depth) {
    const char first = look();
    if (first == '[' || first == '{') return read_flow(node, parent, depth);
    if (first == '"' || first == '\'') {
      read_quoted(node);
    } else if (begins_word(first, look(1))) {
      read_word(node, true);
      if (look() == '\n') {
        // Goes on in the next line, unless a mark follows.
        skip_in_flow(parent);
        if (look() != ',' && look() != ']' && look() != '}') give_up();
      }
    } else {
      give_up();
    }
    if (look() == ':') give_up();  // a mapping of one entry, without braces
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint32_t line_ = 1;
  std::size_t line_begin_ = 0;
  std::size_t counted_ = 0;  // up to where column_ counts
  std::uint32_t column_ = 1;
  std::size_t nodes_ = 0;
  bool ok_ = true;
};

}  // namespace

bool is_null_word(std::string_view text) {
  return text.empty() || text == "~" || text == "null" || text == "Null" || text == "NULL";
}

std::optional<Node> parse_simple(std::string_view text) {
  if (has_odd_characters(text)) return std::nullopt;
  return SimpleReader(text).read();
}

}  // namespace gainsay::yaml
