// Where a quote stands in a document, if it stands there.
//
// White space and typographic quotes are folded, nothing else: a quote with one word changed is
// missing, and nothing that only looks like it is offered instead.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gainsay/document.h"
#include "gainsay/span.h"

namespace gainsay {

// Folds a document once, to look for many quotes. `document` must outlive it.
class QuoteFinder {
 public:
  explicit QuoteFinder(const Document& document);

  // The first place where `quote` stands, from its first to its last character that is not white
  // space; nothing when it is missing or empty.
  std::optional<Span> find(std::string_view quote) const;
  // Every place where it stands, in the order of the text, at most kMostPlaces of them.
  std::vector<Span> find_all(std::string_view quote) const;

  static constexpr std::size_t kMostPlaces = 1000;

 private:
  std::string folded_;
  std::vector<std::uint32_t> begin_;  // by byte of folded_: where its character begins in the text
  std::vector<std::uint32_t> end_;    // and where it ends
};

// The same for one quote.
std::optional<Span> locate_quote(const Document& document, std::string_view quote);

}  // namespace gainsay
