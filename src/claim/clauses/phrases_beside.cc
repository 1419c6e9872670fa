#include "claim/clauses/phrases_beside.h"

#include <algorithm>

namespace gainsay::claim {

Index phrase_from(const ClauseReading& reading, Index from, Index to, Index predicate_last) {
  for (Index i = 0; i < reading.phrases().size(); ++i) {
    const NounPhrase& phrase = reading.phrase(i);
    if (phrase.first < from) continue;
    if (phrase.first >= to) break;
    if (phrase.temporal) continue;
    const bool own = phrase.preposition == kNone || phrase.preposition + 1 == predicate_last;
    return own ? i : kNone;
  }
  return kNone;
}

Index complement_of(const ClauseReading& reading, Index phrase) {
  const Index next = phrase + 1;
  if (next >= reading.phrases().size()) return kNone;
  const NounPhrase& after = reading.phrase(next);
  if (after.preposition != reading.phrase(phrase).last || after.temporal) return kNone;
  return reading.word(after.preposition).id == reading.words.often().of ? next : kNone;
}

bool amount_follows(const ClauseReading& reading, Index phrase) {
  const Index next = phrase + 1;
  if (next >= reading.phrases().size()) return false;
  const NounPhrase& after = reading.phrase(next);
  const bool near = after.first <= reading.phrase(phrase).last + 1;
  return near && reading.word(after.head).is(Tag::number) && after.preposition == kNone;
}

bool names_topic(const ClauseReading& reading, Index phrase) {
  const Span head = reading.word(reading.phrase(phrase).head).span;
  return std::any_of(reading.sentence.topics.begin(), reading.sentence.topics.end(),
                     [head](const TopicMention& topic) { return topic.span.overlaps(head); });
}

bool names_actor(const ClauseReading& reading, Index phrase) {
  const Span head = reading.word(reading.phrase(phrase).head).span;
  for (const ActorMention& mention : reading.sentence.actors) {
    if (mention.span.overlaps(head)) return true;
  }
  return false;
}

}  // namespace gainsay::claim
