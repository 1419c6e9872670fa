#include "claim/claims/claim_said.h"

#include <algorithm>

#include "claim/times/date_of_deed.h"
#include "claim/times/stretches.h"
#include "claim/times/times.h"

namespace gainsay::claim {
namespace {

// "pledged in March to stop", but "ruled out job cuts for this year in March"
const DateMention* date_of_promise(const ClaimReading& reading, const Clause& clause) {
  const SentenceView& view = reading.sentence.view;
  Index span = clause.first;
  while (span < clause.last && !reading.lexicon.words.in(WordGroup::lasting, view[span].id)) {
    ++span;
  }
  Index after = std::min<Index>(span + 1, clause.last);
  while (after < clause.last && view[after].temporal) ++after;
  return date_for(reading.sentence, clause.first, clause.last, clause.group.main, span, after);
}

// Somebody's words that say no more of whose they are, in a paper that quotes them.
bool goes_on_quoting(const SentenceReading& sentence, const Attribution& attribution) {
  const auto& clauses = sentence.parse->clauses;
  return sentence.document->source.role == Role::report && attribution.clause == kNone &&
         !clauses.empty() && sentence.quoted(clauses.front().group.main);
}

// A day or a week in the month before the paper: what is said "on Thursday" dates what "she added",
// but not what the firm had said in a spring long past.
bool of_late(const SentenceReading& sentence, const When& day) {
  constexpr Instant kWeek = 7 * kDay;
  constexpr Instant kMonth = 31 * kDay;
  const When paper = document_date(sentence);
  if (!paper.known()) return true;
  return day.known() && day.extent.latest_end - day.extent.earliest_start <= kWeek &&
         paper.extent.earliest_start - day.extent.latest_end <= kMonth;
}

// "Orlo, founded in 2003, says": of what is told beside the saying.
bool told_aside(const SentenceReading& sentence, const Clause& saying, const DateMention& date) {
  const auto& clauses = sentence.parse->clauses;
  return std::any_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
    const bool aside = clause.kind == ClauseKind::relative && &clause != &saying &&
                       clause.group.main < saying.group.main;
    return aside && sentence.span_of(clause).contains(date.span);
  });
}

}  // namespace

const DateMention* date_of_saying(const ClaimReading& reading) {
  const SentenceReading& sentence = reading.sentence;
  const Attribution& attribution = reading.attribution;
  if (attribution.promise != kNone) {
    return date_of_promise(reading, sentence.clause(attribution.promise));
  }
  if (attribution.clause == kNone) return nullptr;
  const Clause& clause = sentence.clause(attribution.clause);
  const Index near = clause.group.main;
  const DateMention* date = date_for(sentence, attribution.skip_first, attribution.skip_last, near);
  if (date != nullptr && told_aside(sentence, clause, *date)) date = nullptr;
  // "In a note on Monday, the firm said that …"
  const bool opens =
      attribution.skip_first > 0 && clause.kind == ClauseKind::main && attribution.clause == 0;
  return date == nullptr && opens ? date_for(sentence, 0, near, near) : date;
}

When day_said(const ClaimReading& reading, const DateMention* date, DocumentContext& context) {
  const SentenceReading& sentence = reading.sentence;
  const Attribution& attribution = reading.attribution;
  if (date != nullptr) {
    When day = day_of(date->when);
    context.last_said = of_late(sentence, day) ? day : When{};
    context.said_here = day;
    context.said_block = sentence.block;
    return day;
  }
  // "“We do not,” she told Congress in July 2017. “We never have.”"
  const bool here = context.said_block == sentence.block;
  if (here && goes_on_quoting(sentence, attribution)) return context.said_here;
  // "…, she said": on the day that the report gave for the words before.
  const Role role = sentence.document->source.role;
  const bool report = role == Role::report && attribution.clause != kNone;
  if (report && context.last_said.known()) return context.last_said;
  // Of a page that grows, what stands under a day was said then.
  const bool own = role == Role::statement;
  return own && is_day(context.section) ? context.section : document_date(sentence);
}

}  // namespace gainsay::claim
