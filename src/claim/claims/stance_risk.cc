// What might happen, and would harm.
#include <algorithm>

#include "claim/claims/stance_clues.h"
#include "claim/slots/slots.h"
#include "claim/weights/sentence_facts.h"

namespace gainsay::claim {

bool StanceClues::risk_told() const {
  if (!modal(Trait::would) || proposition_.perfect || attribution_.after_that) return false;
  const bool supposed = begins_supposing(sentence_) || if_clause();
  return supposed && !proposition_.negated && (sense(Sense::hazard) || cue(Cue::hazard) != nullptr);
}

bool StanceClues::if_clause() const {
  const auto& clauses = sentence_.parse->clauses;
  return std::any_of(clauses.begin(), clauses.end(), [this](const Clause& clause) {
    return clause.opener != kNone && sentence_.view[clause.opener].has(Trait::supposes);
  });
}

bool StanceClues::risk() const {
  // "we cut the risk of fire", "we took the risk"
  const bool done = no_modal() && (proposition_.past || proposition_.perfect);
  if (cue(Cue::risk) && !done) return true;
  if (!modal(Trait::may_be) || proposition_.perfect) return false;
  // "our suppliers might not comply"
  if (proposition_.negated) return sense(Sense::duty);
  if (turned_supposing() || may_befall()) return true;
  return sense(Sense::hazard) || cue(Cue::hazard) != nullptr || has_hazard();
}

bool StanceClues::turned_supposing() const {
  const Word& opens = sentence_.view[0];
  const bool turned = opens.has(Trait::past_be) || opens.is(Tag::modal);
  if (!turned || sentence_.view.size() < 2) return false;
  return !sentence_.view[1].has(Trait::reader) && !sentence_.view[1].has(Trait::person);
}

bool StanceClues::may_befall() const {
  const Index subject = sentence_.clause(proposition_.clause).subject;
  if (modal(Trait::leave) || subject == kNone || sentence_.phrase(subject).pronoun) return false;
  const Party party = party_of(sentence_, subject);
  if (party.mention != nullptr && !party.owner) return false;
  for (Index i = sentence_.clause(proposition_.clause).group.last; i < sentence_.view.size(); ++i) {
    if (sentence_.view[i].has(Trait::supposes)) return true;
  }
  return false;
}

bool StanceClues::has_hazard() const {
  const auto& clauses = sentence_.parse->clauses;
  return std::any_of(clauses.begin(), clauses.end(), [this](const Clause& clause) {
    if (clause.group.modal == 0) return false;
    const PredicateMatch match = lexicon_.predicates.frame_at(
        sentence_.view, clause.group.verb, clause.group.last, clause.group.passive);
    return match.found() && lexicon_.predicates.frames()[match.index].has(Sense::hazard);
  });
}

}  // namespace gainsay::claim
