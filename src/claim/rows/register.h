// Registers: tables, logs and lists of a record. What their columns hold and what their rows say
// was done, as far as the lines above the rows say so. Refuses to guess: a column whose head is not
// known holds nothing in particular.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/knowledge.h"
#include "base/result.h"
#include "claim/clauses/predicates.h"
#include "gainsay/document.h"
#include "text/vocabulary.h"

namespace gainsay::claim {

enum class Column : std::uint8_t {
  other,
  when,
  actor,
  counterparty,
  object,
  place,
  outcome,
  deed,    // what was done, "Operation"
  means,   // what it was done with and who wrote it down, "Vessel": no party to it
  amount,  // how much of it was done, "Tonnes sold"
  money,   // how much was paid
};
inline constexpr std::size_t kColumnCount = 11;

// What the head of a column says.
struct Head {
  Column column = Column::other;
  std::uint32_t deed = kNone;  // frame of what its party did, "Importer", or was measured, "sold"
  bool operator==(const Head&) const = default;
};

// The cells of one line, by the mark between them that gives the most: bar, semicolon, tab, slash,
// or comma without a blank behind it; else two blanks or more.
std::vector<Span> cells_of(std::string_view text, Span line);

struct Register {
  std::vector<Head> columns;   // of a row's cells, from left to right; empty when not known
  std::uint32_t deed = kNone;  // frame of what each row is about
  bool applied = false;        // it was asked or offered only: "applications for export licences"
  bool of_parties = false;     // some of its rows name the company as the other party
  bool searched = false;       // for those rows
  std::optional<std::size_t> bracketed;  // the column that names the company behind places

  // The cell of `row` that holds `column`, the first of several; an empty span when there is none.
  Span cell(Column column, const std::vector<Span>& row) const;
};

// Words and the frame that each stands for.
class FrameWords {
 public:
  void add(std::string_view word, std::uint32_t frame) {
    if (words_.add(word) > frames_.size()) frames_.push_back(frame);
  }
  // kNone when it is none of the words.
  std::uint32_t of(std::string_view word) const {
    const WordId id = words_.find(word);
    return id == 0 ? kNone : frames_[id - 1];
  }
  bool contains(std::string_view word) const { return words_.find(word) != 0; }

 private:
  Vocabulary words_;
  std::vector<std::uint32_t> frames_;
};

class RegisterWords {
 public:
  static Result<RegisterWords> load(const Knowledge& knowledge, const Predicates& predicates);

  // What the lines above `row` say of it and of the rows that follow, up to the first one so long
  // that it is running text.
  Register above(const Document& document, const Block& row) const;
  // The columns that the cells of a line name; empty when fewer than two are known.
  std::vector<Head> columns(std::string_view text, const std::vector<Span>& cells) const;
  // The frame that a word of a row stands for, "unloaded"; kNone when it has none of its own.
  std::uint32_t deed_of(std::string_view word) const { return row_words_.of(word); }
  // The frame that a word over the rows stands for, "deliveries"; kNone when it has none.
  std::uint32_t deed_over(std::string_view word) const { return deeds_.of(word); }
  // What the head of a column says.
  Head head(std::string_view text) const;
  // "yes", "n/a": a cell that names nothing.
  bool is_tick(std::string_view word) const { return ticks_.contains(std::string(word)); }
  // Is what `frame` does done with money where no column says otherwise?
  bool of_money(std::string_view frame) const { return of_money_.contains(std::string(frame)); }
  // Does the word say in a column's head what is measured: "sold" of "tonnes sold"?
  bool measures(std::string_view word) const { return amounts_.contains(word); }
  // "annulled", "refused": it came to nothing.
  bool is_void(std::string_view word) const { return void_.contains(std::string(word)); }

 private:
  std::uint32_t deed_of_day(std::string_view head) const;
  void read_line(std::string_view line, Register& into) const;

  std::unordered_map<std::string, Column> columns_;
  FrameWords deeds_;
  FrameWords row_words_;
  FrameWords roles_;    // of heads of parties
  FrameWords amounts_;  // of words in heads of amounts
  std::unordered_set<std::string> void_;
  std::unordered_set<std::string> ticks_;
  std::unordered_set<std::string> of_money_;
  std::unordered_set<std::string> applied_;  // beside a deed: asked for or offered only
};

}  // namespace gainsay::claim
