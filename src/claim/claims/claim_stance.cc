#include "claim/claims/claim_stance.h"

#include <algorithm>
#include <array>

namespace gainsay::claim {
namespace {

constexpr std::string_view kLaunch = "launch";  // of data/ontology/actions.yaml

// "…; the board had the report; and not until then did it leave": in which order, and no more.
bool weighs_less(const SentenceReading& sentence, Stance stance) {
  if (stance == Stance::knowledge || stance == Stance::exclusivity) return true;
  const CueMention* next = sentence.cues.find(Cue::next);
  return stance == Stance::denial && next != nullptr &&
         sentence.view[next->first - sentence.view.first_token].is(Tag::negator);
}

// "The council dropped its case", "our rivals gave it up", "the minister promised us a road": what
// others learned, ended and promised is no claim about the speaker.
bool of_others(const ClaimReading& reading, const Proposition& proposition, Stance stance) {
  if (proposition.clause == kNone || proposition.passive) return false;
  const SentenceReading& sentence = reading.sentence;
  const bool learned = stance == Stance::knowledge;
  const bool ended = stance == Stance::cessation && proposition.effect == Effect::cessation;
  const bool promised = stance == Stance::commitment && proposition.effect == Effect::promise;
  if (!learned && !ended && !promised) return false;
  const Index subject = reading.subject_of(proposition);
  if (subject == kNone || sentence.phrase(subject).pronoun) return false;
  const Word& head = sentence.view[sentence.phrase(subject).head];
  if (reading.lexicon.reporting.outsider(head.id)) return true;
  const Party party = party_of(sentence, subject);
  if (party.mention == nullptr || party.owner) return false;
  const bool own_people = reading.context.nodes->own_people.contains(party.mention->actor) ||
                          reading.context.speakers.subject(party.mention->actor);
  const bool told_of = party.mention->form == ActorMention::Form::name ||
                       party.mention->form == ActorMention::Form::description;
  // Who is meant by a description that stands for nobody known is left open.
  return told_of && !own_people && !party.mention->actor.empty();
}

// "We have never had to sell flour", "have never sold so much", "more than in 2017": flour may have
// been sold all the same. But "nobody has had to hand us his passport", "has yet to".
bool denies_no_deed(const ClaimReading& reading, const Proposition& proposition,
                    const SubjectFacts& subject) {
  if (!proposition.negated || proposition.clause == kNone) return false;
  if (reading.attribution.denies || !subject.speaker) return false;
  const SentenceReading& sentence = reading.sentence;
  const WordLexicon& words = reading.lexicon.words;
  const VerbGroup& group = sentence.clause(proposition.clause).group;
  if (proposition.effect == Effect::need) {
    return group.last >= sentence.view.size() ||
           !words.in(WordGroup::pending, sentence.view[group.last].id);
  }
  if (proposition.object == kNone || reading.number) return false;
  const NounPhrase& object = sentence.phrase(proposition.object);
  if (object.first < group.last || object.first == 0) return false;
  if (words.in(WordGroup::degree, sentence.view[object.first - 1].id)) return true;
  return object.last < sentence.view.size() &&
         words.in(WordGroup::than, sentence.view[object.last].id);
}

bool anew(const ClaimReading& reading, const Clause& clause) {
  const WordLexicon& words = reading.lexicon.words;
  const SentenceView& view = reading.sentence.view;
  const Index after = clause.group.last;
  const bool again = after < view.size() && words.in(WordGroup::again, view[after].id);
  return again || words.in(WordGroup::resumes, clause.group.verb);
}

// "stopped selling flour in 2016 and started again in 2017", "resumed in 2017": it is not over; but
// "stopped selling flour and started to sell oats".
bool taken_up_again(const ClaimReading& reading, const Proposition& proposition) {
  const SentenceReading& sentence = reading.sentence;
  const Index own = proposition.clause;
  if (own == kNone) return false;
  for (Index i = own + 1; i < sentence.parse->clauses.size(); ++i) {
    const Clause& clause = sentence.clause(i);
    if (!clause.group.finite || clause.group.negated || clause.group.modal != 0) continue;
    const Operator* op = reading.lexicon.predicates.operator_of(sentence.view, clause.group);
    const bool begins = op != nullptr && op->effect == Effect::begin && clause.group.past;
    if (begins && clause.subject == reading.subject_of(proposition) && anew(reading, clause)) {
      return true;
    }
  }
  return false;
}

// "no hen", "raised without antibiotics"
bool says_no(const ClaimReading& reading) {
  for (Index i = reading.first; i < reading.last; ++i) {
    const Word& word = reading.sentence.view[i];
    if (word.is(Tag::negator) || word.has(Trait::negative) || word.has(Trait::lacking)) {
      return true;
    }
  }
  return false;
}

// "The pipe went into service on 1 August", "has crushed cane since 1838": it was begun, or is done
// still.
bool goes_on(const ClaimReading& reading, const Proposition& proposition) {
  if (proposition.effect == Effect::begin) return true;
  const Frame* frame = reading.frame_of(proposition);
  if (frame == nullptr) return false;
  const auto& dates = reading.sentence.dates;
  const bool since = std::any_of(dates.begin(), dates.end(), [](const DateMention& date) {
    return date.relation == DateRelation::since;
  });
  return frame->action == kLaunch || (proposition.perfect && !proposition.passive && since);
}

// Does any word of it say that something is over: "stopped", "the last", "closed", "behind us"?
bool tells_of_an_end(const ClaimReading& reading) {
  const SentenceReading& sentence = reading.sentence;
  if (sentence.cues.has(Cue::ended) || sentence.cues.has(Cue::permanent)) return true;
  for (Index i = reading.first; i < reading.last; ++i) {
    if (sentence.view[i].has(Trait::final)) return true;
  }
  return std::any_of(sentence.propositions.begin(), sentence.propositions.end(),
                     [&reading](const Proposition& proposition) {
                       if (proposition.effect == Effect::cessation) return true;
                       const Frame* frame = reading.frame_of(proposition);
                       return frame != nullptr && (frame->has(Sense::ends) || !frame->over.empty());
                     });
}

// Does anything in it know, learn, see or tell, or say no: "heard of it", "had no reason to doubt"?
bool tells_of_knowing(const ClaimReading& reading) {
  constexpr std::array kSenses = {Sense::knows, Sense::learns, Sense::told, Sense::finds,
                                  Sense::arrives};
  const SentenceReading& sentence = reading.sentence;
  if (sentence.cues.has(Cue::learned_first) || sentence.cues.has(Cue::press)) return true;
  if (says_no(reading)) return true;
  for (Index i = reading.first; i < reading.last; ++i) {
    if (reading.lexicon.words.in(WordGroup::knowing, sentence.view[i].id)) return true;
  }
  return std::any_of(sentence.propositions.begin(), sentence.propositions.end(),
                     [&](const Proposition& proposition) {
                       if (reading.lexicon.words.in(WordGroup::seeing, proposition.verb))
                         return true;
                       const Frame* const frame = reading.frame_of(proposition);
                       return frame != nullptr &&
                              std::any_of(kSenses.begin(), kSenses.end(),
                                          [frame](Sense sense) { return frame->has(sense); });
                     });
}

// "Could have stopped selling it", "tried to", "were told to", "refused to": it went on, for all
// that is said.
bool ends_nothing(const ClaimReading& reading, const Proposition& proposition) {
  constexpr TraitSet kUnreal = bit(Trait::could) | bit(Trait::would) | bit(Trait::wish);
  if ((reading.lexicon.words.entry(proposition.modal).traits & kUnreal) != 0 &&
      proposition.modal != 0) {
    return true;
  }
  return proposition.effect == Effect::attempt || proposition.effect == Effect::ask ||
         proposition.effect == Effect::decline || proposition.effect == Effect::deny;
}

bool names_number(const ClaimReading& reading) {
  for (Index i = reading.first; i < reading.last; ++i) {
    const Word& word = reading.sentence.view[i];
    if (word.is(Tag::number) && !word.temporal) return true;
  }
  return false;
}

// Does the grammar's stance stand, whatever the other signs say?
bool grammar_knows(const ClaimReading& reading, const ClaimCandidate& candidate, Stance weighed) {
  const Proposition& proposition = candidate.proposition;
  const Stance stance = candidate.stance.stance;
  const bool positive = candidate.stance.polarity == Polarity::positive;
  // "has promised not to raise its prices", as a paper tells of it
  if (reading.attribution.promise != kNone) return true;
  // "We do not sell only to weavers": no deed is denied.
  if (stance == Stance::assertion && !positive) return true;
  // "denied that it was planning to cut jobs": no word was given. "Sales are expected to be 148
  // billion": no count of what is.
  const bool planned = proposition.effect == Effect::plan;
  if (planned && (reading.attribution.denies || weighed == Stance::quantity)) return true;
  // "We lowered our fees voluntarily in August 2018": no number, and a motive beside the deed.
  const bool uncounted = weighed == Stance::quantity && !names_number(reading);
  if (uncounted && stance != Stance::assertion) return true;
  const bool free = stance == Stance::motive && reading.sentence.cues.has(Cue::motive);
  if (free && weighed == Stance::assertion && proposition.past) return true;
  if (weighed == Stance::knowledge) return !tells_of_knowing(reading);
  if (weighed == Stance::denial) {
    // "We have decided not to sell it": nothing is said of what was sold before.
    const bool decided = stance == Stance::commitment && proposition.effect == Effect::promise;
    // "We have never been asked to sell it": no sale is denied.
    const bool none_asked = stance == Stance::motive && proposition.effect == Effect::ask;
    // "No other mill has ever sold it": nobody but the speaker.
    const bool none_before =
        stance == Stance::first && proposition.negative_subject && proposition.perfect;
    if (decided || none_asked || none_before) return true;
    // "It is untrue that we have never sold it": said not to be so, and so sold.
    const bool twice = proposition.negated && reading.attribution.denies;
    // "Safety has always come first": nothing is denied.
    return positive && (!says_no(reading) || proposition.affirmed || twice);
  }
  if (weighed == Stance::cessation && proposition.clause != kNone &&
      ends_nothing(reading, proposition)) {
    return true;
  }
  return weighed == Stance::cessation && positive && !says_no(reading) &&
         goes_on(reading, proposition) && !tells_of_an_end(reading);
}

// Read with another stance: some leave no choice of polarity. Of a denial one word of denying is
// enough ("Nobody asked us to").
StanceReading with_stance(const ClaimReading& reading, const ClaimCandidate& candidate,
                          Stance stance) {
  StanceReading read = candidate.stance;
  read.stance = stance;
  // "As a matter of principle nothing will be sold": a motive is positive whatever its verb is.
  const bool by_verb = stance == Stance::commitment || stance == Stance::capability;
  if (by_verb && candidate.stance.stance == Stance::motive && candidate.proposition.negated) {
    read.polarity = Polarity::negative;
  }
  const bool denied = stance == Stance::denial && says_no(reading);
  const bool news = stance == Stance::knowledge;  // "it was the auditor who opened his eyes"
  if (denied || news || stance == Stance::cessation) read.polarity = Polarity::negative;
  // "Nobody asked this of us", but not "speed had nothing to do with it"
  const bool unasked =
      stance == Stance::motive && mentions_subject(reading.sentence, reading.context.speakers);
  const bool affirms = unasked || stance == Stance::quantity || stance == Stance::exclusivity ||
                       stance == Stance::risk;
  if (affirms) read.polarity = Polarity::positive;
  return read;
}

// "Admitted that it had known of the fire before May 2018": nothing is denied.
bool knew_before(const ClaimReading& reading, const Proposition& proposition) {
  const Frame* frame = reading.frame_of(proposition);
  if (frame == nullptr || !frame->has(Sense::knows) || proposition.negated) return false;
  const SentenceReading& sentence = reading.sentence;
  if (sentence.cues.has(Cue::learned_first) || sentence.cues.has(Cue::exclusivity)) return false;
  return std::any_of(sentence.dates.begin(), sentence.dates.end(),
                     [](const DateMention& date) { return date.relation == DateRelation::before; });
}

// "Denied that it had stopped selling it", "it is not true that we did not know of it": the
// contrary is said, of which nothing more is known.
bool said_not_so(const ClaimReading& reading, const Proposition& proposition, Stance stance) {
  if (stance == Stance::knowledge && knew_before(reading, proposition)) return true;
  if (!reading.attribution.denies) return false;
  switch (stance) {
    case Stance::cessation:
    case Stance::motive:
    case Stance::first:
      return true;
    case Stance::knowledge:
      return proposition.negated || reading.sentence.cues.has(Cue::learned_first);
    default:
      return false;
  }
}

}  // namespace

StanceReading stance_by_grammar(const ClaimReading& reading, const Proposition& proposition,
                                const SubjectFacts& subject, bool number) {
  const StanceReading read = read_stance(reading.sentence, reading.lexicon, proposition,
                                         reading.attribution, reading.first, reading.last, number);
  const Stance stance = read.stance;
  const bool ordered = reading.told.in_turn && weighs_less(reading.sentence, stance);
  if (ordered ||
      (reading.attribution.promise == kNone && of_others(reading, proposition, stance))) {
    return {Stance::assertion, Polarity::positive, false};
  }
  const bool not_denied = stance == Stance::denial && denies_no_deed(reading, proposition, subject);
  if (not_denied || (stance == Stance::cessation && taken_up_again(reading, proposition))) {
    return {Stance::assertion, Polarity::negative, false};
  }
  return read;
}

StanceReading stance_by_signs(const ClaimReading& reading, const ClaimCandidate& candidate,
                              Stance weighed) {
  const bool stands =
      weighed == candidate.stance.stance || grammar_knows(reading, candidate, weighed);
  const StanceReading read = stands ? candidate.stance : with_stance(reading, candidate, weighed);
  if (!said_not_so(reading, candidate.proposition, read.stance)) return read;
  return {Stance::assertion, Polarity::positive, false};
}

}  // namespace gainsay::claim
