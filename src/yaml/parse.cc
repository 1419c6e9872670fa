// yaml::parse over libfyaml's events.
//
// Events rather than libfyaml's own tree: it checks duplicate keys and expands aliases without a
// bound that we could set, and its tree keeps no place for an empty value.
#include <fmt/format.h>
#include <libfyaml.h>

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <tuple>

#include "base/file.h"
#include "yaml/characters.h"
#include "yaml/node.h"
#include "yaml/simple.h"
#include "yaml/syntax_error.h"

namespace gainsay::yaml {
namespace {

constexpr std::size_t kMaxDepth = 100;
constexpr std::size_t kMaxNodes = 1'000'000;
constexpr std::size_t kMaxCopiedText = kMaxTextFile;  // bytes that anchors and aliases may add

struct DestroyParser {
  void operator()(fy_parser* parser) const { fy_parser_destroy(parser); }
};
struct DestroyDiag {
  void operator()(fy_diag* diag) const { fy_diag_destroy(diag); }
};

// A place in the text; libfyaml counts lines and columns from 0, columns in code points.
struct Mark {
  std::size_t offset = 0;
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

Mark mark_from(const fy_mark* mark) {
  return Mark{mark->input_pos, static_cast<std::uint32_t>(mark->line) + 1,
              static_cast<std::uint32_t>(mark->column) + 1};
}

// Moves over `count` bytes of one-byte characters.
Mark moved(Mark mark, int count) {
  mark.offset += static_cast<std::size_t>(count);
  mark.column += static_cast<std::uint32_t>(count);
  return mark;
}

bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// The size of a tree: what an alias to it would add.
struct Size {
  std::size_t nodes = 0;
  std::size_t text = 0;
  std::size_t depth = 0;
};

Size size_of(const Node& node) {
  const bool collection = node.is_mapping() || node.is_sequence();
  Size total{1, node.scalar.size(), collection ? 1U : 0U};
  const auto add = [&total](const Node& child) {
    const Size size = size_of(child);
    total.nodes += size.nodes;
    total.text += size.text;
    total.depth = std::max(total.depth, size.depth + 1);
  };
  for (const Node& item : node.items) add(item);
  for (const auto& [key, value] : node.entries) {
    add(key);
    add(value);
  }
  return total;
}

// Builds the tree from events. The first problem stops it.
class Builder {
 public:
  Builder(std::string_view text, const std::string& file) : text_(text), file_(file) {}

  Result<void> take(const fy_event& event);
  Result<Node> finish();
  Error syntax_error(const fy_diag_error* error) const;

 private:
  // A sequence or mapping that is not yet closed.
  struct Frame {
    Node node;
    Mark start;
    bool flow = false;
    std::optional<Node> key;  // of a mapping: read, and waiting for its value
    std::string anchor;
  };

  tl::unexpected<Error> fail_at(ErrorCode code, const Mark& mark, std::string message,
                                std::string hint) const {
    return fail(code, std::move(message), Place{file_, mark.line, mark.column},
                fragment_at(text_, mark.offset), std::move(hint));
  }

  Result<void> refuse_tag(fy_token* tag) const;
  Result<void> open(Kind kind, fy_token* start, fy_token* anchor, fy_token* tag);
  Result<void> close(fy_token* end);
  Result<void> scalar(const fy_event_scalar_data& data);
  Result<void> alias(fy_token* token);
  Result<void> add(Node node, const Mark& start, std::string_view anchor);
  Result<void> add_key(Frame& frame, Node node, const Mark& start) const;
  Result<void> refuse_duplicates(const Node& mapping) const;
  Result<void> count(const Size& size, const Mark& mark);
  Node read_scalar(fy_token* token, Mark* start);
  Node empty_value(Mark* start);
  void trim_block(Mark* start, Mark* end) const;
  Mark skip_blanks() const;
  static void end_at_last_child(Node& node, const Mark& start);

  std::string_view text_;
  const std::string& file_;
  std::vector<Frame> frames_;
  std::optional<Node> root_;
  std::map<std::string, Node, std::less<>> anchors_;
  Mark last_;  // the end of what was read last
  std::size_t documents_ = 0;
  std::size_t nodes_ = 0;
  std::size_t copied_text_ = 0;
};

std::string text_of(fy_token* token) {
  if (token == nullptr) return {};
  std::size_t size = 0;
  const char* text = fy_token_get_text(token, &size);
  return text == nullptr ? std::string() : std::string(text, size);
}

Result<void> Builder::take(const fy_event& event) {
  switch (event.type) {
    case FYET_DOCUMENT_START:
      if (++documents_ == 1) return {};
      return fail_at(ErrorCode::input, skip_blanks(), "a second document begins here",
                     "Keep one document in a file: delete the --- or ... before it.");
    case FYET_MAPPING_START:
      return open(Kind::mapping, event.mapping_start.mapping_start, event.mapping_start.anchor,
                  event.mapping_start.tag);
    case FYET_SEQUENCE_START:
      return open(Kind::sequence, event.sequence_start.sequence_start, event.sequence_start.anchor,
                  event.sequence_start.tag);
    case FYET_MAPPING_END:
      return close(event.mapping_end.mapping_end);
    case FYET_SEQUENCE_END:
      return close(event.sequence_end.sequence_end);
    case FYET_SCALAR:
      return scalar(event.scalar);
    case FYET_ALIAS:
      return alias(event.alias.anchor);
    default:
      return {};
  }
}

Result<Node> Builder::finish() {
  if (root_) return std::move(*root_);
  return fail(ErrorCode::input, "the file is empty", Place{file_, 1, 1});
}

Result<void> Builder::refuse_tag(fy_token* tag) const {
  if (tag == nullptr) return {};
  Mark mark = mark_from(fy_token_start_mark(tag));
  // libfyaml marks the tag's handle, "!" included.
  return fail_at(ErrorCode::input, mark, "tags (words that begin with !) are not used here",
                 "Delete the tag; put text between quotes to keep it text.");
}

Result<void> Builder::open(Kind kind, fy_token* start, fy_token* anchor, fy_token* tag) {
  if (auto done = refuse_tag(tag); !done) return done;
  Frame frame;
  frame.start = mark_from(fy_token_start_mark(start));
  frame.node.kind = kind;
  frame.node.line = frame.start.line;
  frame.node.column = frame.start.column;
  frame.anchor = text_of(anchor);
  // A block collection's token is empty, a flow collection's is its bracket.
  frame.flow = fy_token_end_mark(start)->input_pos > fy_token_start_mark(start)->input_pos;
  if (frames_.size() == kMaxDepth) {
    return fail_at(ErrorCode::limit, frame.start,
                   fmt::format("nested deeper than {} levels", kMaxDepth), "Make it flatter.");
  }
  last_ = frame.flow ? mark_from(fy_token_end_mark(start)) : frame.start;
  frames_.push_back(std::move(frame));
  return {};
}

Result<void> Builder::close(fy_token* end) {
  Frame frame = std::move(frames_.back());
  frames_.pop_back();
  if (frame.flow && end != nullptr) {
    last_ = mark_from(fy_token_end_mark(end));
    frame.node.end_line = last_.line;
    frame.node.end_column = last_.column;
  } else {
    end_at_last_child(frame.node, frame.start);
  }
  if (auto done = refuse_duplicates(frame.node); !done) return done;
  return add(std::move(frame.node), frame.start, frame.anchor);
}

// libfyaml ends a block collection where the next token begins, lines later.
void Builder::end_at_last_child(Node& node, const Mark& start) {
  const Node* last = nullptr;
  if (!node.items.empty()) last = &node.items.back();
  if (!node.entries.empty()) last = &node.entries.back().value;
  node.end_line = last != nullptr ? last->end_line : start.line;
  node.end_column = last != nullptr ? last->end_column : start.column;
}

Result<void> Builder::scalar(const fy_event_scalar_data& data) {
  if (auto done = refuse_tag(data.tag); !done) return done;
  Mark start;
  Node node = data.value != nullptr ? read_scalar(data.value, &start) : empty_value(&start);
  return add(std::move(node), start, text_of(data.anchor));
}

Node Builder::read_scalar(fy_token* token, Mark* start) {
  Node node;
  node.scalar = text_of(token);
  const fy_scalar_style style = fy_token_scalar_style(token);
  node.plain = style == FYSS_PLAIN;
  node.kind = node.plain && is_null_word(node.scalar) ? Kind::null : Kind::scalar;
  *start = mark_from(fy_token_start_mark(token));
  last_ = mark_from(fy_token_end_mark(token));
  if (style == FYSS_SINGLE_QUOTED || style == FYSS_DOUBLE_QUOTED) {
    // libfyaml's marks leave the quotes out.
    *start = moved(*start, -1);
    last_ = moved(last_, 1);
  } else if (style == FYSS_LITERAL || style == FYSS_FOLDED) {
    trim_block(start, &last_);
  }
  node.line = start->line;
  node.column = start->column;
  node.end_line = last_.line;
  node.end_column = last_.column;
  return node;
}

// libfyaml marks a block of text from the start of its first line to the start of the next token:
// cut the white space on both sides.
void Builder::trim_block(Mark* start, Mark* end) const {
  std::size_t first = start->offset;
  std::size_t last = end->offset;
  while (last > first && is_blank(text_[last - 1])) --last;
  while (first < last && is_blank(text_[first])) ++first;
  const std::string_view block = text_.substr(start->offset, last - start->offset);
  const auto shifted = [&](Mark mark, std::size_t offset) {
    const Place place = place_at(block, offset - mark.offset, {});
    const std::uint32_t column = place.line == 1 ? mark.column + place.column - 1 : place.column;
    return Mark{offset, mark.line + place.line - 1, column};
  };
  const Mark from = *start;
  *start = shifted(from, first);
  *end = shifted(from, last);
}

// A value that was left out has no token: it stands at its key, or at the dash of its item.
Node Builder::empty_value(Mark* start) {
  Node node;
  *start = last_;
  if (!frames_.empty() && frames_.back().key) {
    const Node& key = *frames_.back().key;
    *start = Mark{last_.offset, key.line, key.column};
    node.end_line = key.end_line;
    node.end_column = key.end_column;
  } else if (!frames_.empty()) {
    *start = skip_blanks();
    last_ = *start;
    if (last_.offset < text_.size()) last_ = moved(last_, 1);
    node.end_line = last_.line;
    node.end_column = last_.column;
  }
  node.line = start->line;
  node.column = start->column;
  return node;
}

// What follows that which was read last, past blanks and comments. It is the place of what has no
// token of its own: the dash of an empty item, the colon after an empty key, a --- or ....
Mark Builder::skip_blanks() const {
  std::size_t at = last_.offset;
  while (at < text_.size() && (is_blank(text_[at]) || text_[at] == '#')) {
    if (text_[at] == '#')
      at = std::min(text_.find_first_of("\r\n", at), text_.size());
    else
      ++at;
  }
  const Place place =
      place_at(text_.substr(last_.offset, at - last_.offset), at - last_.offset, {});
  const std::uint32_t column = place.line == 1 ? last_.column + place.column - 1 : place.column;
  return Mark{at, last_.line + place.line - 1, column};
}

Result<void> Builder::alias(fy_token* token) {
  const std::string name = text_of(token);
  const Mark start = moved(mark_from(fy_token_start_mark(token)), -1);  // at the asterisk
  last_ = mark_from(fy_token_end_mark(token));
  const auto found = anchors_.find(name);
  if (found == anchors_.end()) {
    return fail_at(ErrorCode::input, start,
                   fmt::format("no anchor &{} is complete before this", name),
                   "Quote the text if it begins with a *.");
  }
  const Size size = size_of(found->second);
  if (frames_.size() + size.depth > kMaxDepth) {
    return fail_at(ErrorCode::limit, start,
                   fmt::format("this alias nests values deeper than {} levels", kMaxDepth),
                   "Write the value out, flatter.");
  }
  if (auto done = count(size, start); !done) return done;
  Node copy = found->second;
  return add(std::move(copy), start, {});
}

Result<void> Builder::count(const Size& size, const Mark& mark) {
  nodes_ += size.nodes;
  copied_text_ += size.text;
  if (copied_text_ > kMaxCopiedText) {
    return fail_at(ErrorCode::limit, mark,
                   fmt::format("aliases add more than {} bytes", kMaxCopiedText),
                   "Use fewer aliases.");
  }
  if (nodes_ <= kMaxNodes) return {};
  return fail_at(ErrorCode::limit, mark, fmt::format("more than {} values", kMaxNodes),
                 "Split the file, and use fewer aliases.");
}

Result<void> Builder::add(Node node, const Mark& start, std::string_view anchor) {
  if (auto done = count(Size{1, 0, 0}, start); !done) return done;
  if (!anchor.empty()) {
    // The copy counts, so that anchors within anchors stay within the bounds too.
    if (auto done = count(size_of(node), start); !done) return done;
    anchors_.insert_or_assign(std::string(anchor), node);
  }
  if (frames_.empty()) {
    root_ = std::move(node);
    return {};
  }
  Frame& frame = frames_.back();
  if (frame.node.is_sequence()) {
    frame.node.items.push_back(std::move(node));
    return {};
  }
  if (!frame.key) return add_key(frame, std::move(node), start);
  frame.node.entries.push_back(Entry{std::move(*frame.key), std::move(node)});
  frame.key.reset();
  return {};
}

Result<void> Builder::add_key(Frame& frame, Node node, const Mark& start) const {
  if (node.is_mapping() || node.is_sequence()) {
    return fail_at(ErrorCode::input, start, "a key must be text, not a list or a mapping", {});
  }
  if (node.scalar.empty()) {
    return fail_at(ErrorCode::input, start, "a key is missing before the colon",
                   "Write «key: value».");
  }
  if (node.plain && node.scalar == "<<") {
    return fail_at(ErrorCode::input, start, "merge keys are not read",
                   "Write the keys out, so that a reader sees them where they count.");
  }
  if (frame.node.entries.empty() && !frame.flow) {
    // libfyaml marks the mapping in [a: b] at its colon.
    frame.start = start;
    frame.node.line = start.line;
    frame.node.column = start.column;
  }
  node.kind = Kind::scalar;  // a key such as «null» is a word
  frame.key = std::move(node);
  return {};
}

Result<void> Builder::refuse_duplicates(const Node& mapping) const {
  std::vector<const Node*> keys;
  keys.reserve(mapping.entries.size());
  for (const auto& entry : mapping.entries) keys.push_back(&entry.key);
  std::stable_sort(keys.begin(), keys.end(),
                   [](const Node* a, const Node* b) { return a->scalar < b->scalar; });
  const Node* first = nullptr;
  const Node* second = nullptr;
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i]->scalar != keys[i - 1]->scalar) continue;
    if (second == nullptr ||
        std::tie(keys[i]->line, keys[i]->column) < std::tie(second->line, second->column)) {
      first = keys[i - 1];
      second = keys[i];
    }
  }
  if (second == nullptr) return {};
  return fail(ErrorCode::input, fmt::format("this key is already there on line {}", first->line),
              Place{file_, second->line, second->column}, second->scalar, "Keep one of the two.");
}

Error Builder::syntax_error(const fy_diag_error* error) const {
  Error result{ErrorCode::input, "not valid YAML", Place{file_, last_.line, last_.column}, {}, {}};
  if (error == nullptr) return result;
  result.place.line = static_cast<std::uint32_t>(std::max(error->line, 1));
  result.place.column = static_cast<std::uint32_t>(std::max(error->column, 1));
  const std::string_view said = error->msg != nullptr ? error->msg : "";
  const bool at_end =
      text_.find_first_not_of(" \t\r\n", offset_at(text_, result.place)) == std::string_view::npos;
  // At the end of the text, an open bracket is what people need to hear of.
  const bool unclosed = at_end && !frames_.empty() && frames_.back().flow;
  const SyntaxError* known = find_syntax_error(unclosed ? kUnclosed : said);
  if (known == nullptr) {
    result.hint = fmt::format("The YAML parser says: {}.", said);
    return result;
  }
  result.message = known->message;
  result.hint = known->hint;
  if (known->at == SyntaxError::At::before && result.place.column > 1) --result.place.column;
  if (known->at == SyntaxError::At::open && !frames_.empty()) {
    result.place.line = frames_.back().start.line;
    result.place.column = frames_.back().start.column;
  }
  result.fragment = fragment_at(text_, offset_at(text_, result.place));
  return result;
}

// True if a question mark stands alone: in YAML, before a key that is written out on lines of its
// own.
bool has_lone_question_mark(std::string_view text) {
  for (std::size_t at = text.find('?'); at != std::string_view::npos; at = text.find('?', at + 1)) {
    const bool before = at == 0 || is_blank(text[at - 1]);
    if (before && (at + 1 == text.size() || is_blank(text[at + 1]))) return true;
  }
  return false;
}

// libfyaml 0.7.12 crashes on «? a:<tab>|» and the like: where a key is marked with ? and a tab
// follows a colon, it takes one indentation off too many. Refuse the two together.
Result<void> refuse_tab_after_colon(std::string_view text, const std::string& file) {
  if (!has_lone_question_mark(text)) return {};
  for (std::size_t colon = text.find(':'); colon != std::string_view::npos;
       colon = text.find(':', colon + 1)) {
    const std::size_t next = std::min(text.find_first_not_of(" \t", colon + 1), text.size());
    if (text.substr(colon, next - colon).find('\t') == std::string_view::npos) continue;
    return fail(ErrorCode::input, "a tab stands where only spaces may",
                place_at(text, colon + 1, file), fragment_at(text, colon + 1),
                "Write a space after the colon.");
  }
  return {};
}

std::unique_ptr<fy_diag, DestroyDiag> silent_diag() {
  fy_diag_cfg config;
  fy_diag_cfg_default(&config);
  // Some messages are not collected but written; nothing may reach the user's stderr.
  config.fp = nullptr;
  config.output_fn = [](fy_diag*, void*, const char*, size_t) {};
  std::unique_ptr<fy_diag, DestroyDiag> diag(fy_diag_create(&config));
  if (diag) fy_diag_set_collect_errors(diag.get(), true);
  return diag;
}

std::unique_ptr<fy_parser, DestroyParser> new_parser(fy_diag* diag, std::string_view text) {
  fy_parse_cfg config = {};
  config.diag = diag;
  // Its own depth limit of 64 is replaced by ours. Sloppy: a closing bracket may stand in the
  // column of its key, as JSON and most editors lay it out. No JSON mode: YAML reads JSON too.
  config.flags = static_cast<fy_parse_cfg_flags>(FYPCF_QUIET | FYPCF_DISABLE_DEPTH_LIMIT |
                                                 FYPCF_SLOPPY_FLOW_INDENTATION | FYPCF_JSON_NONE |
                                                 FYPCF_DEFAULT_VERSION_1_2);
  std::unique_ptr<fy_parser, DestroyParser> parser(fy_parser_create(&config));
  if (parser && fy_parser_set_string(parser.get(), text.data(), text.size()) != 0) parser.reset();
  return parser;
}

// The text without its byte order mark; an error for what no parser needs to see.
Result<std::string_view> checked(std::string_view text, const std::string& file) {
  if (text.size() > kMaxTextFile) {
    return fail(ErrorCode::limit, fmt::format("more than {} bytes", kMaxTextFile),
                Place{file, 0, 0}, {}, "Split the file.");
  }
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  if (auto done = check_characters(text, file); !done) return fail(done.error());
  if (auto done = refuse_tab_after_colon(text, file); !done) return fail(done.error());
  return text;
}

}  // namespace

Result<Node> parse(std::string_view text, const std::string& file) {
  const Result<std::string_view> plain = checked(text, file);
  if (!plain) return fail(plain.error());
  if (std::optional<Node> simple = parse_simple(*plain)) return std::move(*simple);
  return parse_full(text, file);
}

Result<Node> parse_full(std::string_view all, const std::string& file) {
  const Result<std::string_view> plain = checked(all, file);
  if (!plain) return fail(plain.error());
  const std::string_view text = *plain;
  Builder builder(text, file);
  if (text.empty()) return builder.finish();

  const auto diag = silent_diag();
  const auto parser = diag ? new_parser(diag.get(), text) : nullptr;
  if (!parser) return fail(ErrorCode::internal, "the YAML parser did not start");
  for (bool more = true; more;) {
    fy_event* event = fy_parser_parse(parser.get());
    if (event == nullptr) {
      void* position = nullptr;
      return fail(builder.syntax_error(fy_diag_errors_iterate(diag.get(), &position)));
    }
    more = event->type != FYET_STREAM_END;
    const Result<void> done = builder.take(*event);
    fy_parser_event_free(parser.get(), event);
    if (!done) return fail(done.error());
  }
  return builder.finish();
}

}  // namespace gainsay::yaml
