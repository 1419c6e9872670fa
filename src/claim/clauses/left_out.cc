#include "claim/clauses/left_out.h"

#include <algorithm>

namespace gainsay::claim {
namespace {

// The phrase that word `i` governs or, where it is no preposition, begins; kNone for a time or a
// number of things.
Index phrase_at(const SentenceReading& sentence, Index i) {
  const bool governs = sentence.view[i].is(Tag::preposition);
  const auto& phrases = sentence.parse->phrases;
  const auto found = std::find_if(phrases.begin(), phrases.end(), [&](const NounPhrase& phrase) {
    if (phrase.temporal || phrase.pronoun || !sentence.view[phrase.head].nominal()) return false;
    if (governs) return phrase.preposition == i;
    const Word& first = sentence.view[i];
    const bool counts = first.is(Tag::number) ||
                        (first.is(Tag::determiner) && !first.has(Trait::points));  // "not a penny"
    return phrase.first == i && !counts && !first.can(Tag::adverb);
  });
  return found == phrases.end() ? kNone : static_cast<Index>(found - phrases.begin());
}

// "but never", "and not", ", not": the word of denial at `i` begins something of its own.
bool begins_denial(const SentenceReading& sentence, Index i) {
  const SentenceView& view = sentence.view;
  if (!view[i].can(Tag::negator)) return false;
  if (!view[i - 1].is(Tag::coordinator) && !view[i - 1].is(Tag::comma)) return false;
  return sentence.cues.find(Cue::pseudo_negation, sentence.token(i), sentence.token(i + 2)) ==
         nullptr;  // "not only"
}

}  // namespace

std::optional<Proposition> denied_behind(const SentenceReading& sentence, const Lexicon& lexicon,
                                         const Proposition& proposition) {
  const bool said = proposition.frame != kNone && proposition.clause != kNone &&
                    proposition.predicate_last > 0 && !proposition.negated &&
                    proposition.effect == Effect::none;  // but "stopped selling, but not to"
  if (!said) return std::nullopt;
  const Frame& frame = lexicon.predicates.frames()[proposition.frame];
  const SentenceView& view = sentence.view;
  const Clause& clause = sentence.clause(proposition.clause);
  for (Index i = proposition.predicate_last; i + 1 < std::min(clause.last, view.size()); ++i) {
    if (!begins_denial(sentence, i)) continue;
    const Index phrase = phrase_at(sentence, i + 1);
    if (phrase == kNone) continue;
    const bool thing = sentence.phrase(phrase).first == i + 1;
    const auto& prepositions = frame.counterparty;
    const bool party =
        std::find(prepositions.begin(), prepositions.end(), view[i + 1].id) != prepositions.end();
    if (!thing && !party) continue;
    Proposition denied = proposition;
    (thing ? denied.object : denied.counterparty) = phrase;
    denied.negated = true;
    denied.never = view[i].id == lexicon.words.often().never;
    return denied;
  }
  return std::nullopt;
}

std::optional<Proposition> done_without(const SentenceReading& sentence, const Lexicon& lexicon,
                                        const Proposition& proposition) {
  const Predicates& predicates = lexicon.predicates;
  const bool made = proposition.frame != kNone && proposition.clause != kNone &&
                    predicates.frames()[proposition.frame].has(Sense::makes) &&
                    predicates.usage() != kNone && !proposition.negated && proposition.modal == 0 &&
                    proposition.effect == Effect::none;
  if (!made) return std::nullopt;
  const Clause& clause = sentence.clause(proposition.clause);
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    const bool behind = phrase.first > clause.group.main && phrase.last <= clause.last;
    if (!behind || phrase.preposition == kNone || phrase.pronoun || phrase.temporal ||
        !sentence.view[phrase.preposition].has(Trait::lacking) ||
        lexicon.words.in(WordGroup::leave, sentence.view[phrase.head].id)) {  // "without a permit"
      continue;
    }
    Proposition denied = proposition;
    denied.frame = predicates.usage();
    denied.object = i;
    denied.counterparty = denied.noun = denied.sum = denied.actor = kNone;
    denied.predicate_last = phrase.preposition + 1;
    denied.negated = true;
    return denied;
  }
  return std::nullopt;
}

}  // namespace gainsay::claim
