#include "claim/events/event_reading.h"

#include "claim/slots/slots.h"
#include "claim/times/date_of_deed.h"
#include "claim/times/times.h"

namespace gainsay::claim {

const DateMention* EventReading::own_date(const Clause& clause) const {
  return date_for(sentence, clause.first, clause.last, clause.group.main, attribution.skip_first,
                  attribution.skip_last);
}

bool EventReading::tells_with_date(Index i) const {
  const Clause& clause = sentence.clause(i);
  if (clause.kind != ClauseKind::relative || !clause.group.finite || !clause.group.past) {
    return false;
  }
  const DateMention* own = own_date(clause);
  // "the same day", "today" name no date of their own.
  return own != nullptr && own->when.edtf != document_date(sentence).edtf;
}

bool EventReading::says_that(const Clause& clause) const {
  return clause.kind == ClauseKind::subordinate && clause.opener != kNone &&
         sentence.view[clause.opener].has(Trait::says_that);
}

bool EventReading::tells_company(const Proposition& proposition) const {
  if (proposition.frame == kNone) return false;
  const Frame& frame = lexicon.predicates.frames()[proposition.frame];
  const Party told = party_of(sentence, proposition.counterparty);
  if (!frame.has(Sense::told)) return false;
  if (told.mention != nullptr && context.speakers.subject(told.mention->actor)) return true;
  // "told the management that", in a text that is about nobody else
  if (!context.in_focus || proposition.counterparty == kNone) return false;
  const NodeRef whom = counterparty_slot(sentence, lexicon.words, proposition.counterparty);
  return heads_company(sentence, context, proposition.counterparty, whom);
}

bool EventReading::told_as_done(const Proposition& proposition) const {
  return proposition.past || proposition.perfect ||
         (in_entry(sentence, context) && proposition.modal == 0);
}

bool EventReading::reported_done(const Proposition& proposition) const {
  return told_as_done(proposition) && (!record || (proposition.past && proposition.modal == 0));
}

bool EventReading::agreed_by(WordId modal) const {
  return record && !orders() && (lexicon.words.entry(modal).traits & bit(Trait::agrees)) != 0;
}

}  // namespace gainsay::claim
