// Rows: lines of logs, registers and tables, which say what took place without a finite verb:
// "No 17 | 03/02/2015 | Harbour Mills | flour | 900 | weighed, paid".
#include <algorithm>
#include <array>
#include <utility>

#include "claim/document_reader.h"
#include "claim/slots.h"
#include "claim/times.h"

namespace gainsay::claim {
namespace {

class RowReader {
 public:
  RowReader(const SentenceReading& sentence, DocumentContext& context)
      : sentence_(sentence), context_(context), lexicon_(*context.lexicon) {}

  bool read(std::vector<Event>& events) {
    follow_table();
    if (sentence_.dates.empty()) return false;
    When day = row_time();
    if (!day.known()) return false;
    Event event;
    const Index deed = find_action(event);
    const DateMention* own = deed == kNone ? nullptr : date_behind(deed);
    if (own != nullptr) day = own->when;
    if (context_.table.deed != kNone) take_deed(event);
    if (event.frame.empty() && !is_entry()) return false;
    event.quote.span = sentence_.view.span();
    event.when = day_of(not_after(day, document_date(sentence_)));
    event.known = sentence_.document->source.published;
    event.actor = context_.company;
    if (const NodeRef holder = actor_in(Column::actor); holder.filled()) event.actor = holder;
    find_things(event);
    const Index size = sentence_.view.size();
    if (const auto number = lexicon_.measures.number_in(sentence_, 1, size); number) {
      event.quantity = lexicon_.measures.find(sentence_, lexicon_.words, *number, size, kNone);
    }
    if (own != nullptr && event.status == EventStatus::done) add_others(event, deed, own, events);
    events.push_back(std::move(event));
    return true;
  }

 private:
  // "ordered 3 May 2021, delivered 6 May 2021": each with its own day. `day` is that of the row's
  // `deed`.
  void add_others(const Event& event, Index deed, const DateMention* day,
                  std::vector<Event>& events) const {
    for (Index i = 0; i < sentence_.view.size(); ++i) {
      const Word& word = sentence_.view[i];
      if (i == deed || i == 0 || word.verb == 0 || !word.can(Tag::verb_participle)) continue;
      const DateMention* own = date_behind(i);
      const PredicateMatch match = lexicon_.predicates.frame_at(sentence_.view, word.verb, i + 1);
      if (own == nullptr || !match.found() || own == day) continue;
      const Frame& frame = lexicon_.predicates.frames()[match.index];
      if (frame.id == event.frame || sentence_.view[i - 1].is(Tag::negator)) continue;
      Event other = event;
      other.frame = frame.id;
      other.action = {frame.action, std::string(lexicon_.words.text(word.verb))};
      other.when = day_of(not_after(own->when, document_date(sentence_)));
      events.push_back(std::move(other));
    }
  }

  // "20 August 2018; 25 August 2018": two cells side by side that hold nothing but a day each.
  When from_cell_to_cell() const {
    When before;
    auto date = sentence_.dates.begin();
    for (const Span cell : cells_) {
      When day;
      for (; date != sentence_.dates.end() && date->span.begin < cell.end; ++date) {
        constexpr std::uint32_t kRoom = 3;  // bytes around the date
        const bool whole = cell.contains(date->span) && cell.size() <= date->span.size() + kRoom;
        if (whole && one_day(*date)) day = date->when;
      }
      if (before.known() && day.known() && before.edtf < day.edtf) {
        const std::string first = day_of(before).edtf;
        const std::string last = day_of(day).edtf;
        return when_of(first == last ? first : first + "/" + last);
      }
      before = day;
    }
    return {};
  }

  bool one_day(const DateMention& date) const {
    constexpr std::size_t kDay = 10;   // "2018-08-20"
    constexpr std::size_t kClock = 8;  // "07:30:00", an hour of some day
    const std::string_view written = sentence_.text_of(date.span);
    const bool clock = written.size() <= kClock && written.find(':') != std::string_view::npos;
    return !clock && date.when.edtf.size() >= kDay && date.when.edtf.find('/') == std::string::npos;
  }

  // Do four digits follow each other?
  static bool has_year(std::string_view written) {
    constexpr int kDigits = 4;
    int run = 0;
    return std::any_of(written.begin(), written.end(), [&run](char c) {
      run = c >= '0' && c <= '9' ? run + 1 : 0;
      return run == kDigits;
    });
  }

  // The index of the first date with a day in it, else of the one in the column for it, else 0:
  // "A-1107" is none.
  std::size_t first_day() const {
    for (std::size_t i = 0; i < sentence_.dates.size(); ++i) {
      const DateMention& date = sentence_.dates[i];
      const bool figures = numeric_day(sentence_.text_of(date.span), context_.day_order).known();
      if (one_day(date) || figures || date.when.edtf.find('/') != std::string::npos) return i;
    }
    for (std::size_t i = 0; i < sentence_.dates.size(); ++i) {
      if (in_cell(Column::when, sentence_.dates[i].span)) return i;
    }
    return 0;
  }

  // The row's day, or from its first to its last: "14/03/2019 to 28/03/2019".
  When row_time() const {
    if (When stretch = from_cell_to_cell(); stretch.known()) return stretch;
    const std::size_t at = first_day();
    const DateMention& first = sentence_.dates[at];
    const std::string_view written = sentence_.text_of(first.span);
    const std::string_view begin = written.substr(0, written.find(' '));
    std::string_view end = written.substr(written.rfind(' ') + 1);
    constexpr std::uint32_t kNear = 6;  // bytes: " to ", " - "
    const bool two = at + 1 < sentence_.dates.size() &&
                     sentence_.dates[at + 1].span.begin <= first.span.end + kNear;
    if (two) end = sentence_.text_of(sentence_.dates[at + 1].span);
    const When from = numeric_day(begin, context_.day_order);
    const When to = numeric_day(end, context_.day_order);
    if (from.known() && to.known() && (two || begin.size() < written.size())) {
      return from.edtf == to.edtf ? from : when_of(from.edtf + "/" + to.edtf);
    }
    return first.when.known() ? in_order(first.when, context_.day_order, written)
                              : numeric_day(written, context_.day_order);
  }

  // Reads the heads of the columns where a table begins.
  void follow_table() {
    const Block* row = sentence_.block;
    const std::string_view text = sentence_.document->text;
    cells_ = cells_of(text, row->span);
    const bool goes_on = context_.last_row != nullptr && context_.last_row + 1 == row;
    context_.last_row = row;
    if (!goes_on) context_.table = lexicon_.registers.above(*sentence_.document, *row);
    for (std::size_t i = 0; i < kColumnCount; ++i) {
      by_column_[i] = context_.table.cell(static_cast<Column>(i), cells_);
    }
    if (!sentence_.dates.empty()) return;
    std::vector<Column> heads = lexicon_.registers.columns(text, cells_);
    if (!heads.empty()) context_.table.columns = std::move(heads);
  }

  Span cell(Column column) const { return by_column_[static_cast<std::size_t>(column)]; }

  // A dated line of a table with known columns, or with cells enough, is an entry whatever it says.
  bool is_entry() const {
    constexpr std::size_t kFewestCells = 4;
    return !context_.table.columns.empty() || cells_.size() >= kFewestCells;
  }

  // What the register is about was done, or came to nothing: "annulled, nothing dispensed".
  void take_deed(Event& event) const {
    const Frame& deed = lexicon_.predicates.frames()[context_.table.deed];
    event.frame = deed.id;
    event.action = {deed.action, deed.noun};
    if (event.status != EventStatus::done) return;
    for (Index i = 0; i < sentence_.view.size(); ++i) {
      const Word& word = sentence_.view[i];
      const bool label = i + 1 < sentence_.view.size() && sentence_.view[i + 1].is(Tag::number);
      const bool none = (word.has(Trait::negative) && !label) || word.is(Tag::negator) ||
                        sentence_.view.text(i) == "0";
      if (none || lexicon_.registers.is_void(sentence_.view.text(i))) {
        event.status = EventStatus::not_done;
      }
    }
  }

  bool in_cell(Column column, Span span) const {
    return !cell(column).empty() && cell(column).contains(span);
  }

  // In the cell of a place, a thing, a day or a remark.
  bool names_no_party(Span span) const {
    return in_cell(Column::place, span) || in_cell(Column::actor, span) ||
           in_cell(Column::object, span) || in_cell(Column::when, span) ||
           in_cell(Column::outcome, span);
  }

  // The actor that a cell names, with the words of the cell where nobody introduced it.
  NodeRef actor_in(Column column) const {
    const Span own = cell(column);
    if (own.empty()) return {};
    for (const DateMention& date : sentence_.dates) {
      if (own.contains(date.span)) return {};  // "from; to" were days
    }
    for (const ActorMention& mention : sentence_.actors) {
      if (!mention.actor.empty() && own.overlaps(mention.span)) {
        return {mention.actor, mention.name};
      }
    }
    std::string id = "~@";
    std::string name;
    for (Index i = 0; i < sentence_.view.size(); ++i) {
      const Word& word = sentence_.view[i];
      if (!own.contains(word.span)) continue;
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

  // "judged on 6 July, paid 20 September 2021": the day that follows a deed in its own cell.
  const DateMention* date_behind(Index deed) const {
    constexpr Index kNear = 8;  // words
    const Span verb = sentence_.view[deed].span;
    const Index last = std::min(deed + kNear, sentence_.view.size() - 1);
    for (const DateMention& date : sentence_.dates) {
      const bool behind = date.span.begin >= verb.end &&
                          date.span.begin <= sentence_.view[last].span.end && one_day(date);
      // With its year: "today" and "8 May" are told from the day of the row.
      if (!behind || !has_year(sentence_.text_of(date.span))) continue;
      for (const Span cell : cells_) {
        // A cell that is nothing but a day says when the row was written.
        if (cell.contains(verb) && cell.contains(date.span)) return &date;
      }
    }
    return nullptr;
  }

  // The last word for an action decides what became of it: "collected …, turned away". The word
  // that named the action, or kNone.
  Index find_action(Event& event) const {
    Index deed_word = kNone;
    for (Index i = 0; i < sentence_.view.size(); ++i) {
      const Word& word = sentence_.view[i];
      if (const std::uint32_t deed = lexicon_.registers.deed_of(sentence_.view.text(i));
          deed != kNone && event.frame.empty()) {
        const Frame& frame = lexicon_.predicates.frames()[deed];
        event.frame = frame.id;
        event.action = {frame.action, std::string(sentence_.view.text(i))};
        deed_word = i;
        // "in transit, not unloaded"
        if (i > 0 && sentence_.view[i - 1].is(Tag::negator)) event.status = EventStatus::not_done;
        continue;
      }
      if (word.verb == 0) continue;
      if (!word.can(Tag::verb_participle) && !word.can(Tag::verb_past)) continue;
      const PredicateMatch match = lexicon_.predicates.frame_at(sentence_.view, word.verb, i + 1);
      if (!match.found()) continue;
      const Frame& frame = lexicon_.predicates.frames()[match.index];
      const bool negated = i > 0 && sentence_.view[i - 1].is(Tag::negator);
      const PredicateMatch op = lexicon_.predicates.operator_at(sentence_.view, word.verb, i + 1);
      const bool declined =
          frame.declined ||
          (op.found() && lexicon_.predicates.operators()[op.index].effect == Effect::decline);
      if (declined) event.status = EventStatus::declined;
      if (negated && event.status == EventStatus::done) event.status = EventStatus::not_done;
      if (event.frame.empty() || declined) {
        event.frame = frame.id;
        event.action = {frame.action, std::string(lexicon_.words.text(word.verb))};
        deed_word = i;
      }
    }
    return deed_word;
  }

  void find_things(Event& event) const {
    event.counterparty = actor_in(Column::counterparty);
    for (const ActorMention& mention : sentence_.actors) {
      if (context_.speakers.subject(mention.actor) || event.counterparty.filled()) continue;
      if (mention.actor == event.actor.id || in_cell(Column::place, mention.span)) continue;
      event.counterparty = {mention.actor, mention.name};
    }
    for (Index i = 0; i < sentence_.parse->phrases.size() && !event.counterparty.filled(); ++i) {
      // A name that nobody introduced: a cell of its own, with a capital.
      const NounPhrase& phrase = sentence_.phrase(i);
      const bool name = sentence_.view[phrase.head].is(Tag::name) && !phrase.temporal;
      if (!name || party_of(sentence_, i).mention != nullptr || known_topic(phrase)) continue;
      const Span span = sentence_.span_of(phrase.first, phrase.last);
      if (sentence_.view[phrase.head].has(Trait::calendar_word) || names_no_party(span)) continue;
      std::string id = "~@";
      for (Index k = phrase.first; k < phrase.last; ++k) {
        if (k > phrase.first) id += ' ';
        id += sentence_.view.text(k);
      }
      event.counterparty = {id, std::string(sentence_.text_of(span))};
    }
    const Span object = cell(Column::object);
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      const Span span = sentence_.span_of(phrase.first, phrase.last);
      if (!object.empty() && !object.overlaps(span)) continue;
      if (!object.empty() && !phrase.temporal) {
        event.object = thing_slot(sentence_, lexicon_.words, i);
        break;
      }
      if (phrase.temporal || phrase.pronoun || phrase.preposition != kNone) continue;
      if (in_cell(Column::outcome, span) || in_cell(Column::counterparty, span)) continue;
      // "T-20881" is the number of the entry.
      const std::string_view head = sentence_.view.text(phrase.head);
      if (head.find_first_of("0123456789") != std::string_view::npos) continue;
      if (!sentence_.view[phrase.head].is(Tag::noun)) continue;
      if (party_of(sentence_, i).mention != nullptr) continue;
      event.object = thing_slot(sentence_, lexicon_.words, i);
      break;
    }
  }

  bool known_topic(const NounPhrase& phrase) const {
    for (const TopicMention& topic : sentence_.topics) {
      if (topic.span.overlaps(sentence_.span_of(phrase.first, phrase.last))) return true;
    }
    return false;
  }

  const SentenceReading& sentence_;
  DocumentContext& context_;
  const Lexicon& lexicon_;
  std::vector<Span> cells_;
  std::array<Span, kColumnCount> by_column_{};
};

}  // namespace

bool is_row(const SentenceReading& sentence) {
  if (sentence.block->kind == BlockKind::table_row) return true;
  if (sentence.dates.empty()) return false;
  // Cells, or a date at the very head and commas instead of a sentence.
  constexpr int kFewestCells = 2;
  constexpr int kFewestCommas = 2;
  int cells = 0;
  int commas = 0;
  for (Index i = 0; i < sentence.view.size(); ++i) {
    const Word& word = sentence.view[i];
    if (sentence.view.text(i) == "|") ++cells;
    if (word.is(Tag::comma)) ++commas;
  }
  return cells >= kFewestCells ||
         (commas >= kFewestCommas && sentence.view[0].temporal && sentence.view[0].is(Tag::number));
}

bool make_row_event(const SentenceReading& sentence, DocumentContext& context,
                    std::vector<Event>& events) {
  return RowReader(sentence, context).read(events);
}

}  // namespace gainsay::claim
