#include "casefile/locate.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace gainsay {
namespace {

// Unicode's White_Space property (PropList.txt).
bool is_space(char32_t c) {
  return (c >= 0x09 && c <= 0x0D) || c == 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

// Quotation marks of the blocks Latin-1 Supplement and General Punctuation, to ASCII.
char32_t fold_letter(char32_t c) {
  if (is_space(c)) return ' ';
  if ((c >= 0x2018 && c <= 0x201B) || c == 0x2039 || c == 0x203A) return '\'';
  if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB) return '"';
  return c;
}

// A quote as it is looked for: without white space around it.
std::string folded_quote(std::string_view quote) {
  std::string wanted;
  for (std::size_t i = 0; i < quote.size();) {
    const CodePoint c = code_point_at(quote, i);
    const char32_t kept = fold_letter(c.value);
    if (kept != ' ' || (!wanted.empty() && wanted.back() != ' ')) append_utf8(wanted, kept);
    i += std::max<std::size_t>(c.bytes, 1);
  }
  if (!wanted.empty() && wanted.back() == ' ') wanted.pop_back();
  return wanted;
}

// As the file of a table has its rows: "," between cells, whatever parts them, no white space
// around it and no quotation marks. Calls keep(c, i) for each character that is left of `text`.
template <typename Keep>
void each_of_row(std::string_view text, const Keep& keep) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool between = text.substr(i, kBetweenCells.size()) == kBetweenCells;
    const bool by_comma = text[i] == ' ' && ((i > 0 && text[i - 1] == ',') ||
                                             (i + 1 < text.size() && text[i + 1] == ','));
    if (text[i] == '"' || by_comma) continue;
    keep(between ? ',' : text[i], i);
    if (between) i += kBetweenCells.size() - 1;
  }
}

// A quote of such a row, whose cells the mark parts that it has most of.
std::string row_quote(std::string_view quote) {
  constexpr std::array<char, 3> kMarks{',', ';', '\t'};
  const auto count = [quote](char c) { return std::count(quote.begin(), quote.end(), c); };
  const char mark = *std::max_element(kMarks.begin(), kMarks.end(),
                                      [&](char a, char b) { return count(a) < count(b); });
  std::string parted(quote);
  std::replace(parted.begin(), parted.end(), mark, ',');
  std::string wanted;
  each_of_row(folded_quote(parted), [&](char c, std::size_t) { wanted += c; });
  return wanted;
}

}  // namespace

QuoteFinder::QuoteFinder(const Document& document) {
  const std::string_view text = document.text;
  Folded& all = plain_;
  all.text.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    const std::size_t next = i + std::max<std::size_t>(c.bytes, 1);
    const char32_t kept = fold_letter(c.value);
    const bool repeated = kept == ' ' && !all.text.empty() && all.text.back() == ' ';
    if (repeated) {
      all.end.back() = static_cast<std::uint32_t>(next);
    } else {
      append_utf8(all.text, kept);
      all.begin.resize(all.text.size(), static_cast<std::uint32_t>(i));
      all.end.resize(all.text.size(), static_cast<std::uint32_t>(next));
    }
    i = next;
  }
  const bool table = !document.blocks.empty() &&
                     std::all_of(document.blocks.begin(), document.blocks.end(),
                                 [](const Block& b) { return b.kind == BlockKind::table_row; });
  if (!table) return;
  each_of_row(all.text, [&](char c, std::size_t i) {
    rows_.text += c;
    rows_.begin.push_back(all.begin[i]);
    rows_.end.push_back(all.end[i]);
  });
}

std::optional<Span> QuoteFinder::find(std::string_view quote) const {
  const std::vector<Span> found = find_all(quote, 1);
  return found.empty() ? std::nullopt : std::optional(found.front());
}

std::vector<Span> QuoteFinder::find_all(std::string_view quote, std::size_t most) const {
  std::vector<Span> found = plain_.find_all(folded_quote(quote), most);
  if (found.empty() && !rows_.text.empty()) found = rows_.find_all(row_quote(quote), most);
  return found;
}

std::vector<Span> QuoteFinder::Folded::find_all(const std::string& wanted, std::size_t most) const {
  std::vector<Span> found;
  if (wanted.empty()) return found;
  for (std::size_t at = text.find(wanted); at != std::string::npos && found.size() < most;
       at = text.find(wanted, at + wanted.size())) {
    found.push_back({begin[at], end[at + wanted.size() - 1]});
  }
  return found;
}

std::optional<Span> locate_quote(const Document& document, std::string_view quote) {
  return QuoteFinder(document).find(quote);
}

}  // namespace gainsay
