#include "claim/rows/register.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/cell_commas.h"
#include "claim/words/knowledge_file.h"
#include "text/fold.h"

namespace gainsay::claim {
namespace {

constexpr std::string_view kRegistersFile = "data/lexicon/en/registers.yaml";
constexpr std::size_t kAbove = 1500;       // bytes above the rows that are looked at
constexpr std::size_t kFewestHeads = 2;    // known columns of a line that names them
constexpr std::size_t kLongestHead = 40;   // bytes of one column's head
constexpr std::size_t kLongestLine = 160;  // bytes; a longer one is no heading

constexpr std::array<std::pair<std::string_view, Column>, 10> kColumns{
    {{"when", Column::when},
     {"actor", Column::actor},
     {"counterparty", Column::counterparty},
     {"object", Column::object},
     {"place", Column::place},
     {"outcome", Column::outcome},
     {"deed", Column::deed},
     {"means", Column::means},
     {"amount", Column::amount},
     {"money", Column::money}}};

constexpr std::array<std::string_view, 4> kMarks{"|", ";", "\t", " / "};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t\r\n#*";
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

std::size_t count(std::string_view text, std::string_view mark) {
  std::size_t found = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos;
       at = text.find(mark, at + mark.size())) {
    ++found;
  }
  return found;
}

// "Columns: slip" is the column "slip"; what stands in brackets explains it.
std::string_view head_of(std::string_view cell) {
  cell = cell.substr(0, cell.find('('));
  if (const std::size_t label = cell.rfind(": "); label != std::string_view::npos) {
    cell.remove_prefix(label + 2);
  }
  return trimmed(cell);
}

// The lines that end before byte `end`, the nearest first.
std::vector<std::string_view> lines_above(std::string_view text, std::size_t end) {
  const std::size_t begin = end > kAbove ? end - kAbove : 0;
  std::vector<std::string_view> lines;
  std::string_view rest = text.substr(begin, end - begin);
  while (!rest.empty()) {
    const std::size_t line_end = rest.rfind('\n');
    const std::string_view line =
        trimmed(line_end == std::string_view::npos ? rest : rest.substr(line_end + 1));
    if (line.size() > kLongestLine) break;
    if (!line.empty()) lines.push_back(line);
    if (line_end == std::string_view::npos) break;
    rest = rest.substr(0, line_end);
  }
  return lines;
}

std::uint32_t frame_called(const Predicates& predicates, std::string_view id) {
  const auto& frames = predicates.frames();
  for (std::uint32_t i = 0; i < frames.size(); ++i) {
    if (frames[i].id == id) return i;
  }
  return kNone;
}

// What stands between two blanks or more.
std::vector<Span> apart(std::string_view row) {
  constexpr std::string_view kGap = "  ";
  std::vector<Span> cells;
  std::size_t at = 0;
  while (at <= row.size()) {
    const std::size_t end = std::min(row.find(kGap, at), row.size());
    cells.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)});
    at = row.find_first_not_of(' ', end);
    if (at == std::string_view::npos) break;
  }
  return cells;
}

}  // namespace

std::vector<Span> cells_of(std::string_view text, Span line) {
  const std::string_view row = line.of(text);
  const auto most = std::max_element(
      kMarks.begin(), kMarks.end(),
      [row](std::string_view a, std::string_view b) { return count(row, a) < count(row, b); });
  std::vector<Span> cells;
  std::size_t at = 0;
  // Figures in cells have commas, too: bars and tabs go before them, whatever their number.
  const std::size_t marks = count(row, *most);
  const bool barred = marks > 0 && (*most == "|" || *most == "\t");
  if (const std::vector<std::size_t> commas =
          barred ? std::vector<std::size_t>{} : cell_commas(row);
      commas.size() > marks) {
    for (const std::size_t comma : commas) {
      cells.push_back({line.begin + static_cast<std::uint32_t>(at),
                       line.begin + static_cast<std::uint32_t>(comma)});
      at = comma + 1;
    }
    cells.push_back({line.begin + static_cast<std::uint32_t>(at), line.end});
    return cells;
  }
  if (marks == 0) {
    for (const Span cell : apart(row)) {
      cells.push_back({line.begin + cell.begin, line.begin + cell.end});
    }
    return cells;
  }
  while (at <= row.size()) {
    const std::size_t end = std::min(row.find(*most, at), row.size());
    cells.push_back({line.begin + static_cast<std::uint32_t>(at),
                     line.begin + static_cast<std::uint32_t>(end)});
    at = end + most->size();
  }
  return cells;
}

Span Register::cell(Column column, const std::vector<Span>& row) const {
  if (row.size() != columns.size()) return {};
  const auto found = std::find_if(columns.begin(), columns.end(),
                                  [column](const Head& head) { return head.column == column; });
  return found == columns.end() ? Span{} : row[static_cast<std::size_t>(found - columns.begin())];
}

Result<RegisterWords> RegisterWords::load(const Knowledge& knowledge,
                                          const Predicates& predicates) {
  auto root = read_knowledge(knowledge, kRegistersFile);
  if (!root) return fail(root.error());
  RegisterWords words;
  if (const yaml::Node* columns = root->find("columns"); columns != nullptr) {
    for (const auto& [key, column] : kColumns) {
      for (const std::string& head : columns->texts(key)) words.columns_.emplace(head, column);
    }
  }
  for (const auto& [key, meant] :
       {std::pair{"deeds", &words.deeds_}, std::pair{"row_words", &words.row_words_},
        std::pair{"roles", &words.roles_}, std::pair{"amounts", &words.amounts_}}) {
    const yaml::Node* list = root->find(key);
    if (list == nullptr) continue;
    for (const yaml::Entry& entry : list->entries) {
      const std::uint32_t frame = frame_called(predicates, entry.value.scalar);
      if (frame == kNone) {
        return fail(ErrorCode::input, "no such frame", {std::string(kRegistersFile), 0, 0},
                    entry.value.scalar);
      }
      meant->add(entry.key.scalar, frame);
    }
  }
  for (const auto& [key, set] :
       {std::pair{"void", &words.void_}, std::pair{"ticks", &words.ticks_},
        std::pair{"applied", &words.applied_}, std::pair{"of_money", &words.of_money_}}) {
    for (const std::string& word : root->texts(key)) set->insert(word);
  }
  return words;
}

// "Date of sale", "printed on".
std::uint32_t RegisterWords::deed_of_day(std::string_view head) const {
  while (!head.empty()) {
    const std::size_t end = std::min(head.find(' '), head.size());
    const std::string_view word = head.substr(0, end);
    for (const std::uint32_t deed : {amounts_.of(word), deeds_.of(word)}) {
      if (deed != kNone) return deed;
    }
    head.remove_prefix(std::min(end + 1, head.size()));
  }
  return kNone;
}

Head RegisterWords::head(std::string_view text) const {
  Head head;
  if (text.empty() || text.size() > kLongestHead) return head;
  if (text.ends_with('.')) text.remove_suffix(1);  // "Cust."
  const std::string folded = fold(text);
  const std::size_t first = folded.find(' ');
  const std::size_t last = folded.rfind(' ');
  const bool several = last != std::string::npos;
  for (const std::string& words :
       {folded, folded.substr(0, first), folded.substr(several ? last + 1 : 0)}) {
    const auto found = columns_.find(words);
    if (found == columns_.end()) continue;
    // "Shipped" may be a day, "tonnes shipped" is how much.
    if (several && found->second == Column::when && amounts_.contains(words)) break;
    head.column = found->second;
    head.deed = roles_.of(words);
    if (head.column == Column::when) head.deed = deed_of_day(folded);
    return head;
  }
  for (std::string_view rest = folded; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    const std::uint32_t deed = amounts_.of(rest.substr(0, end));
    if (deed != kNone) return {Column::amount, deed};
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return head;
}

std::vector<Head> RegisterWords::columns(std::string_view text,
                                         const std::vector<Span>& cells) const {
  std::vector<Head> found;
  std::size_t known = 0;
  for (const Span cell : cells) {
    found.push_back(head(head_of(cell.of(text))));
    known += found.back().column != Column::other ? 1U : 0U;
  }
  if (known < kFewestHeads) found.clear();
  return found;
}

// The first word of a line that names a deed, and whether the words beside it say that it was asked
// for only.
void RegisterWords::read_line(std::string_view line, Register& into) const {
  constexpr std::size_t kBefore = 3;  // words: "applications for the import"
  constexpr std::size_t kBehind = 1;  // "export licences"
  std::vector<std::string> words;
  for (std::string_view rest = line; !rest.empty();) {
    const std::size_t end = std::min(rest.find_first_of(" ,;:.|"), rest.size());
    if (end > 0) words.push_back(fold(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  const auto named = [this](const std::string& word) { return deeds_.contains(word); };
  const auto deed = std::find_if(words.begin(), words.end(), named);
  if (deed == words.end()) return;
  into.deed = deed_over(*deed);
  const auto at = static_cast<std::size_t>(deed - words.begin());
  const std::size_t last = std::min(words.size() - 1, at + kBehind);
  for (std::size_t i = at - std::min(at, kBefore); i <= last; ++i) {
    into.applied = into.applied || applied_.contains(words[i]);
  }
}

Register RegisterWords::above(const Document& document, const Block& row) const {
  Register result;
  const std::string_view text = document.text;
  const std::size_t cells = cells_of(text, row.span).size();
  for (const std::string_view line : lines_above(text, row.span.begin)) {
    const auto begin = static_cast<std::uint32_t>(line.data() - text.data());
    const std::vector<Span> heads =
        cells_of(text, {begin, begin + static_cast<std::uint32_t>(line.size())});
    if (result.columns.empty() && heads.size() == cells) result.columns = columns(text, heads);
    if (result.deed == kNone) read_line(line, result);
  }
  return result;
}

}  // namespace gainsay::claim
