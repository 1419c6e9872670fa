#include "claim/voices/saying_reading.h"

#include <algorithm>

namespace gainsay::claim {

Index after_listener(const SayingReading& reading, Index from) {
  if (reading.sentence.document->source.role != Role::report) return kNone;
  for (Index i = 0; i < reading.phrases().size(); ++i) {
    const NounPhrase& phrase = reading.phrase(i);
    if (phrase.first != from || phrase.preposition != kNone) continue;
    if (reading.lexicon.reporting.listener(reading.word(phrase.head).id)) return phrase.last;
    // "told the Post": papers are called by words of every day.
    if (reading.word(phrase.head).letters == Letters::lower) return kNone;
    const Span words = reading.sentence.span_of(phrase.first, phrase.last);
    const bool of_house =
        std::any_of(reading.sentence.actors.begin(), reading.sentence.actors.end(),
                    [&](const ActorMention& mention) {
                      const bool inside = words.contains(mention.span);
                      return inside && (mention.person || reading.speakers.subject(mention.actor));
                    });
    return of_house ? kNone : phrase.last;
  }
  return kNone;
}

bool names_office(const SayingReading& reading, Index first, Index last) {
  const CueMention* cue = reading.sentence.cues.find(
      Cue::spokesperson, reading.sentence.token(first), reading.sentence.token(last));
  if (cue == nullptr) return false;
  const Index at = cue->first - reading.sentence.view.first_token;
  return at == 0 || !reading.lexicon.reporting.former_before(reading.sentence.view, at, at);
}

}  // namespace gainsay::claim
