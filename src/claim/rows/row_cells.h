// The cells of a row of a register, and what its columns hold: read once where the table begins, by
// their heads and by the rows below them.
#pragma once

#include <array>
#include <vector>

#include "claim/document_reader.h"

namespace gainsay::claim {

class RowCells {
 public:
  // Follows the table that the row belongs to: `context` keeps what its heads say.
  RowCells(const SentenceReading& sentence, DocumentContext& context);

  std::size_t size() const { return cells_.size(); }
  Span operator[](std::size_t i) const { return cells_[i]; }
  auto begin() const { return cells_.begin(); }
  auto end() const { return cells_.end(); }

  // Do the columns have heads that are known?
  bool has_heads() const { return context_.rows.table.columns.size() == cells_.size(); }
  // The first cell of a column of that kind; empty where there is none.
  Span cell(Column column) const { return by_column_[static_cast<std::size_t>(column)]; }
  // What the cell around `span` holds.
  Column column_at(Span span) const;
  // The cell of who did it: of the company where one of several names it; kNone for none.
  Index actor_column() const;

  bool blank(Span cell) const;
  // Is there a number in the cell, other than zero?
  bool measures(Span cell) const;
  // Does the cell hold a noun that is more than a tick?
  bool names_something(Span cell) const;
  // Words of two cells that stand side by side are read as one phrase.
  bool crosses(Span phrase) const;
  // The words of a cell without the blanks around them, up to a bracket or a comma.
  Span words_in(Span cell) const;
  // The actor that a cell names, with the words of the cell where nobody introduced it.
  NodeRef actor_in(Span cell) const;

 private:
  void follow_table();
  void note_company();
  void note_heads();
  bool names_thing(Span cell) const;
  std::string_view last_word_in(Span cell) const;

  const SentenceReading& sentence_;
  DocumentContext& context_;
  std::vector<Span> cells_;
  std::array<Span, kColumnCount> by_column_{};
};

}  // namespace gainsay::claim
