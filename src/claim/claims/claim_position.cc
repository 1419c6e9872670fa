#include "claim/claims/claim_position.h"

#include <string_view>
#include <vector>

#include "claim/claims/position.h"

namespace gainsay::claim {
namespace {

// Said of the company, or of the law itself; "the minister is for it" is not the company's.
bool own_position(const ClaimReading& reading, const Proposition& proposition) {
  const SentenceReading& sentence = reading.sentence;
  const Index subject = reading.subject_of(proposition);
  const SubjectFacts facts = subject_facts(sentence, reading.lexicon, reading.context.speakers,
                                           subject, reading.context.own_voice);
  if (subject == kNone || facts.speaker || facts.own) return true;
  const NounPhrase& phrase = sentence.phrase(subject);
  if (sentence.view[phrase.head].has(Trait::expletive)) return true;
  return speaks_of_law(sentence, phrase.first, phrase.last);
}

}  // namespace

bool opines(const ClaimReading& reading, const Proposition& proposition) {
  const Frame* frame = reading.frame_of(proposition);
  return frame != nullptr && !proposition.past && frame->has(Sense::opines);
}

std::optional<ClaimCandidate> position_taken(const ClaimReading& reading,
                                             std::span<const ClaimCandidate> candidates,
                                             const ClaimCandidate& best) {
  const bool spoken =
      reading.context.own_voice || reading.attribution.who == Attribution::Who::subject;
  if (best.proposition.clause == kNone || !spoken) return std::nullopt;
  std::optional<Polarity> position = position_in(reading.sentence, reading.first, reading.last);
  if (!position) return std::nullopt;
  const ClaimCandidate* chosen = nullptr;
  for (const ClaimCandidate& candidate : candidates) {
    const Proposition& proposition = candidate.proposition;
    if (proposition.past || reading.to_come(proposition.modal)) continue;
    if (!own_position(reading, proposition)) continue;
    const bool by_verb = opines(reading, proposition);
    if (chosen == nullptr || by_verb) chosen = &candidate;
    if (!by_verb) continue;
    position = candidate.stance.polarity;
    break;
  }
  if (chosen == nullptr) return std::nullopt;
  ClaimCandidate taken;
  taken.proposition = chosen->proposition;
  taken.stance = {Stance::assertion, *position, true};
  taken.position = true;
  return taken;
}

void name_position(const ClaimReading& reading, Claim& claim) {
  std::vector<std::string_view> left_out = {claim.speaker.id};
  for (const ActorMention& mention : reading.sentence.actors) {
    if (reading.context.speakers.subject(mention.actor)) left_out.push_back(mention.actor);
  }
  const Predicates& predicates = reading.lexicon.predicates;
  claim.actor = claim.speaker;
  claim.action.id = predicates.frames()[predicates.approval()].action;
  claim.object = matter_of(reading.sentence, reading.lexicon, left_out,
                           reading.attribution.skip_first, reading.attribution.skip_last);
  claim.counterparty = {};
  claim.quantity.reset();
}

}  // namespace gainsay::claim
