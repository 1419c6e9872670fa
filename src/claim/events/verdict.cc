#include "claim/events/verdict.h"

#include <algorithm>
#include <utility>

namespace gainsay::claim {
namespace {

class VerdictReader {
 public:
  VerdictReader(const SentenceReading& sentence, const Attribution& attribution)
      : sentence_(sentence), attribution_(attribution) {}

  // "It was only in May that we heard of it": the clause after "that"; kNone in any other sentence.
  Index dated() const {
    if (sentence_.parse->clauses.empty()) return kNone;
    const Clause& clause = sentence_.clause(0);
    // "b) It was in May that": what labels the sentence is no subject.
    const Index before = clause.group.first == 0 ? 0 : clause.group.first - 1;
    const bool it_was = clause.kind == ClauseKind::main && word(before).is(Tag::pronoun) &&
                        word(clause.group.main).is(Tag::be) &&
                        attribution_.covers(clause.group.main);
    const Index content = it_was ? cleft() : kNone;
    if (content == kNone) return of_the_day();
    Index next = clause.group.last;
    while (word(next).is(Tag::adverb) || word(next).is(Tag::negator)) ++next;  // "only", "not"
    const bool when_or_how =
        word(next).temporal || word(next).is(Tag::preposition) || word(next).has(Trait::waits);
    return when_or_how ? content : kNone;
  }

  // The clause that is called untrue; kNone when none is.
  Index read() const {
    const auto& clauses = sentence_.parse->clauses;
    for (Index i = 0; i < clauses.size(); ++i) {
      const Clause& clause = clauses[i];
      const bool be = word(clause.group.main).is(Tag::be) || word(clause.group.main).is(Tag::have);
      const bool judges = clause.group.finite && be && clause.kind != ClauseKind::relative &&
                          i != attribution_.clause && attribution_.covers(clause.group.main);
      if (!judges) continue;
      if (const Index content = after(i); content != kNone) {
        const bool spoken = content > i + 1;
        if (untrue(clause, clause.group.last, that_of(content), spoken)) return content;
      } else if (const Index before = ahead(i); before != kNone) {
        if (untrue(clause, clause.group.last, end_of_clause(clause.group.last), true)) {
          return before;
        }
      }
    }
    return kNone;
  }

 private:
  static constexpr Index kReach = 9;  // words: "no truth whatever in the claim by some that"

  const Word& word(Index i) const { return sentence_.view[i]; }

  // The word "that" which opens a clause; kNone when another word does, or none.
  Index that_of(Index index) const {
    const Clause& clause = sentence_.clause(index);
    if (clause.opener != kNone) {
      return word(clause.opener).has(Trait::says_that) ? clause.opener : kNone;
    }
    const Index first =
        clause.subject == kNone ? clause.group.first : sentence_.phrase(clause.subject).first;
    return first > 0 && word(first - 1).has(Trait::says_that) ? first - 1 : kNone;
  }

  // "It was in May, | when a driver rang, | that we heard of it": the clause after "that", however
  // much stands between; kNone if another clause is stated before it.
  Index cleft() const {
    const auto& clauses = sentence_.parse->clauses;
    for (Index i = 1; i < clauses.size(); ++i) {
      if (that_of(i) != kNone) return clauses[i].group.finite ? i : kNone;
      if (clauses[i].group.finite && clauses[i].kind == ClauseKind::main) return kNone;
    }
    return kNone;
  }

  // "That was the day | on which we stopped", "May 2017 was the month | when we stopped": the
  // clause that the day is told of.
  Index of_the_day() const {
    const auto& clauses = sentence_.parse->clauses;
    for (Index i = 0; i + 1 < clauses.size(); ++i) {
      const Clause& clause = clauses[i];
      const Clause& next = clauses[i + 1];
      const bool is = clause.kind == ClauseKind::main && word(clause.group.main).is(Tag::be) &&
                      !clause.group.negated && clause.object != kNone &&
                      attribution_.covers(clause.group.main);
      if (!is || next.kind != ClauseKind::relative || !next.group.finite) continue;
      const NounPhrase& day = sentence_.phrase(clause.object);
      const bool behind =
          next.opener != kNone && next.opener >= day.last && next.opener <= day.last + 1;
      if (behind && word(day.head).has(Trait::time_part)) return i + 1;
    }
    return kNone;
  }

  // "it is not true | that we sold", "it would be wrong | to say | that we sold"
  Index after(Index index) const {
    const auto& clauses = sentence_.parse->clauses;
    const Clause& clause = clauses[index];
    if (clause.subject != kNone && !sentence_.phrase(clause.subject).pronoun) return kNone;
    Index next = index + 1;
    if (next < clauses.size() && clauses[next].group.infinitive) ++next;
    if (next >= clauses.size() || !clauses[next].group.finite) return kNone;
    const Index that = that_of(next);
    const bool near =
        that != kNone && that >= clause.group.last && that < clause.group.last + kReach;
    return near ? next : kNone;
  }

  // "the story that we sold it | is pure invention": the clause before, if a noun opens it that
  // stands for something said.
  Index ahead(Index index) const {
    Index content = index;
    while (content > 0 && (content == index || !sentence_.clause(content).group.finite)) --content;
    if (content == index || !sentence_.clause(content).group.finite) return kNone;
    const Index that = that_of(content);
    if (that == kNone || that == 0) return kNone;
    for (Index i = that; i-- > 0 && i + kReach > that;) {
      if (word(i).has(Trait::content_noun)) return content;
      if (word(i).any_verb() || word(i).is(Tag::stop) || word(i).is(Tag::comma)) return kNone;
    }
    return kNone;
  }

  Index end_of_clause(Index from) const {
    while (from < sentence_.view.size() && !word(from).is(Tag::stop) &&
           !word(from).is(Tag::comma) && !word(from).is(Tag::coordinator)) {
      ++from;
    }
    return from;
  }

  // `spoken`: something said, so that "wrong" is a word on its truth.
  bool untrue(const Clause& clause, Index first, Index last, bool spoken) const {
    bool negated = clause.group.negated;
    for (Index i = first; i < last; ++i) {
      negated = negated || word(i).has(Trait::negative) || word(i).has(Trait::lacking);
      if (word(i).has(Trait::falsehood)) return !negated;
      if (spoken && word(i).has(Trait::misjudges)) return !negated;
      if (word(i).has(Trait::truth)) return negated;
    }
    return false;
  }

  const SentenceReading& sentence_;
  const Attribution& attribution_;
};

}  // namespace

void read_verdict(const SentenceReading& sentence, Attribution& attribution) {
  const VerdictReader reader(sentence, attribution);
  if (const Index dated = reader.dated(); dated != kNone) {
    attribution.content = dated;
    attribution.late = true;
    return;
  }
  const Index content = reader.read();
  if (content == kNone) return;
  attribution.content = content;
  attribution.denies = !attribution.denies;
}

}  // namespace gainsay::claim
