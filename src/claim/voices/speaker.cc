#include "claim/voices/speaker.h"

#include <algorithm>
#include <string>

#include "claim/slots/slots.h"

namespace gainsay::claim {
namespace {

// "Northfield executives", "lawyers for Northfield": people without names whose word is the
// company's.
bool of_house(const SayingReading& reading, const Attribution& result) {
  const Index phrase = reading.clause(result.clause).subject;
  if (phrase == kNone || result.company == nullptr) return false;
  const NounPhrase& people = reading.phrase(phrase);
  if (!reading.lexicon.reporting.speaks_for(reading.word(people.head).id)) return false;
  Index company = people.first == 0 ? 0 : people.first - 1;
  while (company < people.head && !result.company->span.overlaps(reading.word(company).span))
    ++company;
  if (reading.lexicon.reporting.former_before(reading.sentence.view, people.first, company))
    return false;
  if (company < people.head) return true;
  const Index next = phrase + 1;
  if (next >= reading.phrases().size()) return false;
  const NounPhrase& body = reading.phrase(next);
  return body.preposition == people.last &&
         result.company->span.overlaps(reading.word(body.head).span);
}

// "Northfield workers", "former Northfield executives": people of the company who do not speak
// for it.
bool only_people_of(const SayingReading& reading, const Attribution& result) {
  const Index phrase = reading.clause(result.clause).subject;
  if (phrase == kNone || result.named_before ||
      !reading.word(reading.phrase(phrase).head).has(Trait::staff))
    return false;
  const ActorMention* body = party_of(reading.sentence, phrase).mention;
  const bool company = body != nullptr && body == result.company;
  return company && !body->span.overlaps(reading.word(reading.phrase(phrase).head).span) &&
         !of_house(reading, result);
}

// "chief engineer Ada Krogh", but not "the chief of the market", "the rival's boss Ada Krogh".
bool named_officer(const SayingReading& reading, const Attribution& result) {
  if (result.speaker == nullptr || !result.speaker->person) return false;
  if (result.speaker->form != ActorMention::Form::name) return false;
  const Index phrase = reading.clause(result.clause).subject;
  if (phrase != kNone && reading.phrase(phrase).clitic != kNone) return false;
  const CueMention* cue = reading.sentence.cues.find(Cue::spokesperson);
  const Index after = cue == nullptr ? 0 : cue->last - reading.sentence.view.first_token;
  return after >= reading.sentence.view.size() || !reading.word(after).is(Tag::preposition);
}

// No other body is named with the person who speaks.
bool nobody_else(const SayingReading& reading, const Attribution& result) {
  if (result.speaker == nullptr) return true;
  const Span told = reading.sentence.span_of(result.skip_first, result.skip_last);
  for (const ActorMention& mention : reading.sentence.actors) {
    const bool body = !mention.person && !reading.speakers.subject(mention.actor) &&
                      mention.form != ActorMention::Form::first_person &&
                      mention.form != ActorMention::Form::pronoun;
    if (body && told.overlaps(mention.span) && mention.actor != result.speaker->actor) {
      return false;
    }
  }
  return true;
}

bool stands_near(const ActorMention& one, const ActorMention& other) {
  constexpr std::uint32_t kNear = 60;  // bytes: "…, head of sales at Northfield"
  return one.span.begin + kNear >= other.span.begin && one.span.begin <= other.span.end + kNear;
}

Index speaker_phrase(const SayingReading& reading, const Attribution& result) {
  const Clause& clause = reading.clause(result.clause);
  if (clause.subject != kNone && reading.phrase(clause.subject).first >= result.skip_first &&
      reading.phrase(clause.subject).first < result.skip_last) {
    return clause.subject;
  }
  // "Oakmere, which raises hens, said that": the subject stands further ahead.
  if (result.after_that && clause.subject != kNone) return clause.subject;
  return clause.object;
}

// Does somebody without a name whose office is to speak say it?
bool names_spokesperson(const SayingReading& reading, Index first, Index last) {
  for (Index i = first; i < last; ++i) {
    if (reading.lexicon.reporting.spokesperson(reading.word(i).id)) return true;
  }
  return false;
}

}  // namespace

void identify_speaker(const SayingReading& reading, Speakers& speakers, Attribution& result) {
  const Clause& clause = reading.clause(result.clause);
  // "It was reported in the port that": by whom, nobody says.
  const bool by_nobody =
      clause.group.passive && clause.subject != kNone && !reading.own_voice &&
      reading.lexicon.words.in(WordGroup::impersonal,
                               reading.word(reading.phrase(clause.subject).head).id);
  if (by_nobody) {
    result.who = Attribution::Who::other;
    return;
  }
  const Index from =
      result.named_before ? result.skip_first : std::min(result.skip_first, clause.first);
  const bool office = names_office(reading, from, result.skip_last);
  const ActorMention* person = nullptr;
  for (const ActorMention& mention : reading.sentence.actors) {
    if (mention.span.begin < reading.word(from).span.begin) continue;
    // Of "Dana Orr told investors", who speaks and not who listens.
    const Index until = result.named_before ? clause.group.first : result.skip_last;
    if (mention.span.begin >= reading.word(until - 1).span.end) break;
    if (reading.speakers.subject(mention.actor)) {
      if (result.company == nullptr) result.company = &mention;
    } else if (person == nullptr || (person->actor.empty() && mention.person)) {
      person = &mention;
    }
  }
  const Party subject =
      result.named_before ? Party{} : party_of(reading.sentence, speaker_phrase(reading, result));
  if (subject.mention != nullptr && !subject.owner) {
    result.speaker = subject.mention;
  } else {
    result.speaker = person != nullptr ? person : subject.mention;
  }
  result.who = Attribution::Who::other;
  const std::string actor = result.speaker == nullptr ? "" : result.speaker->actor;
  if (only_people_of(reading, result)) return;
  const bool first_person =
      result.speaker != nullptr && result.speaker->form == ActorMention::Form::first_person;
  const bool belongs = result.speaker != nullptr && result.speaker->person &&
                       reading.speakers.subject(result.speaker->affiliation);
  const bool company_itself =
      result.named_before && result.speaker == nullptr && result.company != nullptr;
  if (company_itself) result.speaker = result.company;
  if (reading.speakers.subject(actor) || reading.speakers.speaks_for_subject(actor) || belongs ||
      company_itself || (first_person && reading.own_voice)) {
    result.who = Attribution::Who::subject;
    if (belongs && !actor.empty()) speakers.add_voice(actor);
  } else if (office && reading.in_focus && result.company == nullptr &&
             named_officer(reading, result) && nobody_else(reading, result)) {
    // "chief engineer Ada Krogh said", in a text about the company: its own engineer.
    result.who = Attribution::Who::subject;
    if (person != nullptr && !person->actor.empty()) speakers.add_voice(person->actor);
  } else if (reading.in_focus && person == nullptr &&
             names_spokesperson(reading, from, result.skip_last) && nobody_else(reading, result)) {
    // "a spokeswoman said", "the spokesman told us", in a text about the company
    result.who = Attribution::Who::subject;
  } else if (result.company != nullptr && (office || subject.owner)) {
    result.who = Attribution::Who::subject;
    // Of "a letter from Ed Markey, chairman of a committee, a lawyer for Northfield said": not
    // his.
    const bool his =
        person != nullptr && !person->actor.empty() && stands_near(*person, *result.company);
    if (his) speakers.add_voice(person->actor);
  } else if (of_house(reading, result) || (reading.own_voice && (office || actor.empty()))) {
    result.who = Attribution::Who::subject;
  }
}

}  // namespace gainsay::claim
