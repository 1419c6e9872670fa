#include "render/context.h"

#include <algorithm>

#include "base/utf8.h"

namespace gainsay {
namespace {

constexpr std::string_view kEllipsis = "\u2026";

// The block that holds `span`, or, if it spans several, from the first one's begin to the last
// one's end.
Span surroundings(const Document& document, Span span) {
  Span around = span;
  for (const Block& block : document.blocks) {
    if (!block.span.overlaps(span)) continue;
    around.begin = std::min(around.begin, block.span.begin);
    around.end = std::max(around.end, block.span.end);
  }
  return around;
}

std::string tail(std::string_view text, std::size_t reach) {
  const std::size_t from = back_by(text, text.size(), reach);
  if (from == 0) return std::string(text);
  const std::size_t blank = text.find(' ', from);
  return std::string(kEllipsis) + std::string(text.substr(std::min(blank, text.size())));
}

std::string head(std::string_view text, std::size_t reach) {
  const std::size_t to = forward_by(text, 0, reach);
  if (to >= text.size()) return std::string(text);
  const std::size_t blank = text.rfind(' ', to);
  return std::string(text.substr(0, blank == std::string_view::npos ? to : blank + 1)) +
         std::string(kEllipsis);
}

}  // namespace

bool stands_verbatim(const Quote& quote, const ReportIndex& index) {
  const Document* document = index.document(quote.source);
  return document != nullptr && quote.span.end <= document->text.size() &&
         quote.span.begin < quote.span.end && quote.span.of(document->text) == quote.exact;
}

Context context_of(const Quote& quote, const ReportIndex& index, std::size_t reach) {
  if (!stands_verbatim(quote, index)) return {quote.prefix, quote.suffix};
  const Document& document = *index.document(quote.source);
  const std::string_view text = document.text;
  const Span around = surroundings(document, quote.span);
  return {tail(text.substr(around.begin, quote.span.begin - around.begin), reach),
          head(text.substr(quote.span.end, around.end - quote.span.end), reach)};
}

}  // namespace gainsay
