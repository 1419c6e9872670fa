#include "claim/claims/claims_beside.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "claim/slots/slots.h"
#include "claim/times/times.h"

namespace gainsay::claim {
namespace {

// The same of the verb of another clause, where it has an action of its own.
void add_verb(const ClaimReading& reading, const Clause& clause, Claim claim,
              std::vector<Claim>& claims) {
  const Lexicon& lexicon = reading.lexicon;
  const VerbGroup& group = clause.group;
  const PredicateMatch match =
      lexicon.predicates.frame_at(reading.sentence.view, group.verb, group.last, group.passive);
  if (!match.found()) return;
  const Frame& frame = lexicon.predicates.frames()[match.index];
  NodeRef action = {frame.action, std::string(lexicon.words.text(group.verb))};
  sort_by_object(*reading.context.nodes, frame, claim.object, action);
  if (action.id == claim.action.id) return;
  claim.action = std::move(action);
  claim.frame = frame.id;
  claims.push_back(std::move(claim));
}

Index last_joined(const Proposition& proposition) {
  return proposition.joined == kNone ? proposition.inner : proposition.joined;
}

// "We do not sell or rent names or addresses to banks or shops": the same of each thing, each party
// and each verb that "or" joins.
void add_each(const ClaimReading& reading, const Proposition& proposition, const Claim& claim,
              std::vector<Claim>& claims) {
  constexpr std::size_t kMost = 16;  // claims of one sentence
  if (claim.polarity != Polarity::negative || proposition.clause == kNone) return;
  const SentenceReading& sentence = reading.sentence;
  const WordLexicon& words = reading.lexicon.words;
  std::vector<Claim> each = {claim};
  for (const Index thing : alternatives(sentence, words, proposition.object)) {
    if (each.size() >= kMost) break;
    Claim other = claim;
    other.object = thing_slot(sentence, words, thing);
    if (other.object.filled()) each.push_back(std::move(other));
  }
  const std::size_t things = each.size();
  for (const Index party : alternatives(sentence, words, proposition.counterparty)) {
    NodeRef slot = counterparty_slot(sentence, words, party);
    name_class(*reading.context.nodes, slot);
    if (!slot.filled() || claim.counterparty.id.empty()) continue;
    for (std::size_t i = 0; i < things && each.size() < kMost; ++i) {
      Claim other = each[i];
      // "To a school" limits nothing of what a hospital was sold.
      if (other.qualifier.ends_with(claim.counterparty.name)) other.qualifier.clear();
      other.counterparty = slot;
      each.push_back(std::move(other));
    }
  }
  const std::size_t parties = each.size();
  for (Index i = proposition.inner + 1; i <= last_joined(proposition); ++i) {
    for (std::size_t k = 0; k < parties && each.size() < kMost; ++k) {
      add_verb(reading, sentence.clause(i), each[k], each);
    }
  }
  std::move(each.begin() + 1, each.end(), std::back_inserter(claims));  // but the first
}

// "We have never sold it and never will", "do not sell it and never have".
void add_again(const ClaimReading& reading, const Proposition& proposition, const Claim& claim,
               std::vector<Claim>& claims) {
  const bool denied = claim.stance == Stance::denial && claim.polarity == Polarity::negative;
  if (!denied || proposition.clause == kNone || proposition.negative_subject) return;
  const Index clause = denied_again(reading.sentence, reading.lexicon.words, proposition.inner);
  if (clause == kNone) return;
  const VerbGroup& group = reading.sentence.clause(clause).group;
  const bool ahead = reading.to_come(group.modal);
  if (!ahead && (group.modal != 0 || proposition.perfect)) return;
  Proposition then = proposition;
  then.perfect = !ahead;
  Claim again = claim;
  if (ahead) again.stance = Stance::commitment;
  again.valid = valid_time(again.stance, then, nullptr, claim.said);
  if (again.stance != claim.stance || again.valid != claim.valid)
    claims.push_back(std::move(again));
}

}  // namespace

void add_beside(const ClaimReading& reading, const Proposition& proposition, const Claim& claim,
                std::vector<Claim>& claims) {
  add_each(reading, proposition, claim, claims);
  add_again(reading, proposition, claim, claims);
}

}  // namespace gainsay::claim
