#include "casefile/locate.h"

#include <algorithm>

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

}  // namespace

QuoteFinder::QuoteFinder(const Document& document) {
  const std::string_view text = document.text;
  folded_.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    const std::size_t next = i + std::max<std::size_t>(c.bytes, 1);
    const char32_t kept = fold_letter(c.value);
    const bool repeated = kept == ' ' && !folded_.empty() && folded_.back() == ' ';
    if (repeated) {
      end_.back() = static_cast<std::uint32_t>(next);
    } else {
      append_utf8(folded_, kept);
      begin_.resize(folded_.size(), static_cast<std::uint32_t>(i));
      end_.resize(folded_.size(), static_cast<std::uint32_t>(next));
    }
    i = next;
  }
}

std::optional<Span> QuoteFinder::find(std::string_view quote) const {
  const std::string wanted = folded_quote(quote);
  const std::size_t at = wanted.empty() ? std::string::npos : folded_.find(wanted);
  if (at == std::string::npos) return std::nullopt;
  return Span{begin_[at], end_[at + wanted.size() - 1]};
}

std::vector<Span> QuoteFinder::find_all(std::string_view quote) const {
  std::vector<Span> found;
  const std::string wanted = folded_quote(quote);
  if (wanted.empty()) return found;
  for (std::size_t at = folded_.find(wanted); at != std::string::npos && found.size() < kMostPlaces;
       at = folded_.find(wanted, at + wanted.size())) {
    found.push_back({begin_[at], end_[at + wanted.size() - 1]});
  }
  return found;
}

std::optional<Span> locate_quote(const Document& document, std::string_view quote) {
  return QuoteFinder(document).find(quote);
}

}  // namespace gainsay
