// Prefilter: which patterns can possibly match at a token.
//
// For each signature it lists the patterns that may begin with such a token, each with the set of
// what may stand at each of the kDepth places after it. A glance at those tokens leaves few
// patterns to be tried, at most places none. It only ever refuses what cannot match: what it lets
// through is for PatternSet to decide.
#pragma once

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

#include "mention/dates/tokens.h"

namespace gainsay::dates {

class Prefilter {
 public:
  static constexpr std::size_t kDepth = 3;  // tokens after the first

  // What may stand at a place: a bit for each symbol. A token's symbol is its signature, twice, and
  // one more when no space stands before it; the last symbol is that of no token, for the end of a
  // text or paragraph.
  using Symbol = std::uint32_t;
  using Set = std::vector<std::uint64_t>;
  using Bits = std::span<const std::uint64_t>;  // of a Set, or of one in a row of them
  static Symbol symbol(Signature signature, bool glued) {
    return Symbol{signature} * 2 + (glued ? 1 : 0);
  }
  static bool has(Bits set, Symbol symbol) { return (set[symbol / 64] >> (symbol % 64) & 1) != 0; }
  Symbol nothing() const { return static_cast<Symbol>(starts_.size() - 1) * 2; }
  std::size_t words() const { return words_; }  // of a Set
  Set set_of(bool all) const { return Set(words_, all ? ~std::uint64_t{0} : std::uint64_t{0}); }

  // For so many signatures; refuses everything until told otherwise.
  explicit Prefilter(std::size_t signatures = 0);
  // The number of the set, the same for equal sets.
  std::uint16_t intern(Bits set);
  struct Start {
    std::uint32_t pattern = 0;
    std::uint16_t sets[kDepth] = {};
  };
  // To be called with signatures in ascending order.
  void add(Signature signature, const Start& start);
  // To be called after the last add().
  void close();
  // The sets that have the symbol: a row of bits, one for the number of each set. After close().
  using Row = const std::uint64_t*;
  Row sets_with(Symbol symbol) const { return rows_.data() + symbol * row_words_; }
  static bool has(Row row, std::uint16_t set) { return (row[set / 64] >> (set % 64) & 1) != 0; }
  // What stands at tokens[at], seen from a match that began before it.
  Symbol symbol_at(std::span<const Token> tokens, std::size_t at) const {
    if (at >= tokens.size() || tokens[at].breaks) return nothing();
    return symbol(tokens[at].signature, tokens[at].glued);
  }

  // Does no pattern begin with the token `at`, whatever stands after the next one?
  bool refuses(std::span<const Token> tokens, std::size_t at) const {
    const Signature signature = tokens[at].signature;
    return starts_[signature] == starts_[static_cast<std::size_t>(signature) + 1] ||
           !has(sets_with(symbol_at(tokens, at + 1)), unions_[signature]);
  }

  // Calls visit(pattern) for each pattern that may match at tokens[at], in the order of add().
  template <typename Visit>
  void each(std::span<const Token> tokens, std::size_t at, Visit&& visit) const {
    const Signature signature = tokens[at].signature;
    const std::uint32_t last = starts_[static_cast<std::size_t>(signature) + 1];
    std::uint32_t next = starts_[signature];
    if (next == last) return;
    Symbol symbol = symbol_at(tokens, at + 1);
    Row rows[kDepth];
    rows[0] = sets_with(symbol);
    if (!has(rows[0], unions_[signature])) return;
    for (std::size_t d = 1; d < kDepth; ++d) {
      symbol = symbol == nothing() ? nothing() : symbol_at(tokens, at + d + 1);
      rows[d] = sets_with(symbol);
    }
    for (; next != last; ++next) {
      const Start& start = all_[next];
      bool possible = true;
      for (std::size_t d = 0; d < kDepth && possible; ++d) possible = has(rows[d], start.sets[d]);
      if (possible) visit(start.pattern);
    }
  }

 private:
  void turn_sets();

  std::size_t words_ = 0;                                        // of a set
  std::vector<std::uint64_t> sets_;                              // one after the other, to close()
  std::unordered_multimap<std::uint64_t, std::uint16_t> known_;  // sets by their hash
  std::vector<std::uint64_t> rows_;  // the same by symbol: sets_with() of each
  std::size_t row_words_ = 0;
  std::vector<Start> all_;
  std::vector<std::uint32_t> starts_;  // into all_, by signature, and one more
  std::vector<std::uint16_t> unions_;  // by signature: what may follow in any of its patterns
};

}  // namespace gainsay::dates
