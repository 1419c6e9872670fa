// Folding: the form in which words are compared.
//
// Case, typography and accents are levelled, so that "MÉTAUX", "Métaux" and "metaux" are one word:
//   - simple case folding (Unicode 15, section 3.13), compatibility decomposition, marks dropped;
//   - typographic quotes become ' and ", dashes and special hyphens become -, all spaces become '
//   ';
//   - soft hyphens and zero-width marks are dropped.
// Folding twice gives the same as folding once. Text is compared folded, but quoted verbatim: no
// folded text is ever shown as a quote.
#pragma once

#include <string>
#include <string_view>

namespace gainsay {

std::string fold(std::string_view text);
void append_folded(std::string& out, std::string_view text);

}  // namespace gainsay
