// Claims: which clause of a sentence is one. Each clause that may be one is read as such; the one
// with most points is weighed by all that it shows, and what stands beside it is kept with it.
#include <algorithm>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "claim/claims/claim_clauses.h"
#include "claim/claims/claim_parts.h"
#include "claim/claims/claim_points.h"
#include "claim/claims/claim_position.h"
#include "claim/claims/claim_reading.h"
#include "claim/claims/claim_stance.h"
#include "claim/claims/claims_beside.h"
#include "claim/clauses/left_out.h"
#include "claim/document_reader.h"
#include "claim/weights/clause_signs.h"

namespace gainsay::claim {
namespace {

// "The average wait was eleven minutes": how long it was, but not "we were two hours late".
bool lasts(const ClaimReading& reading, const Proposition& proposition) {
  const SentenceReading& sentence = reading.sentence;
  const Index subject = reading.subject_of(proposition);
  const Clause& clause = sentence.clause(proposition.clause);
  const bool be = (reading.lexicon.words.entry(clause.group.verb).tags & bit(Tag::be)) != 0;
  if (!be || proposition.negated || subject == kNone || sentence.phrase(subject).pronoun) {
    return false;
  }
  return std::any_of(sentence.dates.begin(), sentence.dates.end(), [&](const DateMention& date) {
    if (date.type != TimexType::duration || date.when.known()) return false;
    const bool behind = clause.group.last < sentence.view.size() &&
                        sentence.view[clause.group.last].span.overlaps(date.with_cue);
    return behind && sentence.view[clause.last - 1].is(Tag::stop);
  });
}

// What is claimed in clause `i`: what it says, or what it denies behind that.
Proposition claimed_in(const ClaimReading& reading, Index i) {
  const SentenceReading& sentence = reading.sentence;
  Proposition said = sentence.proposition(i);
  if (const auto denied = denied_behind(sentence, reading.lexicon, said); denied) said = *denied;
  // "the first paint without lead": nobody made one before
  const bool first = sentence.cues.has(Cue::first);
  if (reading.number || first) return said;
  return done_without(sentence, reading.lexicon, said).value_or(said);
}

ClaimCandidate candidate_of(const ClaimReading& reading, Index i) {
  ClaimCandidate candidate;
  candidate.proposition = claimed_in(reading, i);
  const Proposition& proposition = candidate.proposition;
  const bool number = reading.number || lasts(reading, proposition);
  candidate.subject = subject_facts(reading.sentence, reading.lexicon, reading.context.speakers,
                                    reading.subject_of(proposition), reading.context.own_voice);
  candidate.stance = stance_by_grammar(reading, proposition, candidate.subject, number);
  const Score score = points_of(reading, candidate, number);
  candidate.points = score.total();
  candidate.features = score.features();
  return candidate;
}

std::vector<ClaimCandidate> candidates_of(const ClaimReading& reading) {
  std::vector<ClaimCandidate> candidates;
  for (Index i = 0; i < reading.sentence.parse->clauses.size(); ++i) {
    if (may_be_claim(reading, i)) candidates.push_back(candidate_of(reading, i));
  }
  return candidates;
}

// A sentence without a verb that answers the question before it: "Only the town."
std::optional<ClaimCandidate> answer(const ClaimReading& reading) {
  const SentenceReading& sentence = reading.sentence;
  const auto& clauses = sentence.parse->clauses;
  const bool verbless = std::none_of(clauses.begin(), clauses.end(), [&](const Clause& clause) {
    return states(sentence, clause);
  });
  if (!reading.context.after_question || !verbless) return std::nullopt;
  const bool bare = clauses.empty() && sentence.cues.has(Cue::universal);
  if (!sentence.cues.has(Cue::exclusivity) && !bare) return std::nullopt;
  ClaimCandidate candidate;
  candidate.stance = {Stance::exclusivity, Polarity::positive, true};
  const Score score = points_of_answer(reading);
  candidate.points = score.total();
  candidate.features = score.features();
  return candidate;
}

// The one with most points, the first of several; else the answer that the sentence is.
std::optional<ClaimCandidate> best_of(const ClaimReading& reading,
                                      std::span<const ClaimCandidate> candidates) {
  if (candidates.empty()) return answer(reading);
  return *std::max_element(
      candidates.begin(), candidates.end(),
      [](const ClaimCandidate& a, const ClaimCandidate& b) { return a.points < b.points; });
}

// "We have never sold a list, and nobody here reads messages": a claim of its own.
bool stands_beside(const ClaimReading& reading, const ClaimCandidate& candidate,
                   const ClaimCandidate& best) {
  const SentenceReading& sentence = reading.sentence;
  const Proposition& other = candidate.proposition;
  const Proposition& one = best.proposition;
  if (other.clause == kNone || one.clause == kNone || !candidate.stance.strong) return false;
  if (other.clause == one.clause || other.inner == one.inner) return false;
  // "We came to this of our own free will, with nobody's hand on us": the same, said twice.
  const bool same_motive =
      candidate.stance.stance == Stance::motive && best.stance.stance == Stance::motive;
  if (same_motive) return false;
  // "By the end of 2021 there will be no ash in our yard"
  const Clause& clause = sentence.clause(other.clause);
  const bool there = stands_for_nothing(sentence, clause.subject);
  if (other.frame == kNone ? !there : other.frame == one.frame) return false;
  return candidate.points >= reading.lexicon.salience.claim_threshold() && stands_alone(clause) &&
         !is_aside(sentence, clause);
}

SignList signs_of(const ClaimReading& reading, const ClaimCandidate& candidate) {
  const SentenceReading& sentence = reading.sentence;
  const Lexicon& lexicon = reading.lexicon;
  const Attribution& attribution = reading.attribution;
  const Proposition& proposition = candidate.proposition;
  SignList list(reading.context.decisions != nullptr);
  add_clause_signs(sentence, lexicon, proposition, candidate.subject, list);
  add_word_signs(sentence, lexicon, reading.first, reading.last, list);
  add_pair_signs(sentence, lexicon, proposition, reading.first, reading.last, list);
  add_feature_signs(candidate.features, candidate.points >= lexicon.salience.claim_threshold(),
                    list);
  add_grammar_sign(candidate.stance, list);
  list.add(SignKind::teller,
           {either(reading.context.own_voice, "company", "other"), name_of(attribution.who)});
  if (attribution.clause != kNone) {
    const WordId verb = sentence.clause(attribution.clause).group.verb;
    list.add(SignKind::teller, {"verb", lexicon.words.text(verb)});
  }
  if (reading.context.after_question) list.add(SignKind::teller, {"answer"});
  return list;
}

// "Harrowgate said it would not sell its land": whose statement it is and what it says is plain, so
// that a short sentence in a paper's own words is kept all the same.
bool plainly_said(const ClaimReading& reading, const ClaimCandidate& candidate) {
  const Attribution& attribution = reading.attribution;
  const bool told = attribution.clause != kNone || attribution.promise != kNone;
  return told && attribution.who == Attribution::Who::subject && candidate.stance.strong &&
         reading.sentence.document->source.role == Role::report &&
         candidate.points >= reading.lexicon.salience.claim_threshold();
}

// Is it a claim, and if so of which stance? By all that the sentence shows.
bool weigh(const ClaimReading& reading, std::span<const ClaimCandidate> all,
           ClaimCandidate& candidate) {
  const Lexicon& lexicon = reading.lexicon;
  std::vector<Decision>* const decisions = reading.context.decisions;
  const Span words = reading.sentence.view.span();
  if (lexicon.salience.hopeless_claim(candidate.points)) return false;
  SignList list = signs_of(reading, candidate);
  for (const ClaimCandidate& other : all) {
    if (other.proposition.clause == candidate.proposition.clause) continue;
    list.add(SignKind::beside, {to_string(other.stance.stance)});
  }
  const bool kept = lexicon.learned.claim.sum(list.signs()) > 0 || plainly_said(reading, candidate);
  note(decisions, DecisionKind::claim, words, kept ? "yes" : "no", list);
  if (!kept && decisions == nullptr) return false;
  // Of two claims in a sentence its words do not say which they are of.
  const bool several = std::any_of(all.begin(), all.end(), [&](const ClaimCandidate& other) {
    return stands_beside(reading, other, candidate);
  });
  if (!several) {
    const Stance weighed = lexicon.learned.stance_of(list.signs());
    candidate.stance = stance_by_signs(reading, candidate, weighed);
  }
  note(decisions, DecisionKind::stance, words, to_string(candidate.stance.stance), list);
  return kept;
}

// "Should the cold chain be interrupted, doses might suffer", "If a dam were to leak, …": what is
// supposed in front is a risk as well. Its clause, or kNone.
Index supposed(const SentenceReading& sentence, const Proposition& risk) {
  if (risk.clause == kNone || !begins_supposing(sentence)) return kNone;
  for (Index i = 0; i < risk.clause; ++i) {
    const Clause& clause = sentence.clause(i);
    if (clause.group.negated || clause.group.main == 0 || clause.subject == kNone) continue;
    if (sentence.proposition(i).frame != kNone) return i;
  }
  return kNone;
}

}  // namespace

bool make_claim(const SentenceReading& sentence, DocumentContext& context,
                const Attribution& attribution, std::vector<Claim>& claims) {
  const ClaimReading reading = claim_reading(sentence, context, attribution);
  const std::vector<ClaimCandidate> candidates = candidates_of(reading);
  std::optional<ClaimCandidate> best = best_of(reading, candidates);
  if (!best) return false;
  if (const auto position = position_taken(reading, candidates, *best); position) {
    claims.push_back(claim_of(reading, *position, context));
    return true;
  }
  if (!weigh(reading, candidates, *best)) return false;
  // The one that says most comes last: what follows refers to it.
  for (const ClaimCandidate& candidate : candidates) {
    if (!stands_beside(reading, candidate, *best)) continue;
    claims.push_back(claim_of(reading, candidate, context));
  }
  if (best->stance.stance == Stance::risk) {
    if (const Index i = supposed(sentence, best->proposition); i != kNone) {
      ClaimCandidate hazard = *best;
      hazard.proposition = sentence.proposition(i);
      hazard.proposition.past = false;  // "were to leak" is not of the past
      claims.push_back(claim_of(reading, hazard, context));
      claims.back().condition = {};
    }
  }
  Claim claim = claim_of(reading, *best, context);
  add_beside(reading, best->proposition, claim, claims);
  claims.push_back(std::move(claim));
  return true;
}

}  // namespace gainsay::claim
