#include "claim/slots/read_phrases.h"

#include <algorithm>

#include "claim/slots/slots.h"
#include "text/singular.h"

namespace gainsay::claim {

bool PhraseMarker::in_slot(const std::string& id) const {
  return !id.empty() && std::any_of(parts_.slots.begin(), parts_.slots.end(),
                                    [&id](const NodeRef* slot) { return slot->id == id; });
}

void PhraseMarker::mark_names() const {
  for (const ActorMention& mention : sentence_.actors) {
    if (in_slot(mention.actor) && !of_one_in_it(mention)) read_.set(mention.span);
  }
  for (const TopicMention& topic : sentence_.topics) {
    if (in_slot(topic.topic)) mark_topic(topic);
  }
}

// "Our chairman has never met him", "I have": of one of its people.
bool PhraseMarker::of_one_in_it(const ActorMention& mention) const {
  if (!parts_.claim()) return false;
  for (Index i = 0; i < read_.size() && mention.form == ActorMention::Form::first_person; ++i) {
    if (word(i).span == mention.span) {
      return lexicon_.words.in(WordGroup::one_person, word(i).id);
    }
  }
  if (mention.form != ActorMention::Form::description) return false;
  const Index phrase = sentence_.phrase_over(mention.span);
  if (phrase == kNone) return false;
  const Word& head = word(sentence_.phrase(phrase).head);
  return head.has(Trait::staff) || lexicon_.reporting.speaks_for(head.id) ||
         lexicon_.words.in(WordGroup::officers, head.id);
}

// "Raw milk", where any milk has the same id: of a claim, the adjective narrows it.
void PhraseMarker::mark_topic(const TopicMention& topic) const {
  for (Index i = 0; i + 1 < read_.size(); ++i) {
    if (!topic.span.contains(word(i).span)) continue;
    const bool describes = word(i).is(Tag::adjective) || word(i).is(Tag::verb_participle);
    const std::string_view next = sentence_.view.text(i + 1);
    const bool last = word(i + 1).span.end == topic.span.end;
    const bool whole = last && (next == topic.topic || singular(next) == topic.topic);
    if (!parts_.claim() || !describes || !whole) break;
    return read_.set(i + 1);
  }
  read_.set(topic.span);
}

void PhraseMarker::mark_phrase(Index phrase) const {
  if (phrase == kNone) return;
  mark_listed(phrase);
  mark_joined(phrase);
  const NounPhrase& whole = sentence_.phrase(phrase);
  if (parts_.claim() || parts_.counted) return mark_head(phrase);
  read_.set(whole.first, describes_only(phrase) ? whole.head : whole.last);
}

void PhraseMarker::mark_head(Index phrase) const {
  const NounPhrase& whole = sentence_.phrase(phrase);
  for (Index i = whole.first; i < whole.last; ++i) {
    const bool told = i == whole.head || word(i).is(Tag::number);
    if (told && !word(i).temporal) read_.set(i);  // "25 tonnes of waste a month"
  }
}

// "A coal mine": what the slot names only says which one it is.
bool PhraseMarker::describes_only(Index phrase) const {
  const NounPhrase& whole = sentence_.phrase(phrase);
  const Word& head = word(whole.head);
  const bool ware = head.has(Trait::vague) || lexicon_.words.in(WordGroup::wares, head.id);
  if (ware || whole.first == whole.head) return false;
  const Span before = sentence_.span_of(whole.first, whole.head);
  bool described = false;
  for (const TopicMention& topic : sentence_.topics) {
    if (!in_slot(topic.topic)) continue;
    if (topic.span.overlaps(head.span)) return false;
    described = described || before.contains(topic.span);
  }
  return described;
}

// What "of" joins to it, where a slot has its noun: not "the salaries | of its cleaners".
void PhraseMarker::mark_joined(Index phrase) const {
  for (Index of = joined_noun(sentence_, phrase); of != kNone; of = joined_noun(sentence_, of)) {
    const std::string_view noun = sentence_.text_of(word(sentence_.phrase(of).head).span);
    const bool named = std::any_of(
        parts_.slots.begin(), parts_.slots.end(),
        [noun](const NodeRef* slot) { return slot->name.find(noun) != std::string::npos; });
    if (!named) continue;
    if (parts_.claim() || parts_.counted) {
      mark_head(of);
    } else {
      read_.set(sentence_.phrase(of).first, sentence_.phrase(of).last);
    }
  }
}

// "To a school or a hospital": a claim of either is one of both.
void PhraseMarker::mark_listed(Index phrase) const {
  if (!parts_.claim()) return;
  const auto& phrases = sentence_.parse->phrases;
  for (Index i = phrase + 1; i < phrases.size() && phrases[i].coordinated; ++i) {
    read_.set_phrase(i);
  }
}

}  // namespace gainsay::claim
