// Quote: verbatim text of a Document at a Span, with what stands before and after it: a W3C
// TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector) plus position.
//
// Guarantees that `exact` is the document's own bytes at `span`. Refuses paraphrase.
#pragma once

#include <string>

#include "gainsay/span.h"

namespace gainsay {

struct Quote {
  std::string source;  // id of the Source
  std::string exact;
  std::string prefix;  // up to 32 code points before
  std::string suffix;  // up to 32 code points after
  Span span;
  std::string locator;  // "paragraph 3"
};

}  // namespace gainsay
