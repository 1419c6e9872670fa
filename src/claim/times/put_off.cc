#include "claim/times/put_off.h"

#include <algorithm>

#include "claim/times/stretches.h"
#include "claim/times/times.h"

namespace gainsay::claim {

Index put_off_until(const SentenceReading& sentence, const WordLexicon& lexicon,
                    const Proposition& proposition) {
  const SentenceView& view = sentence.view;
  // "It was not until March that", "waited until March to": what comes behind it was done.
  if (const CueMention* cue = sentence.cues.find(Cue::put_off); cue != nullptr) {
    const Index until = cue->last - view.first_token - 1;
    const bool behind = sentence.clause(proposition.inner).group.main > until;
    return behind && !proposition.negated ? until : kNone;
  }
  const bool denied = proposition.negated && !proposition.never && !proposition.negative_subject;
  if (!(denied || proposition.affirmed) || !proposition.past || proposition.perfect) return kNone;
  const auto& clauses = sentence.parse->clauses;
  for (Index i = std::max<Index>(proposition.predicate_last, 1); i < view.size(); ++i) {
    // "did not work from 2 April until 27 June": in all that time.
    if (lexicon.in(WordGroup::until, view[i].id)) return view[i - 1].temporal ? kNone : i;
    // "did not sell them, but kept them until June"
    const bool another = std::any_of(clauses.begin(), clauses.end(), [i](const Clause& clause) {
      return clause.first == i && clause.kind == ClauseKind::main;
    });
    if (another || view[i].is(Tag::stop)) break;
  }
  return kNone;
}

When put_off_to(const SentenceReading& sentence, const Proposition& proposition, Index until,
                const When& paper, bool done) {
  const std::uint32_t behind = sentence.view[until].span.begin;
  const auto date =
      std::find_if(sentence.dates.begin(), sentence.dates.end(),
                   [behind](const DateMention& found) { return found.span.begin > behind; });
  if (date == sentence.dates.end() || !date->when.known()) return {};
  DateMention then = *date;  // "until 1 June", as if it were "on 1 June"
  then.when = end_of_stretch(then.when);
  const When day = day_told(sentence, then, paper, done);
  return proposition.affirmed && day.known() ? when_of("../" + day.edtf) : day;
}

}  // namespace gainsay::claim
