#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

SubjectFacts subject_facts(const SentenceReading& sentence, const Lexicon& lexicon,
                           const Speakers& speakers, Index phrase, bool own_voice) {
  SubjectFacts facts;
  if (phrase == kNone) {
    facts.impersonal = true;
    return facts;
  }
  const NounPhrase& own = sentence.phrase(phrase);
  const Party party = party_of(sentence, phrase);
  if (party.mention != nullptr) {
    const bool first_person = party.mention->form == ActorMention::Form::first_person;
    const bool subject = speakers.subject(party.mention->actor) || (own_voice && first_person);
    facts.speaker = subject && !party.owner;
    facts.own = subject && party.owner;
    facts.other = !subject;
  }
  // "our eleven stores", although stores are a class of actors of their own
  if (facts.other && sentence.view[own.first].is(Tag::possessive)) {
    for (const ActorMention& mention : sentence.actors) {
      if (mention.span != sentence.view[own.first].span) continue;
      const bool ours = speakers.subject(mention.actor) ||
                        (own_voice && mention.form == ActorMention::Form::first_person);
      if (ours) facts.other = false;
      facts.own = ours;
    }
  }
  const Word& head = sentence.view[own.head];
  const Word& first = sentence.view[own.first];
  facts.reader = own.pronoun && sentence.view[own.head].has(Trait::reader);
  facts.generic =
      party.mention == nullptr && !first.has(Trait::negative) &&
      (lexicon.salience.generic(head.id) ||
       (first.is(Tag::determiner) && sentence.view.text(own.first) == "a" && own.first == 0));
  facts.family = first.is(Tag::possessive) && lexicon.salience.kin(head.id);
  facts.self_reference = lexicon.salience.names_itself(head.id) &&
                         (first.is(Tag::determiner) || first.is(Tag::possessive));
  facts.impersonal = party.mention == nullptr && !facts.reader && !facts.generic;
  return facts;
}

namespace {

// "reader42: will there be stickers": the auxiliary stands first, and no comma ends a condition.
bool asks_by_order(const SentenceReading& sentence) {
  constexpr Index kLabel = 4;  // words before the colon
  Index first = 0;
  for (Index i = 0; i < sentence.view.size() && i < kLabel; ++i) {
    if (sentence.view[i].is(Tag::stop)) first = i + 1;
  }
  if (first + 1 >= sentence.view.size()) return false;
  const Word& word = sentence.view[first];
  const Word& next = sentence.view[first + 1];
  const bool auxiliary = word.is(Tag::modal) || word.is(Tag::be) || word.is(Tag::do_);
  const bool subject = next.is(Tag::pronoun) || next.is(Tag::determiner) ||
                       next.is(Tag::possessive) || next.has(Trait::expletive);
  if (!auxiliary || !subject) return false;
  for (Index i = first; i < sentence.view.size(); ++i) {
    if (sentence.view[i].is(Tag::comma)) return false;
  }
  return true;
}

}  // namespace

bool is_question(const SentenceReading& sentence) {
  for (Index i = sentence.view.size(); i-- > 0;) {
    const Word& word = sentence.view[i];
    if (word.is(Tag::quote) || word.is(Tag::bracket)) continue;
    if (sentence.view.text(i) == "?") return true;
    break;
  }
  return asks_by_order(sentence);
}

bool mentions_subject(const SentenceReading& sentence, const Speakers& speakers) {
  for (const ActorMention& mention : sentence.actors) {
    if (speakers.subject(mention.actor)) return true;
  }
  return false;
}

bool stands_alone(const Clause& clause) {
  return clause.kind == ClauseKind::main && clause.group.finite &&
         (clause.opener != kNone || clause.first == 0);
}

bool conditional(const SentenceReading& sentence, const Clause& clause) {
  return clause.kind == ClauseKind::subordinate && clause.opener != kNone &&
         sentence.view[clause.opener].has(Trait::conditional);
}

bool is_money(const SentenceReading& sentence, Index phrase) {
  if (phrase == kNone) return false;
  const NounPhrase& own = sentence.phrase(phrase);
  if (sentence.view[own.head].has(Trait::money)) return true;
  for (Index i = own.first; i < own.last; ++i) {
    if (sentence.view[i].currency && sentence.view[own.head].is(Tag::number)) return true;
  }
  return false;
}

Index denied_again(const SentenceReading& sentence, const WordLexicon& lexicon, Index deed) {
  constexpr TagSet kStandsAlone = bit(Tag::modal) | bit(Tag::have);
  constexpr Index kNoMore = 2;  // words behind it: "again."
  const auto& clauses = sentence.parse->clauses;
  if (clauses[deed].subject == kNone) return kNone;
  const auto subject = [&](const Clause& clause) {
    return sentence.view.text(sentence.phrase(clause.subject).head);
  };
  for (Index i = deed + 1; i < clauses.size(); ++i) {
    const Clause& clause = clauses[i];
    const VerbGroup& group = clause.group;
    const bool joined = clause.kind == ClauseKind::main && clause.opener != kNone &&
                        sentence.view[clause.opener].is(Tag::coordinator);
    const bool other = clause.subject != kNone && subject(clause) != subject(clauses[deed]);
    // "nor will we"
    const bool denied =
        group.negated || (joined && sentence.view[clause.opener].has(Trait::inverts));
    if (!joined || !denied || other) continue;
    const TagSet tags = lexicon.entry(group.verb).tags;
    const bool so = (tags & bit(Tag::do_)) != 0 && group.last < sentence.view.size() &&
                    sentence.view[group.last].has(Trait::stands_for_deed);
    const bool alone = (tags & kStandsAlone) != 0 && clause.last <= group.last + kNoMore;
    if (so || alone) return i;
  }
  return kNone;
}

bool relates(const SentenceReading& sentence, const Clause& clause) {
  if (states(sentence, clause)) return true;
  return clause.group.finite && clause.kind == ClauseKind::subordinate && clause.opener != kNone &&
         !conditional(sentence, clause);
}

bool states(const SentenceReading& sentence, const Clause& clause) {
  if (!clause.group.finite) return false;
  if (clause.kind == ClauseKind::relative || clause.kind == ClauseKind::embedded) return false;
  if (clause.kind == ClauseKind::subordinate && clause.opener != kNone) {
    return sentence.view[clause.opener].has(Trait::says_that) ||
           sentence.view[clause.opener].is(Tag::coordinator);
  }
  return true;
}

bool told_in_front(const SentenceReading& sentence, Index index) {
  const Clause& clause = sentence.clause(index);
  if (clause.kind != ClauseKind::subordinate || clause.opener == kNone ||
      !sentence.view[clause.opener].has(Trait::says_that)) {
    return false;
  }
  for (Index i = 0; i < clause.opener; ++i) {
    if (!sentence.view[i].is(Tag::quote)) return false;
  }
  const auto later = sentence.parse->clauses.begin() + index + 1;
  return std::any_of(later, sentence.parse->clauses.end(), [](const Clause& other) {
    return other.kind == ClauseKind::main && other.group.finite && other.opener == kNone;
  });
}

bool names_last(const SentenceReading& sentence, Index phrase) {
  const NounPhrase& own = sentence.phrase(phrase);
  return !own.temporal && own.first + 1 < own.head &&
         sentence.view[own.first + 1].has(Trait::final);
}

bool begins_supposing(const SentenceReading& sentence) {
  const Word& opens = sentence.view[0];
  return opens.has(Trait::conditional) || opens.has(Trait::past_be) || opens.is(Tag::modal);
}

bool stands_for_nothing(const SentenceReading& sentence, Index phrase) {
  if (phrase == kNone || !sentence.phrase(phrase).pronoun) return false;
  return sentence.view[sentence.phrase(phrase).head].has(Trait::expletive);
}

}  // namespace gainsay::claim
