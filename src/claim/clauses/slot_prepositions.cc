#include "claim/clauses/slot_prepositions.h"

#include <algorithm>

#include "claim/clauses/phrases_beside.h"

namespace gainsay::claim {

void put_in_slot(Proposition& result, SlotRole role, Index phrase) {
  if (phrase == kNone || role == SlotRole::none) return;
  Index& slot = role == SlotRole::actor    ? result.actor
                : role == SlotRole::object ? result.object
                                           : result.counterparty;
  if (slot == kNone) slot = phrase;
}

bool one_of(const std::vector<WordId>& words, WordId word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

namespace {

// "by default", "by truck", "by phone": one of a kind, and nobody
bool tells_how(const ClauseReading& reading, Index phrase) {
  const NounPhrase& own = reading.phrase(phrase);
  const Word& head = reading.word(own.head);
  return own.last == own.first + 1 && head.is(Tag::noun) && !head.plural &&
         head.letters == Letters::lower && !names_actor(reading, phrase);
}

// "informed the management of Orlo": whose management, and not of what
bool of_party(const ClauseReading& reading, const Proposition& result, Index phrase) {
  return result.counterparty != kNone &&
         reading.phrase(result.counterparty).last == reading.phrase(phrase).preposition &&
         !reading.phrase(result.counterparty).pronoun && names_actor(reading, phrase);
}

// "because of the strike", and "hens" of the topic "eggs from caged hens"
bool part_of_name(const ClauseReading& reading, const NounPhrase& phrase) {
  const Index at = phrase.preposition;
  const Word* before = at > 0 ? &reading.word(at - 1) : nullptr;
  const bool compound = before != nullptr && !before->has(Trait::particle) &&
                        (before->is(Tag::preposition) || before->is(Tag::subordinator));
  if (compound && at + 1 == phrase.first) return true;
  const Span word = reading.word(at).span;
  return std::any_of(reading.sentence.topics.begin(), reading.sentence.topics.end(),
                     [word](const TopicMention& topic) {
                       return topic.span.begin < word.begin && topic.span.end > word.end;
                     });
}

// "piped from the wells into its plant": of two phrases the one whose preposition the frame lists
// first.
void put_by_order(const ClauseReading& reading, const std::vector<WordId>& order, Index phrase,
                  Index& slot) {
  const auto rank = [&](Index i) {
    const Index word = reading.phrase(i).preposition;
    const WordId id = word == kNone ? 0 : reading.word(word).id;
    return std::find(order.begin(), order.end(), id);
  };
  const bool better = slot != kNone && rank(slot) != order.end() && rank(phrase) < rank(slot);
  if (slot == kNone || better) slot = phrase;
}

}  // namespace

void fill_prepositions(const ClauseReading& reading, Proposition& result, const Clause& clause,
                       Index noun) {
  const Frame* frame = reading.frame_of(result);
  for (Index i = 0; i < reading.phrases().size(); ++i) {
    const NounPhrase& phrase = reading.phrase(i);
    if (phrase.first < clause.first || phrase.first >= clause.last) continue;
    if (phrase.preposition == kNone || phrase.temporal || i == noun) continue;
    if (part_of_name(reading, phrase)) continue;
    const WordId word = reading.word(phrase.preposition).id;
    const bool after = phrase.first >= clause.group.last;
    if (after && result.passive && word == reading.words.often().by && !tells_how(reading, i))
      put_in_slot(result, SlotRole::actor, i);
    if (frame == nullptr || i == result.object || i == result.actor) continue;
    if (one_of(frame->counterparty, word)) {
      put_by_order(reading, frame->counterparty, i, result.counterparty);
    }
    if (i == result.counterparty ||
        (word == reading.words.often().of && of_party(reading, result, i)))
      continue;
    if (after && one_of(frame->object, word))
      put_by_order(reading, frame->object, i, result.object);
  }
}

}  // namespace gainsay::claim
