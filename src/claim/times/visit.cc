#include "claim/times/visit.h"

#include <algorithm>

#include "claim/times/date_of_deed.h"
#include "claim/times/dated_things.h"
#include "claim/times/periods.h"
#include "claim/times/stretches.h"
#include "claim/times/times.h"

namespace gainsay::claim {
namespace {

// "Date of visit: 17 March", "Date of visit | 17 March", in the head of the paper: is there such a
// label?
bool follow_label(const SentenceReading& sentence, DocumentContext& context) {
  constexpr std::uint32_t kHead = 150;  // tokens
  constexpr Index kLabel = 4;           // words before the colon
  constexpr std::uint32_t kJoin = 6;    // bytes between two days of a list
  const SentenceView& view = sentence.view;
  if (view.first_token > kHead) return false;
  for (Index colon = 1; colon + 1 < view.size(); ++colon) {
    if (view.text(colon) != ":" && view.text(colon) != "|") continue;
    bool labels = false;
    for (Index i = colon; i-- > 0 && i + kLabel >= colon;) {
      if (view[i].is(Tag::stop) || view[i].is(Tag::comma)) break;
      const bool alone = i + 1 == colon && (i == 0 || view[i - 1].is(Tag::stop));
      labels = labels || context.lexicon->reporting.visit_label(view[i].id) ||
               (alone && context.lexicon->reporting.day_label(view[i].id));
    }
    if (!labels) continue;
    bool dated = false;
    std::uint32_t end = view[colon + 1].span.begin;
    for (const DateMention& date : sentence.dates) {
      if (date.span.begin < end || !date.when.known()) continue;
      if (date.span.begin > end + kJoin) break;
      context.visit = day_of(end_of_stretch(joined(sentence, date)));
      context.visit_told = false;
      dated = true;
      end = date.span.end;
    }
    if (dated) return true;
  }
  return false;
}

// "The inspection of 17 March", "a second visit, on 3 February": a word for it right before a day.
bool called_visit(const SentenceReading& sentence, const Reporting& reporting,
                  const DateMention& date) {
  const SentenceView& view = sentence.view;
  constexpr Index kNear = 3;  // words: ", on Tuesday"
  const Index at = first_word(view, date);
  for (Index i = at; i-- > 0 && i + kNear >= at;) {
    if (view[i].is(Tag::noun)) return reporting.inspection(view[i].id);
    const bool between = view[i].is(Tag::comma) || view[i].is(Tag::preposition) ||
                         view[i].is(Tag::determiner) || view[i].temporal;
    if (!between) return false;
  }
  return false;
}

// "Officers visited the works on 17 March".
bool tells_visit(const SentenceReading& sentence, const Reporting& reporting,
                 const DateMention& date) {
  return std::any_of(
      sentence.parse->clauses.begin(), sentence.parse->clauses.end(), [&](const Clause& clause) {
        const bool done = clause.group.finite || clause.group.passive;
        return done && reporting.visits(clause.group.verb) &&
               date_for(sentence, clause.first, clause.last, clause.group.main) == &date;
      });
}

}  // namespace

void follow_meeting(const SentenceReading& sentence, DocumentContext& context) {
  constexpr std::uint32_t kHead = 40;  // tokens
  const SentenceView& view = sentence.view;
  if (context.meeting || view.first_token > kHead) return;
  const bool head = sentence.block->kind == BlockKind::title ||
                    sentence.block->kind == BlockKind::heading || view.first_token == 0;
  const WordLexicon& words = context.lexicon->words;
  for (Index i = 0; head && i < view.size(); ++i) {
    context.meeting = context.meeting || words.in(WordGroup::meetings, view[i].id);
  }
}

void follow_visit(const SentenceReading& sentence, DocumentContext& context) {
  if (sentence.document->source.role != Role::record || sentence.dates.empty()) return;
  if (context.visit.known() && !context.visit_told) return;
  if (follow_label(sentence, context)) return;
  const When paper = document_date(sentence);
  for (const DateMention& date : sentence.dates) {
    if (!names_day(date) || !date.when.known()) continue;
    const bool past = !paper.known() || date.when.extent.earliest_start <= paper.extent.latest_end;
    const Reporting& reporting = context.lexicon->reporting;
    if (!past ||
        !(called_visit(sentence, reporting, date) || tells_visit(sentence, reporting, date))) {
      continue;
    }
    context.visit = day_of(end_of_stretch(joined(sentence, date)));
    context.visit_told = true;
  }
}

}  // namespace gainsay::claim
