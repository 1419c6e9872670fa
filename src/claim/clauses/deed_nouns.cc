#include "claim/clauses/deed_nouns.h"

#include <algorithm>

#include "claim/clauses/negations.h"
#include "claim/clauses/phrases_beside.h"
#include "claim/clauses/slot_prepositions.h"

namespace gainsay::claim {

bool noun_frame(const ClauseReading& reading, Proposition& result, const Clause& clause) {
  Index noun = clause.object;
  if (noun == kNone && clause.group.passive) noun = clause.subject;
  if (clause.object2 != kNone) noun = clause.object2;
  if (noun == kNone) return false;
  const PredicateMatch match = reading.deed_named(noun);
  if (!match.found()) return false;
  result.frame = match.index;
  result.noun = noun;
  result.predicate_last = reading.phrase(noun).last;
  result.object = complement_of(reading, noun);
  if (clause.group.passive) {
    if (noun != clause.subject) result.counterparty = clause.subject;
  } else {
    result.actor = clause.subject;
    if (clause.object2 != kNone) result.counterparty = clause.object;
  }
  fill_prepositions(reading, result, clause, noun);
  return true;
}

namespace {

// "Orlo's sale", "its records"
bool names_owner(const ClauseReading& reading, Index phrase) {
  const NounPhrase& own = reading.phrase(phrase);
  return own.clitic != kNone || reading.word(own.first).is(Tag::possessive);
}

// "61 assaults", but not "in 2017"
bool is_counted(const ClauseReading& reading, Index phrase) {
  const NounPhrase& counted = reading.phrase(phrase);
  for (Index i = counted.first; i < counted.last; ++i) {
    if (reading.word(i).is(Tag::number) && !reading.word(i).temporal) return true;
  }
  return false;
}

// The phrase in which a paper tells of a deed, or which says that one went on; kNone for neither.
// "61 assaults were recorded" counts them.
Index deed_told(const ClauseReading& reading, const Clause& clause) {
  const VerbGroup& group = clause.group;
  if (clause.subject == kNone) return kNone;
  if (reading.words.in(WordGroup::documents, group.verb)) {
    if (group.passive) return is_counted(reading, clause.subject) ? kNone : clause.subject;
    const Word& paper = reading.word(reading.phrase(clause.subject).head);
    return reading.words.in(WordGroup::papers, paper.id) ? clause.object : kNone;
  }
  const bool goes_on =
      !group.passive && clause.object == kNone && reading.words.in(WordGroup::goes_on, group.verb);
  return goes_on ? clause.subject : kNone;
}

// "Sales of flour by the mill": who did what the noun names, as its own phrases say; kNone where
// they do not.
Index agent_behind(const ClauseReading& reading, Index noun) {
  for (Index i = noun + 1; i < reading.phrases().size(); ++i) {
    const Index preposition = reading.phrase(i).preposition;
    if (preposition == kNone || preposition != reading.phrase(i - 1).last) return kNone;
    if (reading.phrase(i).temporal) continue;
    if (reading.word(preposition).id == reading.words.often().by) return i;
  }
  return kNone;
}

}  // namespace

bool documented(const ClauseReading& reading, Proposition& result, const Clause& clause) {
  const Index noun = deed_told(reading, clause);
  if (noun == kNone) return false;
  const PredicateMatch deed = reading.deed_named(noun);
  if (!deed.found()) return false;
  result.frame = deed.index;
  result.noun = noun;
  result.predicate_last = std::max(reading.phrase(noun).last, clause.group.last);
  result.object = complement_of(reading, noun);
  // Whose deed it was says "by", or whose the deed or else the paper is.
  result.actor = agent_behind(reading, noun);
  result.passive = true;
  fill_prepositions(reading, result, clause, noun);
  for (const Index owner : {noun, clause.subject}) {
    if (result.actor == kNone && names_owner(reading, owner)) result.actor = owner;
  }
  result.passive = result.actor == kNone;
  return true;
}

namespace {

// "payments were 412 crore", "the gas emitted in 2019 was 412 tonnes"
bool counts_subject(const ClauseReading& reading, const Clause& clause) {
  if (clause.subject == kNone || clause.object == kNone || clause.group.passive) return false;
  if ((reading.words.entry(clause.group.verb).tags & bit(Tag::be)) == 0) return false;
  return is_counted(reading, clause.object);
}

// "the recall was voluntary", "the raise was our own idea"
bool names_deed(const ClauseReading& reading, const Clause& clause) {
  if (clause.subject == kNone || clause.group.passive) return false;
  if ((reading.words.entry(clause.group.verb).tags & bit(Tag::be)) == 0) return false;
  const NounPhrase& subject = reading.phrase(clause.subject);
  return !subject.pronoun && reading.word(subject.first).is(Tag::determiner) &&
         reading.word(subject.head).is(Tag::noun) && !is_negative(reading, subject);
}

// "At 31 December loans came to 612": how many there were, not how many were made then.
bool counts_stock(const ClauseReading& reading) {
  for (const DateMention& date : reading.sentence.dates) {
    for (Index i = 1; i < reading.sentence.view.size(); ++i) {
      if (reading.word(i).span.begin != date.span.begin) continue;
      if (reading.word(i - 1).has(Trait::stock)) return true;
    }
  }
  return false;
}

}  // namespace

bool subject_names_deed(const ClauseReading& reading, const Clause& clause) {
  return counts_subject(reading, clause) || names_deed(reading, clause);
}

bool summed(const ClauseReading& reading, Proposition& result, const Clause& clause) {
  if (clause.subject == kNone || counts_stock(reading)) return false;
  for (const Clause& aside : reading.clauses()) {
    if (!aside.group.reduced || aside.antecedent != clause.subject) continue;
    const PredicateMatch done = reading.predicates.frame_at(reading.sentence.view, aside.group.verb,
                                                            aside.group.last, aside.group.passive);
    if (!done.found()) continue;
    result.frame = done.index;
    result.predicate_last = done.last;
    result.object = clause.subject;
    result.passive = true;
    fill_prepositions(reading, result, aside, kNone);
    return true;
  }
  const PredicateMatch noun = reading.deed_named(clause.subject);
  if (!noun.found()) return false;
  result.frame = noun.index;
  result.noun = clause.subject;
  result.object = complement_of(reading, clause.subject);
  fill_prepositions(reading, result, clause, clause.subject);
  return true;
}

}  // namespace gainsay::claim
