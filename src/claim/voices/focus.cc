#include "claim/voices/focus.h"

#include "claim/slots/slots.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

void follow_focus(const SentenceReading& sentence, DocumentContext& context) {
  if (mentions_subject(sentence, context.speakers)) {
    context.in_focus = true;
    return;
  }
  if (!context.in_focus) return;  // and nothing here brings it back
  for (const Clause& clause : sentence.parse->clauses) {
    const SubjectFacts facts = subject_facts(sentence, *context.lexicon, context.speakers,
                                             clause.subject, context.own_voice);
    const Party party = party_of(sentence, clause.subject);
    const bool own = party.mention != nullptr && context.nodes != nullptr &&
                     context.nodes->own_people.contains(party.mention->actor);
    const bool body = party.mention != nullptr && !party.mention->person && !own &&
                      !context.lexicon->reporting.establishes(clause.group.verb);
    if (facts.other && body && states(sentence, clause)) context.in_focus = false;
  }
}

}  // namespace gainsay::claim
