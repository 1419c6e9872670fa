// Comma-separated values (RFC 4180), and with semicolons or tabs: each record is a row of a table,
// its cells joined as in the tables of other formats.
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "source/builder.h"
#include "source/decode.h"
#include "source/reader.h"
#include "source/text_form.h"

namespace gainsay {
namespace {

// What parts the cells: the mark that most of the first lines have equally often; of several, the
// one that parts more. The lines over a table, which say what it is of, have commas of their own.
char mark_of(std::string_view text) {
  constexpr std::array<char, 4> kMarks{',', ';', '\t', '|'};
  constexpr std::size_t kLines = 50;  // that are looked at
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < kLines) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (!trim(text.substr(0, end)).empty()) lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  char best = kMarks.front();
  std::pair<std::size_t, std::ptrdiff_t> most{0, 0};  // lines, and marks in each of them
  for (const char mark : kMarks) {
    std::map<std::ptrdiff_t, std::size_t> lines_by_count;
    for (const std::string_view line : lines) {
      const std::ptrdiff_t count = std::count(line.begin(), line.end(), mark);
      if (count > 0) ++lines_by_count[count];
    }
    for (const auto& [count, number] : lines_by_count) {
      if (std::pair{number, count} <= most) continue;
      most = {number, count};
      best = mark;
    }
  }
  return best;
}

class RecordReader {
 public:
  RecordReader(std::string_view text, char mark) : text_(text), mark_(mark) {}

  bool done() const { return at_ >= text_.size(); }

  // The next record, its cells joined; empty for a blank line.
  std::string next() {
    std::string row;
    while (!done()) {
      row += cell();
      if (done() || text_[at_] == '\n') break;
      ++at_;  // the mark
      row += kBetweenCells;
    }
    ++at_;
    return trim(row) == trim(kBetweenCells) ? std::string() : row;
  }

 private:
  std::string cell() {
    const std::size_t first = text_.find_first_not_of(' ', at_);
    if (first != std::string_view::npos && text_[first] == '"' && !open_) {
      const std::size_t close = closing(first + 1);
      if (close != std::string_view::npos) return quoted(first + 1, close);
    }
    const std::array<char, 2> ends{mark_, '\n'};
    const std::size_t end = std::min(
        text_.find_first_of(std::string_view(ends.data(), ends.size()), at_), text_.size());
    const std::string_view plain = trim(text_.substr(at_, end - at_));
    at_ = end;
    return std::string(plain);
  }

  // Where the quotation ends that is open at `at`; npos where that never is, or not before a mark.
  std::size_t closing(std::size_t at) {
    for (at = text_.find('"', at); at != std::string_view::npos; at = text_.find('"', at + 2)) {
      if (at + 1 < text_.size() && text_[at + 1] == '"') continue;
      const std::size_t after = text_.find_first_not_of(" \r", at + 1);
      const bool ends =
          after == std::string_view::npos || text_[after] == mark_ || text_[after] == '\n';
      return ends ? at : std::string_view::npos;
    }
    open_ = true;
    return std::string_view::npos;
  }

  // The text of a quoted cell on one line, with "" for a quotation mark.
  std::string quoted(std::size_t first, std::size_t close) {
    std::string cell;
    for (std::size_t at = first; at < close; ++at) {
      const char c = text_[at];
      cell += c == '\n' || c == '\r' ? ' ' : c;
      if (c == '"') ++at;
    }
    at_ = std::min(text_.find_first_not_of(" \r", close + 1), text_.size());
    return cell;
  }

  std::string_view text_;
  char mark_;
  std::size_t at_ = 0;
  bool open_ = false;  // a quotation ran to the end of the file: no later one is looked for
};

}  // namespace

Result<FileMetadata> read_csv(std::string_view bytes, const ReadContext& context,
                              Document& document) {
  Result<Decoded> decoded = decode(bytes, {}, context.file);
  if (!decoded) return fail(decoded.error());
  if (!decoded->note.empty()) document.notes.push_back(decoded->note);
  document.parts.emplace_back();
  DocumentBuilder builder(document);
  RecordReader records(decoded->text, mark_of(decoded->text));
  while (!records.done()) builder.add(BlockKind::table_row, records.next());
  if (Result<void> done = builder.finish(context.file); !done) return fail(done.error());
  return FileMetadata{};
}

}  // namespace gainsay
