// Making Quotes: the only way from a Span to one, so that every Quote has its surroundings.
#pragma once

#include "gainsay/document.h"
#include "gainsay/quote.h"

namespace gainsay {

// The document's own bytes at `span`, with up to 32 code points before and after, and the locator.
Quote quote_at(const Document& document, Span span);

}  // namespace gainsay
