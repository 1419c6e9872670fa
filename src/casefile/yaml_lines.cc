#include "casefile/yaml_lines.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gainsay {
namespace {

constexpr std::size_t kWrittenIndent = 2;  // of the dash, in what append() is given

std::size_t leading_blanks(std::string_view line) {
  return std::min(line.find_first_not_of(' '), line.size());
}

bool begins_with_dash(std::string_view line) {
  const std::size_t at = leading_blanks(line);
  return at < line.size() && line[at] == '-';
}

void add_indented(const std::string& item, std::size_t indent, Lines& out) {
  for (std::string& line : lines_of(item)) {
    const std::size_t blanks = std::min(leading_blanks(line), kWrittenIndent);
    out.push_back(line.empty() ? line : std::string(indent, ' ') + line.substr(blanks));
  }
}

}  // namespace

Lines lines_of(std::string_view text) {
  Lines lines;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

std::string joined(const Lines& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + "\n";
  return text;
}

std::uint32_t last_line(const yaml::Node& node) {
  std::uint32_t last = node.line;
  if (node.is_scalar()) last = node.end_column <= 1 ? node.end_line - 1 : node.end_line;
  for (const yaml::Node& item : node.items) last = std::max(last, last_line(item));
  for (const yaml::Entry& entry : node.entries) {
    last = std::max({last, entry.key.line, last_line(entry.value)});
  }
  return std::max(last, node.line);
}

YamlLines::YamlLines(std::string_view text, const yaml::Node& root, std::string file)
    : lines_(lines_of(text)), root_(root), file_(std::move(file)) {}

Result<void> YamlLines::append(std::string_view key, const std::vector<std::string>& items) {
  if (items.empty()) return {};
  Change change;
  std::size_t indent = kWrittenIndent;
  const yaml::Node* list = root_.find(key);
  // A key with nothing but comments below it would have no value.
  const bool any = std::any_of(items.begin(), items.end(), begins_with_dash);
  if (list == nullptr) {
    change.before = lines_.size();
    if (any) change.added.push_back(std::string(key) + ":");
  } else if (list->items.empty() && !any) {
    change.before = list->line;
  } else if (list->items.empty()) {
    const std::string& line = lines_[list->line - 1];
    std::string without = line;
    if (list->is_sequence()) {
      const std::size_t brackets = line.find("[]");
      if (brackets == std::string::npos) {
        return fail(ErrorCode::input, "the list is not written []", {file_, list->line, 0}, {},
                    "Write it on one line.");
      }
      without.erase(brackets, 2);
      without.erase(without.find_last_not_of(' ') + 1);
    }
    change = {list->line - 1, 1, {without}};
  } else {
    const yaml::Node& last = list->items.back();
    const std::string& head = lines_[last.line - 1];
    if (!begins_with_dash(head)) {
      return fail(ErrorCode::input, "this item is not on lines of its own",
                  {file_, last.line, last.column}, {}, "Write items below each other.");
    }
    indent = leading_blanks(head);
    change.before = last_line(last);
  }
  for (const std::string& item : items) add_indented(item, indent, change.added);
  changes_.push_back(std::move(change));
  return {};
}

bool YamlLines::mark(std::uint32_t line, const std::string& comment) {
  const std::string& head = lines_[line - 1];
  if (!begins_with_dash(head)) return false;
  changes_.push_back({line - 1, 0, {std::string(leading_blanks(head), ' ') + comment}});
  return true;
}

std::string YamlLines::above(std::uint32_t line) const {
  if (line < 2) return {};
  const std::string& text = lines_[line - 2];
  return text.substr(leading_blanks(text));
}

void YamlLines::remove_above(std::uint32_t line) { changes_.push_back({line - 2, 1, {}}); }

std::string YamlLines::text() const {
  std::vector<Change> changes = changes_;
  std::stable_sort(changes.begin(), changes.end(),
                   [](const Change& a, const Change& b) { return a.before < b.before; });
  Lines out;
  std::size_t at = 0;
  for (const Change& change : changes) {
    out.insert(out.end(), lines_.begin() + static_cast<std::ptrdiff_t>(at),
               lines_.begin() + static_cast<std::ptrdiff_t>(change.before));
    out.insert(out.end(), change.added.begin(), change.added.end());
    at = change.before + change.removed;
  }
  out.insert(out.end(), lines_.begin() + static_cast<std::ptrdiff_t>(at), lines_.end());
  return joined(out);
}

}  // namespace gainsay
