#include "claim/voices/said_around.h"

#include <algorithm>

namespace gainsay::claim {
namespace {

// The word before `at`, or the first.
Index before_phrase(Index at) { return at == 0 ? 0 : at - 1; }

bool nothing_before(const SayingReading& reading, Index at) {
  for (Index i = 0; i < at; ++i) {
    if (!reading.mark(i)) return false;
  }
  return true;
}

// "In March 2017, the firm disclosed the names of 400 users": what it did, and no words of its
// own before or after.
bool only_introduced(const SayingReading& reading, const Clause& clause, Index at) {
  if (clause.object == kNone || clause.group.modal != 0 || !reading.word(at - 1).is(Tag::comma)) {
    return false;
  }
  for (Index i = 0; i < reading.sentence.view.size(); ++i) {
    if (i < at && reading.word(i).any_verb()) return false;
    if (reading.word(i).is(Tag::quote) || (i > at && reading.sentence.view.text(i) == ":"))
      return false;
  }
  if (reading.phrase(clause.object).first < clause.group.last) return false;
  // "told the ministry of the leak", but not "“No comment”, the firm told the ministry".
  const Index listener = after_listener(reading, clause.group.last);
  return listener == kNone || (listener < reading.sentence.view.size() &&
                               reading.word(listener).id == reading.lexicon.words.often().of);
}

// "…, and we would ask you to let the bill die": what is asked follows, and is not what precedes.
bool governs_infinitive(const SayingReading& reading, Index index) {
  const auto& clauses = reading.clauses();
  if (index + 1 >= clauses.size()) return false;
  const Clause& next = clauses[index + 1];
  if (next.kind != ClauseKind::embedded || !next.group.infinitive) return false;
  for (Index i = clauses[index].group.last; i < next.group.first; ++i) {
    if (reading.mark(i)) return false;
  }
  return true;
}

bool names_speaker(const SayingReading& reading, Index first, Index last) {
  if (names_office(reading, first, last)) return true;
  const Span words = reading.sentence.span_of(first, last);
  return std::any_of(reading.sentence.actors.begin(), reading.sentence.actors.end(),
                     [&](const ActorMention& mention) { return words.contains(mention.span); });
}

// "…, its head of safety, Dana Orr, told": where the words begin that stand between marks before
// the verb and name who speaks; kNone when nobody is named there.
Index speaker_zone(const SayingReading& reading, Index index) {
  const Clause& clause = reading.clause(index);
  const bool stated = std::any_of(reading.clauses().begin(), reading.clauses().begin() + index,
                                  [](const Clause& c) { return c.group.finite; });
  if (!stated || clause.group.first < 2) return kNone;
  Index zone = kNone;
  Index end = clause.group.first;
  for (Index i = clause.group.first; i-- > 0;) {
    const Word& w = reading.word(i);
    if (w.any_verb() || w.is(Tag::be) || w.is(Tag::have) || w.is(Tag::modal) || w.is(Tag::stop) ||
        w.is(Tag::relative) || w.is(Tag::subordinator) || w.temporal) {
      break;
    }
    if (!reading.mark(i)) continue;
    if (i + 1 < end && !names_speaker(reading, i + 1, end)) break;
    if (i + 1 < end) zone = i + 1;
    if (!w.is(Tag::comma)) break;
    end = i;
  }
  return zone;
}

}  // namespace

bool content_around(const SayingReading& reading, Attribution& result, Index index) {
  const Clause& clause = reading.clause(index);
  // "…, and have not written up a single one since; …": nobody is said to have said it.
  if (governs_infinitive(reading, index) || clause.group.negated) return false;
  const Index zone = speaker_zone(reading, index);
  if (zone != kNone) {
    result.skip_first = zone;
    result.named_before = true;
  }
  const bool preceded = result.skip_first > 0 && reading.mark(before_phrase(result.skip_first));
  // Of "“We have reported it to the agency,” she said", the first clause says nothing of itself.
  if (!preceded || (zone == kNone && nothing_before(reading, result.skip_first))) return false;
  if (zone == kNone && only_introduced(reading, clause, result.skip_first)) return false;
  Index end = clause.group.last;
  const bool inverted =
      zone == kNone && (clause.subject == kNone || result.skip_first == clause.group.first ||
                        reading.phrase(clause.subject).last < before_phrase(result.skip_first));
  if (inverted) {
    result.skip_first = clause.group.first;
    end = clause.last;
  }
  // To the comma or the end: "said on Thursday, in a letter".
  while (end < reading.sentence.view.size() && !reading.mark(end)) ++end;
  if (inverted) {
    while (end < reading.sentence.view.size() && !reading.word(end).is(Tag::stop) &&
           !reading.word(end).is(Tag::quote)) {
      ++end;
    }
  }
  result.skip_last = end;
  return true;
}

}  // namespace gainsay::claim
