#include "base/quote.h"

#include <string_view>

#include "base/utf8.h"

namespace gainsay {

Quote quote_at(const Document& document, Span span) {
  constexpr std::size_t kSurroundings = 32;  // code points
  const std::string_view text = document.text;
  const std::size_t from = back_by(text, span.begin, kSurroundings);
  const std::size_t to = forward_by(text, span.end, kSurroundings);
  Quote quote;
  quote.source = document.source.id;
  quote.exact = span.of(text);
  quote.prefix = text.substr(from, span.begin - from);
  quote.suffix = text.substr(span.end, to - span.end);
  quote.span = span;
  quote.locator = locator(document, span);
  return quote;
}

}  // namespace gainsay
