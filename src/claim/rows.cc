// Rows: lines of logs, registers and tables, which say what took place without a finite verb:
// "No 17 | 03/02/2015 | Harbour Mills | flour | 900 | weighed, paid".
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
    if (sentence_.dates.empty()) return false;
    const DateMention& date = sentence_.dates.front();
    const std::string_view written = sentence_.text_of(date.span);
    const When day = date.when.known() ? in_order(date.when, context_.day_order, written)
                                       : numeric_day(written, context_.day_order);
    if (!day.known()) return false;
    Event event;
    find_action(event);
    if (event.frame.empty()) return false;
    event.quote = quote_of(sentence_);
    event.when = day_of(not_after(day, document_date(sentence_)));
    event.known = sentence_.document->source.published;
    event.actor = context_.company;
    find_things(event);
    event.quantity =
        lexicon_.measures.find(sentence_, lexicon_.words, 1, sentence_.view.size(), kNone);
    events.push_back(std::move(event));
    return true;
  }

 private:
  // The last word for an action decides what became of it: "collected …, turned away".
  void find_action(Event& event) const {
    for (Index i = 0; i < sentence_.view.size(); ++i) {
      const Word& word = sentence_.view[i];
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
      }
    }
  }

  void find_things(Event& event) const {
    for (const ActorMention& mention : sentence_.actors) {
      if (context_.speakers.subject(mention.actor) || event.counterparty.filled()) continue;
      event.counterparty = {mention.actor, mention.name};
    }
    for (Index i = 0; i < sentence_.parse->phrases.size() && !event.counterparty.filled(); ++i) {
      // A name that nobody introduced: a cell of its own, with a capital.
      const NounPhrase& phrase = sentence_.phrase(i);
      const bool name = sentence_.view[phrase.head].is(Tag::name) && !phrase.temporal;
      if (!name || party_of(sentence_, i).mention != nullptr || known_topic(phrase)) continue;
      const Span span = sentence_.span_of(phrase.first, phrase.last);
      std::string id = "~@";
      for (Index k = phrase.first; k < phrase.last; ++k) {
        if (k > phrase.first) id += ' ';
        id += sentence_.view.text(k);
      }
      event.counterparty = {id, std::string(sentence_.text_of(span))};
    }
    for (Index i = 0; i < sentence_.parse->phrases.size(); ++i) {
      const NounPhrase& phrase = sentence_.phrase(i);
      if (phrase.temporal || phrase.pronoun || phrase.preposition != kNone) continue;
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
};

}  // namespace

bool is_row(const SentenceReading& sentence) {
  if (sentence.block->kind == BlockKind::table_row) return true;
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
  if (sentence.dates.empty()) return false;
  return cells >= kFewestCells ||
         (commas >= kFewestCommas && sentence.view[0].temporal && sentence.view[0].is(Tag::number));
}

bool make_row_event(const SentenceReading& sentence, DocumentContext& context,
                    std::vector<Event>& events) {
  return RowReader(sentence, context).read(events);
}

}  // namespace gainsay::claim
