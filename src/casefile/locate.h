// Where a quote stands in a document, if it stands there.
//
// White space and typographic quotes are folded, and in a file of nothing but the rows of a table
// what parts their cells; nothing else: a quote with one word changed is missing, and nothing that
// only looks like it is offered instead.
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
  // Every place where it stands, in the order of the text, at most `most` of them.
  std::vector<Span> find_all(std::string_view quote, std::size_t most = kMostPlaces) const;

  static constexpr std::size_t kMostPlaces = 1000;

 private:
  struct Folded {
    std::string text;
    std::vector<std::uint32_t> begin;  // by byte: where its character begins in the document
    std::vector<std::uint32_t> end;    // and where it ends

    std::vector<Span> find_all(const std::string& wanted, std::size_t most) const;
  };

  Folded plain_;
  Folded rows_;  // as the file of a table has them; empty for any other
};

// The same for one quote.
std::optional<Span> locate_quote(const Document& document, std::string_view quote);

}  // namespace gainsay
