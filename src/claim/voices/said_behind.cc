#include "claim/voices/said_behind.h"

#include <algorithm>

namespace gainsay::claim {
namespace {

// The clause in which may stand what clause `index` reports: the next, but for one that only
// describes its subject ("said the app, which came out in May, could not").
Index said_by(const SayingReading& reading, Index index) {
  const auto& clauses = reading.clauses();
  const Index next = index + 1;
  if (next + 1 >= clauses.size() || clauses[next].kind != ClauseKind::relative) return next;
  const Clause& after = clauses[next + 1];
  const bool around = after.kind == ClauseKind::main && after.subject != kNone &&
                      reading.phrase(after.subject).first >= clauses[index].group.last &&
                      reading.phrase(after.subject).first < clauses[next].first;
  return around ? next + 1 : next;
}

// "has said before it will not sell": nothing "will" before.
bool once_said(const SayingReading& reading, const Clause& next) {
  if (next.group.modal == 0 || reading.sentence.view.text(next.opener) != "before") return false;
  const TraitSet modal = reading.lexicon.words.entry(next.group.modal).traits;
  return (modal & (bit(Trait::to_come) | bit(Trait::would))) != 0;
}

// "that" after the verb and, at most, whom it was said to and when.
Index conjunction_after(const SayingReading& reading, Index from, bool told) {
  // "said in a letter that we", "said on Tuesday that we", but of "told residents that we" the
  // telling itself is kept.
  bool aside = told;
  for (Index i = from; i < reading.sentence.view.size() && i < from + 8; ++i) {
    const Tag tag = reading.word(i).tag;
    const bool last = i + 1 >= reading.sentence.view.size();
    const bool opens =
        aside && !last && tag == Tag::relative && reading.word(i).has(Trait::says_that) &&
        (told || reading.word(i - 1).temporal || reading.word(i + 1).is(Tag::determiner) ||
         reading.word(i + 1).is(Tag::pronoun) || reading.word(i + 1).is(Tag::possessive));
    if (opens) return i;
    aside = aside || reading.word(i).temporal ||
            (tag == Tag::preposition && reading.word(i).id != reading.lexicon.words.often().of);
    if (tag == Tag::subordinator) return reading.word(i).has(Trait::says_that) ? i : kNone;
    if (tag == Tag::stop || tag == Tag::relative || tag == Tag::coordinator || tag == Tag::to ||
        reading.word(i).any_verb()) {
      return kNone;
    }
  }
  return kNone;
}

bool quote_within(const SayingReading& reading, Index from, Index to) {
  for (Index i = from; i < to; ++i) {
    if (reading.word(i).is(Tag::quote)) return true;
  }
  return false;
}

// Where the words begin that clause `index` reports without a "that"; kNone where it reports
// none.
Index said_from(const SayingReading& reading, Attribution& result, Index index) {
  const Clause& clause = reading.clause(index);
  const Clause& next = reading.clause(said_by(reading, index));
  const bool behind = next.opener != kNone && next.opener >= clause.group.last;
  if (next.kind == ClauseKind::embedded) {
    // "denied selling", "promised to sell": only these say what was or will be.
    const bool follows = next.group.first <= clause.group.last + 1;
    return follows && result.denies && next.group.gerund ? result.skip_last : kNone;
  }
  // "has reported every two minutes, and at no time has there been"
  const bool joined = behind && reading.word(next.opener).is(Tag::coordinator);
  // "“We have reported it to the agency,” she said": not that she said so.
  const bool quoted =
      reading.sentence.quoted(clause.group.main) && !reading.sentence.quoted(next.group.main);
  if (next.kind == ClauseKind::relative || joined || quoted) return kNone;
  Index begin = kNone;
  if (behind && reading.word(next.opener).is(Tag::subordinator)) {
    const bool once = once_said(reading, next);
    if (once) result.content = said_by(reading, index);
    if (!once && reading.sentence.view.text(next.opener) != "that") return kNone;
    begin = next.opener + 1;
  } else if (behind && (reading.word(next.opener).is(Tag::quote) ||
                        reading.sentence.view.text(next.opener) == ":")) {
    begin = next.opener + 1;
  } else if (next.subject != kNone && next.kind != ClauseKind::subordinate &&
             reading.phrase(next.subject).first >= clause.group.last &&
             !reading.phrase(next.subject).coordinated) {
    begin = reading.phrase(next.subject).first;
    const bool apart = begin > clause.group.last && reading.mark(begin - 1);
    if (apart && !quote_within(reading, clause.group.last, begin)) return kNone;
  }
  if (begin == kNone || clause.kind != ClauseKind::subordinate) return begin;
  // "As I told you yesterday, over the weekend four agents opened": to the comma.
  for (Index i = clause.group.last; i < begin; ++i) {
    if (reading.word(i).is(Tag::comma)) begin = i + 1;
  }
  return begin;
}

// Where a paper tells in one sentence what somebody said and what it has found itself, each in a
// clause of its own: what was said.
void bound_content(const SayingReading& reading, Attribution& result, Index index) {
  const Clause& clause = reading.clause(index);
  const bool own_words = reading.own_voice || reading.sentence.quoted(clause.group.main) ||
                         reading.sentence.document->source.role != Role::report;
  if (own_words || result.skip_last == 0) return;
  // "…, one of them told us, and “you could hear it”": on both sides.
  for (Index i = clause.group.last; i < result.skip_last; ++i) {
    if (reading.mark(i)) return;
  }
  if (clause.kind != ClauseKind::subordinate) {
    if (result.skip_first > 0) result.content_first = result.skip_last;
    return;
  }
  // "Although Northfield says it does not, its staff did in 2018"; but what the paper tells first
  // dates what is said behind it: "found it in April, weeks after the mill said that it had
  // gone".
  const auto& clauses = reading.clauses();
  for (Index i = index + 1; i < clauses.size(); ++i) {
    const Index first = clauses[i].first;
    const bool apart = clauses[i].kind == ClauseKind::main && first > result.skip_last &&
                       reading.word(first - 1).is(Tag::comma);
    if (!apart) continue;
    result.content_last = first - 1;
    return;
  }
}

// "told the board that": heard by somebody, but not in public.
bool told_in_private(const SayingReading& reading, Index from) {
  const auto& phrases = reading.phrases();
  return std::any_of(phrases.begin(), phrases.end(), [&](const NounPhrase& phrase) {
    return phrase.first == from && phrase.preposition == kNone && !phrase.temporal &&
           !reading.word(phrase.head).has(Trait::content_noun) &&
           phrase.last < reading.sentence.view.size() &&
           reading.word(phrase.last).has(Trait::says_that);
  });
}

}  // namespace

bool content_follows(const SayingReading& reading, Attribution& result, Index index) {
  const auto& clauses = reading.clauses();
  const Clause& clause = clauses[index];
  const Index told = after_listener(reading, clause.group.last);
  const bool report = reading.sentence.document->source.role == Role::report;
  if (report && told == kNone && told_in_private(reading, clause.group.last)) return false;
  const Index that =
      conjunction_after(reading, told == kNone ? clause.group.last : told, told != kNone);
  const bool last = index + 1 >= clauses.size();
  Index begin = that == kNone ? kNone : that + 1;
  if (that != kNone) {
    // "can say with certainty that no drum": what looks like a description of "certainty" is
    // said.
    const bool described =
        !last && clauses[index + 1].kind == ClauseKind::relative && clauses[index + 1].group.finite;
    if (described && reading.word(that).is(Tag::relative)) result.content = index + 1;
  } else if (!last) {
    begin = said_from(reading, result, index);
  }
  if (begin == kNone) return false;
  const bool first = std::none_of(clauses.begin(), clauses.begin() + index,
                                  [](const Clause& c) { return c.group.finite; });
  result.skip_first = first ? 0 : std::min(result.skip_first, clause.first);
  result.skip_last = begin;
  result.to_public = told != kNone;
  result.after_that = true;
  bound_content(reading, result, index);
  return true;
}

}  // namespace gainsay::claim
