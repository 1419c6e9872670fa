// Registers: tables, logs and lists of a record. What their columns hold and what their rows say
// was done, as far as the lines above the rows say so. Refuses to guess: a column whose head is not
// known holds nothing in particular.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "claim/predicates.h"
#include "gainsay/document.h"

namespace gainsay::claim {

enum class Column : std::uint8_t { other, when, actor, counterparty, object, place, outcome };
inline constexpr std::size_t kColumnCount = 7;

// The cells of one line, by the mark between them that gives the most: bar, semicolon, tab, slash,
// or comma without a blank behind it.
std::vector<Span> cells_of(std::string_view text, Span line);

struct Register {
  std::vector<Column> columns;  // of a row's cells, from left to right; empty when not known
  std::uint32_t deed = kNone;   // frame of what each row is about

  // The cell of `row` that holds `column`; an empty span when there is none.
  Span cell(Column column, const std::vector<Span>& row) const;
};

class RegisterWords {
 public:
  static Result<RegisterWords> load(const Knowledge& knowledge, const Predicates& predicates);

  // What the lines above `row` say of it and of the rows that follow, up to the first one so long
  // that it is running text.
  Register above(const Document& document, const Block& row) const;
  // The columns that the cells of a line name; empty when fewer than two are known.
  std::vector<Column> columns(std::string_view text, const std::vector<Span>& cells) const;
  // The frame that a word of a row stands for, "unloaded"; kNone when it has none of its own.
  std::uint32_t deed_of(std::string_view word) const;
  // "annulled", "refused": it came to nothing.
  bool is_void(std::string_view word) const { return void_.contains(std::string(word)); }

 private:
  Column column(std::string_view head) const;

  std::unordered_map<std::string, Column> columns_;
  std::unordered_map<std::string, std::uint32_t> deeds_;  // to a frame
  std::unordered_map<std::string, std::uint32_t> row_words_;
  std::unordered_set<std::string> void_;
};

}  // namespace gainsay::claim
