// Rows: lines of logs, registers and tables, which say what took place without a finite verb:
// "No 17 | 03/02/2015 | Harbour Mills | flour | 900 | weighed, paid".
#include <algorithm>
#include <array>
#include <utility>

#include "claim/document_reader.h"
#include "claim/rows/row_cells.h"
#include "claim/slots/slots.h"
#include "claim/times/stretches.h"
#include "claim/times/times.h"
#include "text/fold.h"

namespace gainsay::claim {
namespace {

constexpr std::uint32_t kLongestPlace = 40;  // bytes of a cell that names one

class RowReader {
 public:
  RowReader(const SentenceReading& sentence, DocumentContext& context)
      : sentence_(sentence),
        context_(context),
        lexicon_(*context.lexicon),
        cells_(sentence, context) {}

  bool read(std::vector<Event>& events) {
    if (sentence_.dates.empty()) return false;
    When day = row_time();
    if (!day.known()) return false;
    Event event;
    const Index deed = find_action(event);
    const DateMention* own = deed == kNone ? nullptr : date_behind(deed);
    if (own != nullptr) day = own->when;
    holder_ = cells_.actor_column();
    const Deed said = deed_by_columns();
    if (said.frame != kNone && !told()) take_deed(said, event);
    if (event.frame.empty() && !is_entry()) return false;
    event.quote.span = sentence_.view.span();
    event.when = day_of(not_after(day, document_date(sentence_)));
    event.known = sentence_.document->source.published;
    event.actor = actor();
    find_counterparty(event);
    find_object(said, event);
    find_place(event);
    add_context(event);
    if (said.frame != kNone) {
      turn_round(said, event);
      sort_by_object(*context_.nodes, lexicon_.predicates.frames()[said.frame], event.object,
                     event.action);
    }
    const Index size = sentence_.view.size();
    if (said.amount != kNone) {
      event.quantity = amount_in(said);
    } else if (const auto number = lexicon_.measures.number_in(sentence_, 1, size); number) {
      event.quantity = lexicon_.measures.find(sentence_, lexicon_.words, *number, size, kNone);
    }
    if (own != nullptr && event.status == EventStatus::done) add_others(event, deed, own, events);
    events.push_back(std::move(event));
    return true;
  }

 private:
  // Who did it, by its own cell or by what stands in brackets behind the place: else the company,
  // where the rows do not name it as somebody else.
  NodeRef actor() const {
    if (holder_ != kNone) return cells_.actor_in(cells_[holder_]);
    if (const auto& column = context_.rows.table.bracketed; column && cells_.has_heads()) {
      const Span cell = cells_[*column];
      const std::size_t open = cell.of(sentence_.document->text).find('(');
      if (open == std::string_view::npos) return {};
      return cells_.actor_in({cell.begin + static_cast<std::uint32_t>(open) + 1, cell.end});
    }
    return context_.rows.table.of_parties ? NodeRef{} : context_.company;
  }

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
      if (cells_.column_at(sentence_.dates[i].span) == Column::when) return i;
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
    return first.when.known() ? first.when : numeric_day(written, context_.day_order);
  }

  // What the row's columns say was done: its own words for it, what was measured, what the one in
  // the actor's cell did, what the other party was to it; else what the whole register is about.
  struct Deed {
    std::uint32_t frame = kNone;
    Index amount = kNone;  // the cell that says how much
    Index what = kNone;    // the cell that says what it was done to, where its head says the deed
  };

  Deed deed_by_columns() const {
    if (const std::uint32_t own = deed_in_words(cells_.cell(Column::deed)); own != kNone)
      return {own};
    const Register& table = context_.rows.table;
    if (!cells_.has_heads()) return {table.deed};
    Index none = kNone;           // the first that measures nothing
    std::uint32_t party = kNone;  // what the other party was to it
    std::uint32_t day = kNone;    // what took place on the row's day, "Printed on"
    for (Index i = 0; i < cells_.size(); ++i) {
      const Head& head = table.columns[i];
      if (head.deed == kNone || cells_.blank(cells_[i])) continue;
      if (head.column == Column::amount && cells_.measures(cells_[i])) return {head.deed, i};
      // "What was felled: spruce"
      if (head.column == Column::amount && cells_.names_something(cells_[i]))
        return {head.deed, kNone, i};
      if (head.column == Column::amount && none == kNone) none = i;
      if (head.column == Column::counterparty && party == kNone) party = head.deed;
      if (head.column == Column::when && day == kNone) day = head.deed;
    }
    if (none != kNone) return {table.columns[none].deed, none};
    const std::uint32_t holder = holder_ == kNone ? kNone : table.columns[holder_].deed;
    // Deliveries may be made or taken: the other party's column tells.
    const bool either_way =
        table.deed != kNone && lexicon_.predicates.frames()[table.deed].action == "ship";
    for (const std::uint32_t deed : {holder, day, either_way ? party : kNone, table.deed, party}) {
      if (deed != kNone) return {deed};
    }
    return {};
  }

  // The frame of the first word in the cell that has one, "sale in bulk", "issued to the gang".
  std::uint32_t deed_in_words(Span span) const {
    for (Index i = 0; i < sentence_.view.size() && !span.empty(); ++i) {
      const Word& word = sentence_.view[i];
      if (!span.contains(word.span)) continue;
      const std::string_view text = sentence_.view.text(i);
      if (const std::uint32_t deed = lexicon_.registers.deed_of(text); deed != kNone) return deed;
      if (const std::uint32_t deed = lexicon_.registers.deed_over(text); deed != kNone) return deed;
      PredicateMatch match = lexicon_.predicates.frame_of_noun(sentence_.view, i);
      if (!match.found() && word.verb != 0) {
        match = lexicon_.predicates.frame_at(sentence_.view, word.verb, i + 1);
      }
      if (match.found()) return match.index;
    }
    return kNone;
  }

  // A dated line of a table with known columns, or with cells enough, is an entry whatever it says.
  bool is_entry() const {
    constexpr std::size_t kFewestCells = 4;
    return !context_.rows.table.columns.empty() || cells_.size() >= kFewestCells;
  }

  // "Over the limit, manager told by phone": whatever the register is of.
  bool told() const {
    return own_frame_ != kNone && lexicon_.predicates.frames()[own_frame_].has(Sense::told);
  }

  // It was done, or came to nothing: "annulled, nothing dispensed".
  void take_deed(const Deed& said, Event& event) const {
    const Frame& deed = lexicon_.predicates.frames()[said.frame];
    event.frame = deed.id;
    event.action = {deed.action, deed.noun};
    if (event.status != EventStatus::done) return;
    if (context_.rows.table.applied && said.amount == kNone) event.status = EventStatus::attempted;
    for (Index i = 0; i < sentence_.view.size(); ++i) {
      const Word& word = sentence_.view[i];
      if (said.amount != kNone && !bears_on(said, word.span)) continue;
      const bool label = i + 1 < sentence_.view.size() && sentence_.view[i + 1].is(Tag::number);
      // "0" pieces, and not at "0" km/h.
      const bool zero = sentence_.view.text(i) == "0" &&
                        (!cells_.has_heads() || cells_.column_at(word.span) == Column::amount);
      const bool none = (word.has(Trait::negative) && !label) || word.is(Tag::negator) || zero;
      if (none || lexicon_.registers.is_void(sentence_.view.text(i))) {
        event.status = EventStatus::not_done;
      }
    }
    if (said.amount != kNone && !cells_.measures(cells_[said.amount])) {
      event.status = EventStatus::not_done;
    }
  }

  // Does the word at `span` speak of what was measured? "Fire: no" says nothing of the trees
  // felled.
  bool bears_on(const Deed& said, Span span) const {
    return cells_[said.amount].contains(span) || cells_.column_at(span) == Column::outcome;
  }

  // Sold to the company is bought by it.
  void turn_round(const Deed& said, Event& event) const {
    const std::string& converse = lexicon_.predicates.frames()[said.frame].converse;
    if (converse.empty() || context_.speakers.subject(event.actor.id)) return;
    if (!context_.speakers.subject(event.counterparty.id)) return;
    std::swap(event.actor, event.counterparty);
    event.action.id = converse;
  }

  // In the cell of a place, a thing, a day, a remark, or of who did it.
  bool names_no_party(Span span) const {
    switch (cells_.column_at(span)) {
      case Column::place:
      case Column::object:
      case Column::when:
      case Column::outcome:
      case Column::deed:
      case Column::means:
      case Column::amount:
      case Column::money:
        return true;
      default:
        return holder_ != kNone && cells_[holder_].contains(span);
    }
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
  Index find_action(Event& event) {
    Index deed_word = kNone;
    for (Index i = 0; i < sentence_.view.size(); ++i) {
      const Word& word = sentence_.view[i];
      if (const std::uint32_t deed = lexicon_.registers.deed_of(sentence_.view.text(i));
          deed != kNone && event.frame.empty()) {
        const Frame& frame = lexicon_.predicates.frames()[deed];
        event.frame = frame.id;
        own_frame_ = deed;
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
        own_frame_ = match.index;
        event.action = {frame.action, std::string(lexicon_.words.text(word.verb))};
        deed_word = i;
      }
    }
    return deed_word;
  }

  void find_counterparty(Event& event) const {
    event.counterparty = cells_.actor_in(cells_.cell(Column::counterparty));
    for (const ActorMention& mention : sentence_.actors) {
      if (context_.speakers.subject(mention.actor) || event.counterparty.filled()) continue;
      const Column column = cells_.column_at(mention.span);
      if (mention.actor == event.actor.id || column == Column::place) continue;
      if (column == Column::means) continue;
      event.counterparty = {mention.actor, mention.name};
    }
    for (Index i = 0; i < sentence_.parse->phrases.size() && !event.counterparty.filled(); ++i) {
      // A name that nobody introduced: a cell of its own, with a capital.
      const NounPhrase& phrase = sentence_.phrase(i);
      const bool name = sentence_.view[phrase.head].is(Tag::name) && !phrase.temporal;
      if (cells_.crosses(sentence_.span_of(phrase.first, phrase.last))) continue;
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
  }

  // How much of it was done, counted by what the head of the column names.
  Quantity amount_in(const Deed& said) const {
    const Span cell = cells_[said.amount];
    Index first = 0;
    while (first < sentence_.view.size() && sentence_.view[first].span.begin < cell.begin) ++first;
    Index last = first;
    while (last < sentence_.view.size() && sentence_.view[last].span.end <= cell.end) ++last;
    const auto number = lexicon_.measures.number_in(sentence_, first, last);
    if (!number) return {};
    Quantity quantity = lexicon_.measures.find(sentence_, lexicon_.words, *number, last, kNone);
    const NodeRef* const what = said.amount < context_.rows.measured.size()
                                    ? &context_.rows.measured[said.amount]
                                    : nullptr;
    if (what == nullptr || !words_only(what->id) || what->id.empty()) return {};
    quantity.measure = what->id;
    quantity.unit = what->id.substr(std::max(what->id.rfind(' ') + 1, std::size_t{1}));
    return quantity;
  }

  // What a cell names: its first phrase, else the words that stand in it.
  NodeRef thing_in(Span cell) {
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      const Span span = sentence_.span_of(phrase.first, phrase.last);
      if (!phrase.temporal && cell.contains(span)) {
        object_phrase_ = i;
        return thing_slot(sentence_, lexicon_.words, i);
      }
      if (span.begin >= cell.end) break;
    }
    for (const TopicMention& topic : sentence_.topics) {
      if (cell.contains(topic.span)) {
        return {topic.topic, std::string(sentence_.text_of(topic.span))};
      }
    }
    std::string id = "~";
    Span words;
    for (Index i = 0; i < sentence_.view.size(); ++i) {
      const Word& word = sentence_.view[i];
      const bool counts = cell.contains(word.span) && word.letters != Letters::none;
      if (!counts || word.temporal) continue;
      if (id.size() > 1) id += ' ';
      if (words.empty()) words.begin = word.span.begin;
      words.end = word.span.end;
      id += sentence_.view.text(i);
    }
    return words.empty() ? NodeRef{} : NodeRef{id, std::string(sentence_.text_of(words))};
  }

  // "Plastic" below "Waste" is plastic waste, where that is known.
  NodeRef thing_with_head(Span cell) const {
    std::string name;
    Span words;
    for (Index i = 0; i < sentence_.view.size(); ++i) {
      const Word& word = sentence_.view[i];
      if (!cell.contains(word.span)) continue;
      if (word.letters == Letters::none) break;
      if (words.empty()) words.begin = word.span.begin;
      words.end = word.span.end;
      name += fold(sentence_.text_of(word.span)) + ' ';
    }
    const WordId known = context_.nodes->singulars.find(name + context_.rows.object_head);
    if (words.empty() || context_.rows.object_head.empty() || known == 0) return {};
    return {context_.nodes->of_singulars[known - 1], std::string(sentence_.text_of(words))};
  }

  // What its own cell names, what the head of the amount does, what the register is of; else the
  // first thing in a cell of no known kind.
  void find_object(const Deed& said, Event& event) {
    if (said.what != kNone) {
      event.object = thing_in(cells_[said.what]);
      return;
    }
    if (const Span own = cells_.cell(Column::object); !own.empty()) {
      event.object = thing_with_head(own);
      if (!event.object.filled()) event.object = thing_in(own);
      return;
    }
    if (said.amount != kNone && said.amount < context_.rows.measured.size() &&
        context_.rows.measured[said.amount].filled()) {
      event.object = context_.rows.measured[said.amount];
      return;
    }
    if (const Span sum = cells_.cell(Column::money);
        !sum.empty() && lexicon_.registers.of_money(event.frame)) {
      event.object = {context_.nodes->money, std::string(sentence_.text_of(cells_.words_in(sum)))};
      return;
    }
    if (context_.rows.lead.filled() && near_lead()) {
      event.object = context_.rows.lead;
      return;
    }
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      const Span span = sentence_.span_of(phrase.first, phrase.last);
      if (phrase.temporal || phrase.pronoun || phrase.preposition != kNone) continue;
      const Column column = cells_.column_at(span);
      const bool thing = column == Column::other || column == Column::deed;
      if (!thing && column != Column::amount) continue;
      if (cells_.crosses(span)) continue;
      // "T-20881" is the number of the entry.
      const std::string_view head = sentence_.view.text(phrase.head);
      if (head.find_first_of("0123456789") != std::string_view::npos) continue;
      if (!sentence_.view[phrase.head].is(Tag::noun) || lexicon_.registers.is_tick(head)) continue;
      if (party_of(sentence_, i).mention != nullptr) continue;
      event.object = thing_slot(sentence_, lexicon_.words, i);
      object_phrase_ = i;
      break;
    }
  }

  // What else stands in the row, for comparing where the object alone says too little.
  void add_context(Event& event) const {
    if (!words_only(event.object.id) || event.frame.empty()) return;
    std::vector<std::string_view> left_out = {event.actor.id, event.counterparty.id};
    for (const ActorMention& mention : sentence_.actors) {
      if (context_.speakers.subject(mention.actor)) left_out.push_back(mention.actor);
    }
    const std::string words = context_words(sentence_, lexicon_.words, object_phrase_, left_out,
                                            {.place = event.place.name});
    if (words.empty()) return;
    if (event.object.id.empty()) event.object.id = "~";
    event.object.id.append(" +").append(words);
  }

  // The place that the cell for it names.
  void find_place(Event& event) const {
    for (const TopicMention& topic : sentence_.topics) {
      if (!sentence_.place(topic) || cells_.column_at(topic.span) != Column::place) continue;
      event.place = {topic.topic, std::string(sentence_.text_of(topic.span))};
      return;
    }
    const Span own = cells_.cell(Column::place);
    const Span name = own.size() <= kLongestPlace ? cells_.words_in(own) : Span{};
    if (!name.empty()) event.place = place_by_name(sentence_.text_of(name));
  }

  bool near_lead() const {
    constexpr std::uint32_t kNear = 1500;  // bytes
    const Block* row = context_.rows.first;
    return row != nullptr && context_.rows.lead_block < row &&
           row->span.begin - context_.rows.lead_block->span.end <= kNear;
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
  RowCells cells_;
  Index holder_ = kNone;             // the cell of who did it
  Index object_phrase_ = kNone;      // that the object was read from
  std::uint32_t own_frame_ = kNone;  // of the word of the row that says what was done
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
