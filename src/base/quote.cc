#include "base/quote.h"

#include <string_view>

#include "base/utf8.h"

namespace gainsay {

Quote quote_at(const Document& document, Span span) {
  constexpr std::size_t kSurroundings = 32;  // code points
  const std::string_view text = document.text;
  const std::size_t from = back_by(text, span.begin, kSurroundings);
  const std::size_t to = forward_by(text, span.end, kSurroundings);
  return Quote{.source = document.source.id,
               .exact = std::string(span.of(text)),
               .prefix = std::string(text.substr(from, span.begin - from)),
               .suffix = std::string(text.substr(span.end, to - span.end)),
               .span = span,
               .locator = locator(document, span)};
}

}  // namespace gainsay
