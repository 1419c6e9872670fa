// What the words over a table say that its rows are of: "Commodity: hard coal", "Deliveries of
// flour to the quarry".
#include <utility>

#include "claim/document_reader.h"
#include "claim/slots/slots.h"

namespace gainsay::claim {
namespace {

// "Coal" of "coal imports".
NodeRef topic_before_head(const SentenceReading& sentence, const NounPhrase& phrase) {
  for (const TopicMention& topic : sentence.topics) {
    const bool inside = topic.span.begin >= sentence.view[phrase.first].span.begin &&
                        topic.span.end < sentence.view[phrase.head].span.begin;
    if (inside && !sentence.place(topic)) {
      return {topic.topic, std::string(sentence.text_of(topic.span))};
    }
  }
  return {};
}

// "Commodity: hard coal": a thing behind the head of a column for things.
bool labelled_object(const SentenceReading& sentence, const Lexicon& lexicon,
                     const NounPhrase& phrase) {
  if (phrase.first < 2 || sentence.view.text(phrase.first - 1) != ":") return false;
  Index first = phrase.first - 1;
  while (first > 0 && sentence.view[first - 1].letters != Letters::none) --first;
  if (first + 1 >= phrase.first) return false;
  const Span label = sentence.span_of(first, phrase.first - 1);
  return lexicon.registers.head(sentence.text_of(label)).column == Column::object;
}

}  // namespace

void follow_lead(const SentenceReading& sentence, DocumentContext& context) {
  constexpr std::size_t kLongest = 400;  // bytes; a longer block is running text
  const Lexicon& lexicon = *context.lexicon;
  if (sentence.block->span.size() > kLongest) {
    context.rows.lead = {};
    return;
  }
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    NodeRef thing;
    if (lexicon.registers.deed_over(sentence.view.text(phrase.head)) != kNone) {
      thing = thing_slot(sentence, lexicon.words, joined_noun(sentence, i));
      if (!thing.filled()) thing = topic_before_head(sentence, phrase);
    } else if (labelled_object(sentence, lexicon, phrase)) {
      thing = thing_slot(sentence, lexicon.words, i);
    }
    if (!thing.filled()) continue;
    context.rows.lead = std::move(thing);
    context.rows.lead_block = sentence.block;
    return;
  }
}

}  // namespace gainsay::claim
