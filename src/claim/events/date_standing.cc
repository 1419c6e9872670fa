#include "claim/events/date_standing.h"

#include <algorithm>

#include "claim/times/dated_things.h"
#include "claim/times/stretches.h"
#include "claim/times/times.h"

namespace gainsay::claim {
namespace {

// The clause whose words the word at `at` is one of; kNone where there is none.
Index innermost(const SentenceReading& sentence, Index at) {
  Index found = kNone;
  for (Index i = 0; i < sentence.parse->clauses.size(); ++i) {
    const Clause& clause = sentence.clause(i);
    const bool inside = clause.first <= at && at < clause.last;
    if (inside && (found == kNone || clause.first >= sentence.clause(found).first)) found = i;
  }
  return found;
}

// "the 2015 ban", "its bankruptcy in 2016 ruined it": with a noun ahead of the verb, or inside a
// phrase.
bool stands_with_noun(const SentenceReading& sentence, Index at, Index verb,
                      const DateMention& date) {
  if (dates_thing(sentence, date) || tells_which(sentence, date)) return true;
  const Index last = [&] {
    Index i = at;
    while (i + 1 < sentence.view.size() && sentence.view[i + 1].span.begin < date.span.end) ++i;
    return i;
  }();
  for (const NounPhrase& phrase : sentence.parse->phrases) {
    const bool before_head = phrase.first <= at && last < phrase.head && !phrase.temporal &&
                             !sentence.view[phrase.head].temporal;
    if (before_head) return true;
  }
  if (at > verb) return false;
  Index before = at;
  while (before > 0 && sentence.view[before - 1].span.begin >= date.with_cue.begin) --before;
  return before > 0 && sentence.view[before - 1].nominal() && !sentence.view[before - 1].temporal;
}

}  // namespace

bool dated_from_aside(const EventReading& reading, const Proposition& proposition,
                      const When& when) {
  const SentenceReading& sentence = reading.sentence;
  const DocumentContext& context = reading.context;
  if (!when.known() || is_open(start_text(when.edtf)) || when.edtf.ends_with('?')) return false;
  const bool own_day = context.meeting || context.section.known() || in_entry(sentence, context);
  const When paper = reading.paper_day();
  if (own_day && day_of(when).edtf == day_of(paper).edtf) return false;
  const Index inner = proposition.acting_clause();
  return std::none_of(sentence.dates.begin(), sentence.dates.end(), [&](const DateMention& date) {
    const bool same =
        date.when.known() &&
        (date.when.edtf == when.edtf || day_told(sentence, date, paper, true).edtf == when.edtf ||
         start_text(date.when.edtf) == start_text(when.edtf) ||
         end_text(date.when.edtf) == end_text(when.edtf));
    if (!same) return false;
    const Index at = first_word(sentence.view, date);
    const Index clause = innermost(sentence, at);
    const bool of_deed = clause == kNone || (clause >= proposition.clause && clause <= inner);
    return of_deed && !stands_with_noun(sentence, at, sentence.clause(inner).group.main, date);
  });
}

}  // namespace gainsay::claim
