#include "claim/claims/claim_parts.h"

#include <array>
#include <string_view>
#include <vector>

#include "claim/claims/claim_position.h"
#include "claim/claims/claim_said.h"
#include "claim/claims/claim_valid.h"
#include "claim/claims/conditions.h"
#include "claim/claims/limits.h"
#include "claim/slots/kinds.h"
#include "claim/slots/slots.h"
#include "claim/slots/unread_words.h"

namespace gainsay::claim {
namespace {

void set_speaker(const ClaimReading& reading, Claim& claim) {
  const ActorMention* company = reading.attribution.company;
  const ActorMention* speaker = reading.attribution.speaker;
  claim.speaker = reading.context.company;
  if (company != nullptr) {
    claim.speaker = {company->actor, company->name};
  } else if (speaker != nullptr && reading.context.speakers.subject(speaker->actor)) {
    claim.speaker = {speaker->actor, speaker->name};
  }
  if (speaker != nullptr && speaker->person) claim.voice = speaker->name;
}

// "The first we heard of missing cartons was in May": what was learned is in the clause that says
// so, wherever it stands.
const Proposition& learned(const ClaimReading& reading, const Proposition& main) {
  const SentenceReading& sentence = reading.sentence;
  const auto tells = [&reading](const Proposition& read) {
    const Frame* frame = reading.frame_of(read);
    return frame != nullptr && frame->tells();
  };
  if (tells(main)) return main;
  for (Index i = 0; i < sentence.parse->clauses.size(); ++i) {
    const Proposition& other = sentence.proposition(i);
    if (i == main.clause || !tells(other)) continue;
    if (reading.attribution.covers(sentence.clause(i).group.main)) return other;
  }
  // "That the rope was worn came as news to us"
  return main.clause > 0 && told_in_front(sentence, 0) ? sentence.proposition(0) : main;
}

// "to another company": to whomever.
bool anybody_else(const ClaimReading& reading, Index phrase) {
  if (phrase == kNone) return false;
  const SentenceReading& sentence = reading.sentence;
  const NounPhrase& whom = sentence.phrase(phrase);
  return reading.lexicon.words.in(WordGroup::another, sentence.view[whom.first].id) &&
         whom.head == whom.first + 1 && sentence.view[whom.head].has(Trait::vague);
}

std::optional<Quantity> quantity_of(const ClaimReading& reading, const Proposition& proposition) {
  if (!reading.number) return length_bound(reading, proposition);
  return reading.lexicon.measures.find(reading.sentence, reading.lexicon.words, *reading.number,
                                       reading.last, reading.subject_of(proposition));
}

void set_slots(const ClaimReading& reading, const Proposition& proposition, Claim& claim) {
  const bool told = claim.stance == Stance::knowledge;
  const Slots slots = read_slots(reading.sentence, reading.context,
                                 told ? learned(reading, proposition) : proposition);
  claim.actor = slots.actor;
  claim.action = slots.action;
  claim.object = slots.object;
  if (!anybody_else(reading, proposition.counterparty)) claim.counterparty = slots.counterparty;
  claim.place = slots.place;
  claim.frame = slots.frame;
  claim.quantity = quantity_of(reading, proposition);
}

// "closed the mill": it no longer runs it. "Shut down its data brokerage", "the last cage left in
// May", "palm oil is history": it no longer has to do with that.
void name_what_ended(const ClaimReading& reading, const Proposition& proposition, Claim& claim) {
  const SentenceReading& sentence = reading.sentence;
  const Predicates& predicates = reading.lexicon.predicates;
  if (proposition.clause == kNone || proposition.effect == Effect::cessation) return;
  if (predicates.involvement() == kNone) return;
  const Frame* frame = reading.frame_of(proposition);
  const Index subject = reading.subject_of(proposition);
  const bool be = (reading.lexicon.words.entry(proposition.verb).tags & bit(Tag::be)) != 0;
  const bool last_one = subject != kNone && names_last(sentence, subject);
  if (subject != kNone && (last_one || (frame == nullptr && be))) {
    claim.object = thing_slot(sentence, reading.lexicon.words, subject);
    claim.action.id = predicates.frames()[predicates.involvement()].action;
    return;
  }
  if (frame == nullptr || frame->over.empty()) return;
  const bool line = proposition.object != kNone &&
                    sentence.view[sentence.phrase(proposition.object).head].has(Trait::business);
  claim.action.id = line ? predicates.frames()[predicates.involvement()].action : frame->over;
}

// "We" are the speaker, whoever's page it is.
bool by_first_person(const SentenceReading& sentence, const Proposition& proposition) {
  if (proposition.clause == kNone) return false;
  const Party party = party_of(sentence, proposition.actor);
  return party.mention != nullptr && party.mention->form == ActorMention::Form::first_person;
}

// "Our doctors accept no gifts": what the company's people do, it does.
bool of_first_person(const SentenceReading& sentence, const Proposition& proposition) {
  if (proposition.actor == kNone) return false;
  const NounPhrase& people = sentence.phrase(whole_of(sentence, proposition.actor));
  const ActorMention* owner = possessor_of(sentence, people);
  return owner != nullptr && owner->form == ActorMention::Form::first_person &&
         people.clitic == kNone;
}

// "We have never been fined", "no regulator has ever fined us": whom it is said not to have been
// done to, by anybody or by who is named.
bool done_to_speaker(const ClaimReading& reading, const Proposition& proposition,
                     const Claim& claim) {
  const Frame* frame = reading.frame_of(proposition);
  const bool by_others = proposition.passive || proposition.negative_subject;
  return frame != nullptr && (frame->has(Sense::penal) || frame->tells()) && by_others &&
         claim.stance == Stance::denial && claim.counterparty.id == claim.speaker.id;
}

// What is said of nobody in particular, of "us" or of the company's own people is said of it.
void name_doer(const ClaimReading& reading, const Proposition& proposition, Claim& claim) {
  if (done_to_speaker(reading, proposition, claim)) {
    if (claim.actor.id == claim.speaker.id) claim.actor = {};
    return;
  }
  const bool own_people = reading.context.nodes->own_people.contains(claim.actor.id) ||
                          of_first_person(reading.sentence, proposition);
  if (!words_only(claim.actor.id) && !by_first_person(reading.sentence, proposition) &&
      !own_people) {
    return;
  }
  // "The sheriff does not work for us": whom it has nothing to do with.
  const bool of_itself = claim.object.filled() && claim.object.id == claim.speaker.id;
  if (of_itself && claim.actor.filled() && !own_people) claim.object = claim.actor;
  claim.actor = claim.speaker;
}

// "We have turned down their money": said of taking it, that it was not done. "We are against a
// cap": said of supporting one.
void accept_refused(const ClaimReading& reading, const Proposition& proposition, Claim& claim) {
  const Frame* frame = reading.frame_of(proposition);
  const Ontology* ontology = reading.context.ontology;
  if (frame == nullptr || ontology == nullptr) return;
  const bool refused = claim.polarity == Polarity::negative && frame->declined &&
                       !proposition.passive && !proposition.negated;
  // "have never opposed a cap", read as a denial, denies to oppose one, and not to support one
  const bool against =
      frame->has(Sense::against) && !(proposition.negated && claim.polarity == Polarity::negative);
  const Node* node = refused || against ? ontology->find(frame->action) : nullptr;
  if (node != nullptr && !node->opposite_of.empty()) claim.action.id = node->opposite_of;
}

// "We have never refused to refund anybody": what was never done is to refuse, and not to refund.
void name_refusal(const ClaimReading& reading, const Proposition& proposition, Claim& claim) {
  if (proposition.effect != Effect::decline || !proposition.negated) return;
  if (proposition.clause == kNone) return;
  const WordId verb = reading.sentence.clause(proposition.clause).group.verb;
  const std::string refuse(reading.lexicon.words.text(verb));
  claim.action = {"~" + refuse, refuse};
  claim.frame.clear();
}

// What it excepts, and what else narrows it.
void set_limits(const ClaimReading& reading, const ClaimCandidate& candidate, Claim& claim) {
  const SentenceReading& sentence = reading.sentence;
  const Proposition& proposition = candidate.proposition;
  const StanceReading& stance = candidate.stance;
  if (const NodeRef exception = exception_of(reading, stance.polarity); exception.filled()) {
    claim.exceptions.push_back(exception);
  }
  claim.qualifier = limits_of(sentence, reading.lexicon.words, proposition, stance, claim.object);
  claim.reason = reason_denied(sentence, proposition, stance);
  claim.kinds =
      kinds_named(sentence, reading.attribution.skip_first, reading.attribution.skip_last);
  if (const NodeRef leave = leave_wanted(reading, proposition, stance); leave.filled()) {
    claim.exceptions.push_back(leave);
    if (claim.qualifier.ends_with(leave.name)) claim.qualifier.clear();
  }
}

// The words of its sentence that none of its parts holds.
std::string unread_of(const ClaimReading& reading, const ClaimCandidate& candidate,
                      const Claim& claim) {
  if (candidate.proposition.clause == kNone || !claim.steps.empty()) return {};
  std::vector<const NodeRef*> slots{&claim.speaker, &claim.actor, &claim.object,
                                    &claim.counterparty};
  std::vector<std::string_view> words{claim.voice, claim.qualifier, claim.reason, claim.condition};
  // Of what is known no rule asks where it was.
  if (claim.stance != Stance::knowledge) {
    slots.push_back(&claim.place);
    words.push_back(claim.place.name);
  }
  const std::array<const When*, 2> times{&claim.valid, &claim.said};
  for (const NodeRef& exception : claim.exceptions) words.push_back(exception.name);
  return unread_words(reading.sentence, reading.lexicon, reading.attribution, candidate.proposition,
                      {slots, words, times, claim.counterparty.filled() || claim.place.filled(),
                       claim.quantity.has_value(), claim.stance});
}

bool of_the_past(Stance stance) {
  return stance != Stance::commitment && stance != Stance::risk && stance != Stance::capability;
}

}  // namespace

Claim claim_of(const ClaimReading& reading, const ClaimCandidate& candidate,
               DocumentContext& context) {
  const SentenceReading& sentence = reading.sentence;
  const Proposition& proposition = candidate.proposition;
  context.skip_first = reading.attribution.skip_first;
  context.skip_last = reading.attribution.skip_last;
  Claim claim;
  claim.quote.span = sentence.view.span();
  claim.stance = candidate.stance.stance;
  claim.polarity = candidate.stance.polarity;
  set_speaker(reading, claim);
  const DateMention* said_on = date_of_saying(reading);
  claim.said = day_said(reading, said_on, context);
  const DateMention* date = nullptr;
  if (proposition.clause != kNone) {
    set_slots(reading, proposition, claim);
    date = date_of_claim(reading, proposition, claim.stance, said_on);
    context.last.take(claim.action, claim.object, claim.counterparty, claim.frame);
  } else {
    claim.action = context.asked.action;
    claim.object = context.asked.object;
    claim.frame = context.asked.frame;
  }
  if (claim.stance == Stance::cessation) name_what_ended(reading, proposition, claim);
  // "There is no switch by which it could climb": not that it has to do with no switch.
  if (claim.stance == Stance::capability && proposition.frame == kNone) {
    claim.action.id = "~" + claim.action.name;
  }
  name_doer(reading, proposition, claim);
  accept_refused(reading, proposition, claim);
  name_refusal(reading, proposition, claim);
  if (candidate.position) name_position(reading, claim);
  set_valid(reading, candidate, date, claim);
  claim.known = sentence.document->source.published;
  set_limits(reading, candidate, claim);
  claim.hedged = sentence.cues.has(Cue::hedge);
  claim.restated = sentence.cues.has(Cue::restated);
  if (of_the_past(claim.stance)) claim.steps = reading.told.steps;
  // "changed once the council had voted": it came first, and nothing hangs on it any more.
  if (claim.steps.empty()) claim.condition = condition_of(reading);
  claim.unread = unread_of(reading, candidate, claim);
  return claim;
}

}  // namespace gainsay::claim
