#include "claim/rows/row_cells.h"

#include <algorithm>
#include <utility>

#include "claim/slots/slots.h"
#include "text/fold.h"
#include "text/singular.h"

namespace gainsay::claim {

RowCells::RowCells(const SentenceReading& sentence, DocumentContext& context)
    : sentence_(sentence), context_(context) {
  follow_table();
}

// Reads the heads of the columns where a table begins.
void RowCells::follow_table() {
  const Block* row = sentence_.block;
  const std::string_view text = sentence_.document->text;
  constexpr std::size_t kMostCells = 256;  // of a row that anybody reads
  cells_ = cells_of(text, row->span);
  if (cells_.size() > kMostCells) cells_.clear();
  const bool goes_on = context_.rows.last != nullptr && context_.rows.last + 1 == row;
  context_.rows.last = row;
  if (!goes_on) {
    context_.rows.table = context_.lexicon->registers.above(*sentence_.document, *row);
    context_.rows.first = row;
    context_.rows.measured.clear();
  }
  if (!sentence_.dates.empty()) {
    if (has_heads() && !context_.rows.table.searched) note_company();
    for (std::size_t i = 0; i < kColumnCount; ++i) {
      by_column_[i] = context_.rows.table.cell(static_cast<Column>(i), cells_);
    }
    return;
  }
  std::vector<Head> heads = context_.lexicon->registers.columns(text, cells_);
  if (heads.empty()) return;
  context_.rows.table.columns = std::move(heads);
  context_.rows.first = row;
  context_.rows.table.searched = false;
  note_heads();
}

// In which columns the rows below name the company: that of the party it is to them, or one of no
// known kind, which then holds who did it.
void RowCells::note_company() {
  constexpr std::ptrdiff_t kRows = 100;  // that are looked at
  Register& table = context_.rows.table;
  table.searched = true;
  if (table.cell(Column::actor, cells_).size() > 0 || context_.company.name.empty()) return;
  const std::vector<Block>& blocks = sentence_.document->blocks;
  const std::string_view text = sentence_.document->text;
  const std::ptrdiff_t first = sentence_.block - blocks.data();
  const auto last = std::min(first + kRows, static_cast<std::ptrdiff_t>(blocks.size()));
  for (std::ptrdiff_t i = first; i < last; ++i) {
    const Block& row = blocks[static_cast<std::size_t>(i)];
    if (row.kind != BlockKind::table_row) break;
    const std::vector<Span> cells = cells_of(text, row.span);
    if (cells.size() != table.columns.size()) continue;
    for (std::size_t k = 0; k < cells.size(); ++k) {
      Column& column = table.columns[k].column;
      const std::string_view cell = cells[k].of(text);
      const std::size_t at = cell.find(context_.company.name);
      if (at == std::string_view::npos) continue;
      // "Breck (Orlo)"
      const bool behind = at > 0 && cell[at - 1] == '(';
      if (column == Column::place && behind) table.bracketed = k;
      const bool alone = at <= 1 && (column == Column::place || column == Column::other);
      if (alone) column = Column::actor;
      table.of_parties = table.of_parties || column == Column::counterparty;
    }
  }
}

std::string_view RowCells::last_word_in(Span cell) const {
  std::string_view last;
  for (Index i = 0; i < sentence_.view.size(); ++i) {
    const Word& word = sentence_.view[i];
    if (cell.contains(word.span) && word.letters != Letters::none) {
      last = sentence_.text_of(word.span);
    }
  }
  return last;
}

bool RowCells::names_thing(Span cell) const {
  return std::any_of(sentence_.topics.begin(), sentence_.topics.end(),
                     [&](const TopicMention& topic) {
                       return cell.contains(topic.span) && !sentence_.place(topic);
                     });
}

// What the heads say that the cells below them are of.
void RowCells::note_heads() {
  context_.rows.measured.assign(cells_.size(), {});
  context_.rows.object_head.clear();
  for (Index i = 0; i < cells_.size(); ++i) {
    Column& column = context_.rows.table.columns[i].column;
    // A head that is a kind of thing itself has such things below it: "Meat".
    if (column == Column::other && names_thing(cells_[i])) column = Column::object;
    if (column == Column::object && context_.rows.object_head.empty()) {
      context_.rows.object_head = singular(fold(last_word_in(cells_[i])));
    }
    if (column != Column::amount) continue;
    // The forest of "Forest cleared (ha)".
    for (Index k = 0; k < sentence_.parse->phrases.size(); ++k) {
      const NounPhrase& phrase = sentence_.phrase(k);
      if (!cells_[i].contains(sentence_.span_of(phrase.first, phrase.last))) continue;
      // "Felled": how much, and not of what.
      if (context_.lexicon->registers.measures(sentence_.view.text(phrase.head))) continue;
      context_.rows.measured[i] = thing_slot(sentence_, context_.lexicon->words, k);
      break;
    }
  }
}

Column RowCells::column_at(Span span) const {
  if (!has_heads()) return Column::other;
  for (Index i = 0; i < cells_.size(); ++i) {
    if (cells_[i].contains(span)) return context_.rows.table.columns[i].column;
  }
  return Column::other;
}

Index RowCells::actor_column() const {
  Index first = kNone;
  if (!has_heads()) return kNone;
  for (Index i = 0; i < cells_.size(); ++i) {
    if (context_.rows.table.columns[i].column != Column::actor) continue;
    const NodeRef actor = actor_in(cells_[i]);
    if (!actor.filled()) continue;
    if (context_.speakers.subject(actor.id)) return i;
    if (first == kNone) first = i;
  }
  return first;
}

bool RowCells::blank(Span cell) const {
  return cell.of(sentence_.document->text).find_first_not_of(" \t\n-") == std::string_view::npos;
}

bool RowCells::names_something(Span cell) const {
  for (Index i = 0; i < sentence_.view.size(); ++i) {
    const Word& word = sentence_.view[i];
    const bool noun =
        word.is(Tag::noun) && !context_.lexicon->registers.is_tick(sentence_.view.text(i));
    if (noun && cell.contains(word.span)) return true;
  }
  return false;
}

bool RowCells::measures(Span cell) const {
  return cell.of(sentence_.document->text).find_first_of("123456789") != std::string_view::npos;
}

bool RowCells::crosses(Span phrase) const {
  return cells_.size() > 1 && std::none_of(cells_.begin(), cells_.end(),
                                           [phrase](Span cell) { return cell.contains(phrase); });
}

Span RowCells::words_in(Span cell) const {
  Span words;
  for (Index i = 0; i < sentence_.view.size(); ++i) {
    const Word& word = sentence_.view[i];
    if (!cell.contains(word.span)) continue;
    if (word.is(Tag::bracket) || word.is(Tag::comma)) break;
    if (words.empty()) words.begin = word.span.begin;
    words.end = word.span.end;
  }
  return words;
}

NodeRef RowCells::actor_in(Span cell) const {
  if (cell.empty()) return {};
  for (const DateMention& date : sentence_.dates) {
    if (cell.contains(date.span)) return {};  // "from; to" were days
  }
  for (const ActorMention& mention : sentence_.actors) {
    if (!mention.actor.empty() && cell.overlaps(mention.span)) {
      return {mention.actor, mention.name};
    }
  }
  std::string id = "~@";
  std::string name;
  for (Index i = 0; i < sentence_.view.size(); ++i) {
    const Word& word = sentence_.view[i];
    if (!cell.contains(word.span)) continue;
    if (word.is(Tag::bracket) || word.is(Tag::comma)) break;
    const bool capital = word.letters == Letters::capitalised || word.letters == Letters::upper;
    if (!capital && name.empty()) continue;  // but "brewery" of "Harrow brewery"
    if (id.size() > 2) id += ' ';
    if (!name.empty()) name += ' ';
    id += sentence_.view.text(i);
    name += sentence_.text_of(word.span);
  }
  return name.empty() ? NodeRef{} : NodeRef{id, name};
}

}  // namespace gainsay::claim
