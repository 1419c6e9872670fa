#include "claim/voices/carried_voice.h"

#include "claim/slots/slots.h"

namespace gainsay::claim {
namespace {

bool named_person(const ActorMention& mention) { return mention.person && by_name(mention); }

// "Ana Ruiz said", but not "Ana Ruiz, a neighbour, said" or "neighbour Ana Ruiz said".
bool stands_alone(const SentenceReading& sentence, const ActorMention& person) {
  const Index i = sentence.phrase_over(person.span);
  if (i == kNone) return false;
  const NounPhrase& phrase = sentence.phrase(i);
  const bool bare = sentence.view[phrase.first].span.begin == person.span.begin;
  const bool marked =
      phrase.last < sentence.view.size() && sentence.view[phrase.last].is(Tag::comma);
  return bare && !marked && phrase.preposition == kNone;
}

}  // namespace

bool CarriedVoice::goes_on(const SentenceReading& sentence, const Attribution& attribution) const {
  const ActorMention* const speaker = attribution.speaker;
  if (!unnamed_ || attribution.who != Attribution::Who::other || attribution.outsider ||
      attribution.company != nullptr || speaker == nullptr || !speaker->person) {
    return false;
  }
  if (speaker->form == ActorMention::Form::pronoun) return speaker->actor.empty();
  return officer_ && named_person(*speaker) && speaker->affiliation.empty() &&
         named_.count(speaker->actor) == 0 && stands_alone(sentence, *speaker);
}

void CarriedVoice::note(const SentenceReading& sentence, const Attribution& attribution) {
  bool named = false;
  for (const ActorMention& mention : sentence.actors) {
    if (!named_person(mention)) continue;
    named = true;
    named_.insert(mention.actor);
  }
  if (attribution.who == Attribution::Who::subject && attribution.saying == Saying::say) {
    unnamed_ = !named;
    officer_ = false;
    for (Index i = attribution.skip_first; i < attribution.skip_last; ++i) {
      officer_ = officer_ || words_.in(WordGroup::officers, sentence.view[i].id);
    }
  } else {
    unnamed_ = false;  // of whom another sentence tells is not known
  }
}

void CarriedVoice::follow(const SentenceReading& sentence, Attribution& attribution,
                          Speakers& speakers) {
  if (goes_on(sentence, attribution)) {
    attribution.who = Attribution::Who::subject;
    if (attribution.speaker->actor.empty()) return;  // and so may the next
    speakers.add_voice(attribution.speaker->actor);
  }
  note(sentence, attribution);
}

}  // namespace gainsay::claim
