#include "claim/voices/attribution.h"

#include <algorithm>
#include <array>

#include "claim/events/verdict.h"
#include "claim/slots/slots.h"
#include "claim/voices/said_around.h"
#include "claim/voices/said_behind.h"
#include "claim/voices/saying_reading.h"
#include "claim/voices/speaker.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {
namespace {

bool first_person(const SayingReading& reading, Index phrase) {
  const Party party = party_of(reading.sentence, phrase);
  return party.mention != nullptr && party.mention->form == ActorMention::Form::first_person;
}

// "as far as anybody can recall", "critics may say": nobody has said it.
bool only_possible(const SayingReading& reading, const Clause& clause) {
  if (clause.group.modal == 0) return false;
  const TraitSet modal = reading.lexicon.words.entry(clause.group.modal).traits;
  // "We can confirm that it was closed"
  const bool able = (modal & bit(Trait::ability)) != 0;
  if (able && !clause.group.negated && clause.subject != kNone) {
    return !first_person(reading, clause.subject);
  }
  return able || (modal & (bit(Trait::may_be) | bit(Trait::wish) | bit(Trait::to_come))) != 0;
}

// "gave them more than it has disclosed": says how much, and not what it said.
bool only_compared(const SayingReading& reading, const Clause& clause) {
  constexpr Index kCompared = 5;  // words: "than the company has"
  for (Index i = clause.group.first; i-- > 0 && i + kCompared > clause.group.first;) {
    if (reading.mark(i) || reading.word(i).any_verb()) return false;
    if (reading.lexicon.words.in(WordGroup::than, reading.word(i).id)) return true;
  }
  return false;
}

// "said Ana Ruiz at a breakfast with journalists", but not "said Ana Ruiz of the union"
bool among_listeners(const SayingReading& reading, Index first, Index at) {
  bool named = false;
  for (const NounPhrase& phrase : reading.phrases()) {
    if (phrase.first < first) continue;
    if (phrase.first > at) return false;
    if (phrase.last > at) {
      return named && phrase.preposition != kNone &&
             reading.word(phrase.preposition).id != reading.lexicon.words.often().of;
    }
    named = named || (phrase.preposition == kNone && reading.word(phrase.head).is(Tag::name));
  }
  return false;
}

// "critics", "the opponents of the mine"
bool by_outsider(const SayingReading& reading, const Clause& clause, Index first, Index last) {
  const Index subject = clause.subject;
  const bool inside = subject != kNone && reading.phrase(subject).first >= first &&
                      reading.phrase(subject).first < last;
  if (inside)
    return reading.lexicon.reporting.outsider(reading.word(reading.phrase(subject).head).id);
  // "…," wrote the union
  for (Index i = first; i < last; ++i) {
    if (reading.lexicon.reporting.outsider(reading.word(i).id) &&
        !among_listeners(reading, first, i))
      return true;
  }
  return false;
}

// Is "us" the word behind the verb of saying?
bool told_us(const SayingReading& reading, const Clause& clause) {
  const auto& phrases = reading.phrases();
  for (Index i = 0; i < phrases.size(); ++i) {
    if (phrases[i].first == clause.group.last) return first_person(reading, i);
  }
  return false;
}

// "Nobody told us that": what it did not know.
bool nobody_told_us(const SayingReading& reading, const Clause& clause) {
  return clause.subject != kNone &&
         reading.word(reading.phrase(clause.subject).first).has(Trait::negative) &&
         told_us(reading, clause);
}

// "Halvor told us that", in a statement of the company: what others told it.
bool told_to_company(const SayingReading& reading, const Clause& clause) {
  const bool statement = reading.sentence.document->source.role == Role::statement;
  if (!statement || clause.kind != ClauseKind::main || clause.subject == kNone) return false;
  return !first_person(reading, clause.subject) && told_us(reading, clause);
}

// Neither a mark nor another verb stands in [first, last).
bool unbroken(const SayingReading& reading, Index first, Index last) {
  for (Index i = first; i < last; ++i) {
    if (reading.word(i).is(Tag::quote) || reading.word(i).is(Tag::stop) ||
        reading.word(i).any_verb())
      return false;
  }
  return true;
}

// Where the words "X said" begin and end.
void bound_saying(const SayingReading& reading, Attribution& result, const Clause& clause) {
  result.skip_first = clause.group.first;
  result.skip_last = clause.group.last;
  if (clause.subject != kNone) {
    const NounPhrase& subject = reading.phrase(clause.subject);
    const bool beside =
        subject.first < clause.group.first && unbroken(reading, subject.last, clause.group.first);
    if (beside) result.skip_first = subject.first;
  }
}

// "The firm said no", but not "said no contract was signed".
bool gives_answer(const SayingReading& reading, const Clause& clause) {
  const Index at = clause.group.last;
  if (at >= reading.sentence.view.size() ||
      !reading.lexicon.words.in(WordGroup::answers, reading.word(at).id))
    return false;
  const auto& phrases = reading.phrases();
  return std::none_of(phrases.begin(), phrases.end(), [at](const NounPhrase& phrase) {
    return phrase.first <= at && phrase.last > at + 1;
  });
}

// "“We will stop, and have told them so,” Ana Ruiz said": the telling is part of what she said.
bool within_words(const SayingReading& reading, Index index) {
  if (!reading.sentence.quoted(reading.clause(index).group.main)) return false;
  const auto& clauses = reading.clauses();
  return std::any_of(clauses.begin(), clauses.end(), [&reading](const Clause& clause) {
    return clause.group.finite && clause.kind != ClauseKind::relative &&
           !reading.sentence.quoted(clause.group.main) && !only_possible(reading, clause) &&
           reading.lexicon.reporting.saying(clause.group.verb) == Saying::say;
  });
}

bool reported_by(const SayingReading& reading, Attribution& found, Index index, Saying saying) {
  const Clause& clause = reading.clause(index);
  // "did not suspect that", "first heard": what the speaker knew, and not what was said.
  if (reading.sentence.cues.find(Cue::learned_first, reading.sentence.token(clause.group.first),
                                 reading.sentence.token(clause.group.last)) != nullptr) {
    return false;
  }
  if (gives_answer(reading, clause) || nobody_told_us(reading, clause)) return false;
  // "Nobody has been dismissed": no word on what is true. "The firm was told by its bank that":
  // not its own words.
  const bool told = clause.group.passive && clause.group.verb == reading.lexicon.words.often().tell;
  if (told || (saying == Saying::deny && clause.group.passive)) return false;
  Attribution result;
  result.saying = saying == Saying::deny ? Saying::say : saying;
  result.clause = index;
  result.denies = saying == Saying::deny;
  bound_saying(reading, result, clause);
  if (!content_follows(reading, result, index)) {
    result.denies = false;
    if (within_words(reading, index) || !content_around(reading, result, index)) return false;
  }
  // "has not said whether", "nobody denies that": nothing is claimed.
  const bool nobody = clause.subject != kNone && saying == Saying::deny &&
                      reading.word(reading.phrase(clause.subject).first).has(Trait::negative);
  if (clause.group.negated || nobody) result.saying = Saying::ask;
  const bool speaks = saying == Saying::say || saying == Saying::accuse;
  // But "the police were informed"
  const bool tells = speaks && !clause.group.passive;
  result.outsider = tells && (by_outsider(reading, clause, result.skip_first, result.skip_last) ||
                              told_to_company(reading, clause));
  found = result;
  return true;
}

// "pledged to stop", "promised selling"
bool gives_word(const SayingReading& reading, Index index) {
  const auto& clauses = reading.clauses();
  return index + 1 < clauses.size() &&
         reading.lexicon.reporting.promises(clauses[index].group.verb) &&
         (clauses[index + 1].group.infinitive || clauses[index + 1].group.gerund);
}

// "has ruled out job cuts"
bool rules_out(const SayingReading& reading, const Clause& clause) {
  const Operator* op = reading.lexicon.predicates.operator_of(reading.sentence.view, clause.group);
  return op != nullptr && op->effect == Effect::promise && op->negates;
}

// "The firm pledged in 2016 to stop": in the paper's words, and yet what the company gave its
// word for.
void read_promise(const SayingReading& reading, Attribution& result) {
  if (reading.sentence.document->source.role != Role::report) return;
  const auto& clauses = reading.clauses();
  for (Index i = 0; i < clauses.size(); ++i) {
    const Clause& clause = clauses[i];
    const bool plain = clause.kind == ClauseKind::main && clause.group.finite &&
                       clause.group.modal == 0 && !clause.group.negated && !clause.group.passive &&
                       clause.subject != kNone;
    if (!plain || !(gives_word(reading, i) || rules_out(reading, clause))) continue;
    const Party party = party_of(reading.sentence, clause.subject);
    if (party.mention == nullptr || party.owner) continue;
    const bool ours = reading.speakers.subject(party.mention->actor) ||
                      reading.speakers.speaks_for_subject(party.mention->actor) ||
                      reading.speakers.subject(party.mention->affiliation);
    if (!ours) continue;
    result.who = Attribution::Who::subject;
    result.saying = Saying::say;
    result.speaker = party.mention;
    result.promise = i;
    return;
  }
}

void read_by_phrase(const SayingReading& reading, Attribution& result) {
  const CueMention* cue = reading.sentence.cues.find(Cue::according);
  if (cue == nullptr) return;
  const Index first = cue->first - reading.sentence.view.first_token;
  Index last = cue->last - reading.sentence.view.first_token;
  while (last < reading.sentence.view.size() && !reading.word(last).is(Tag::comma) &&
         !reading.word(last).is(Tag::stop)) {
    ++last;
  }
  result.saying = Saying::say;
  result.skip_first = first;
  result.skip_last = last;
  result.who = Attribution::Who::other;
  for (Index i = 0; i < reading.phrases().size(); ++i) {
    const NounPhrase& phrase = reading.phrase(i);
    if (phrase.first < first || phrase.first >= last) continue;
    if (reading.lexicon.reporting.paper(reading.word(phrase.head).id)) {
      // Papers vouch for what they record.
      result.who = Attribution::Who::nobody;
      return;
    }
    const Party party = party_of(reading.sentence, i);
    if (party.mention == nullptr) continue;
    result.speaker = party.mention;
    if (reading.speakers.subject(party.mention->actor)) result.who = Attribution::Who::subject;
    return;
  }
}

Attribution read_attribution(const SayingReading& reading, Speakers& speakers) {
  Attribution result;
  Attribution thought;  // "what others considered," he said: the latter says whose words it is
  const auto& clauses = reading.clauses();
  for (Index i = 0; i < clauses.size(); ++i) {
    if (!clauses[i].group.finite || clauses[i].kind == ClauseKind::relative) continue;
    const Saying saying = reading.lexicon.reporting.saying(clauses[i].group.verb);
    if (saying == Saying::none || only_possible(reading, clauses[i]) ||
        only_compared(reading, clauses[i]))
      continue;
    // "If the firm says that it has never sold any, it is wrong"
    if (conditional(reading.sentence, clauses[i])) continue;
    if (!reported_by(reading, result, i, saying)) continue;
    identify_speaker(reading, speakers, result);
    const bool ours = result.who == Attribution::Who::subject;
    // "A laboratory told regulators that": being told is what took place.
    if (ours || (saying != Saying::think && !result.to_public)) return result;
    if (thought.clause == kNone && !result.to_public) thought = result;
    result = {};
  }
  if (thought.clause != kNone) return thought;
  read_by_phrase(reading, result);
  if (result.saying == Saying::none) read_promise(reading, result);
  return result;
}

}  // namespace

std::string_view name_of(Attribution::Who who) {
  constexpr std::array<std::string_view, 3> kNames{"nobody", "subject", "other"};
  return kNames[static_cast<std::size_t>(who)];
}

bool Speakers::speaks_for_subject(const std::string& actor) const {
  if (voices_.empty()) return false;
  if (voices_.contains(actor)) return true;
  constexpr std::size_t kMark = 2;  // "~@"
  if (actor.size() <= kMark || !actor.starts_with("~@") || actor.find(' ') != std::string::npos) {
    return false;
  }
  const std::string surname = " " + actor.substr(kMark);
  return std::any_of(voices_.begin(), voices_.end(),
                     [&](const std::string& voice) { return voice.ends_with(surname); });
}

Attribution find_attribution(const SentenceReading& sentence, const Lexicon& lexicon,
                             Speakers& speakers, bool own_voice, bool in_focus) {
  Attribution found =
      read_attribution({sentence, lexicon, speakers, own_voice, in_focus}, speakers);
  read_verdict(sentence, found);
  return found;
}

}  // namespace gainsay::claim
