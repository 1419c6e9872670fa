#include "claim/claims/limits.h"

#include <algorithm>

#include "claim/slots/slots.h"

namespace gainsay::claim {
namespace {

std::string text_of(const SentenceReading& sentence, Index first, Index last) {
  return std::string(sentence.text_of(sentence.span_of(first, last)));
}

// "The app cannot record sound": what cannot; empty for somebody who cannot.
std::string able_thing(const SentenceReading& sentence, const Proposition& proposition) {
  const Index subject = sentence.clause(proposition.clause).subject;
  const Party party = party_of(sentence, subject);
  const bool somebody =
      party.mention != nullptr && party.mention->form != ActorMention::Form::description;
  if (subject == kNone || somebody) return {};
  const NounPhrase& phrase = sentence.phrase(whole_of(sentence, subject));
  const Word& head = sentence.view[phrase.head];
  const bool thing = head.is(Tag::noun) && !phrase.pronoun && !head.has(Trait::staff) &&
                     !head.has(Trait::vague) && !head.has(Trait::negative);
  return thing ? text_of(sentence, phrase.head, phrase.head + 1) : std::string();
}

// "The first mill to sell it": of which class it was the first; empty for "the first company".
std::string first_of(const SentenceReading& sentence, const Proposition& proposition) {
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    const std::uint32_t head = sentence.token(phrase.head);
    const CueMention* cue = sentence.cues.find(Cue::first, sentence.token(phrase.first), head + 1);
    const Word& word = sentence.view[phrase.head];
    const bool named = cue != nullptr && head >= cue->last && word.is(Tag::noun);
    if (named && i != proposition.object && !word.has(Trait::vague)) {
      return text_of(sentence, phrase.head, phrase.head + 1);
    }
  }
  return {};
}

// Does the phrase hold one of the parties, a place or an exception, which are slots of their own?
bool in_slot(const SentenceReading& sentence, const Proposition& proposition, Index i) {
  const NounPhrase& phrase = sentence.phrase(i);
  if (i == proposition.object || i == proposition.actor) return true;
  if (i == proposition.counterparty && party_of(sentence, i).mention != nullptr) return true;
  const Span span = sentence.span_of(phrase.first, phrase.last);
  const auto over = [span](const auto& mention) { return mention.span.overlaps(span); };
  const auto place = [&](const TopicMention& topic) {
    return over(topic) && sentence.place(topic);
  };
  if (std::any_of(sentence.topics.begin(), sentence.topics.end(), place)) return true;
  return sentence.cues.find(Cue::exception, sentence.token(phrase.preposition),
                            sentence.token(phrase.preposition) + 1) != nullptr;
}

// "We do not sell it for cash", "have never tested them on animals": the first of what stands
// behind the verb with a preposition of its own.
std::string way_of(const SentenceReading& sentence, const WordLexicon& lexicon,
                   const Proposition& proposition, const StanceReading& stance,
                   const NodeRef& object) {
  if (proposition.inner == kNone) return {};
  const Clause& clause = sentence.clause(proposition.inner);
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    if (phrase.first <= clause.group.main || phrase.first >= clause.last) continue;
    if (phrase.preposition == kNone || phrase.temporal || phrase.pronoun) continue;
    // "gave up testing": of the verb; but "took bets on horses", where "took on" was read.
    const bool behind_object = proposition.object != kNone &&
                               sentence.phrase(proposition.object).last == phrase.preposition &&
                               phrase.preposition + 1 == proposition.predicate_last &&
                               i != proposition.counterparty;
    if (phrase.preposition < proposition.predicate_last && !behind_object) continue;
    if (i == proposition.noun) continue;
    if (sentence.view[phrase.preposition].has(Trait::joins_noun)) continue;
    const Word& head = sentence.view[phrase.head];
    const Word& opens = sentence.view[phrase.first];
    const bool any = opens.is(Tag::determiner) && lexicon.in(WordGroup::any, opens.id);
    // "flights to Kressa", "children under 15"
    const bool bound = head.is(Tag::number) &&
                       lexicon.in(WordGroup::beneath, sentence.view[phrase.preposition].id);
    const bool thing = head.is(Tag::noun) || head.is(Tag::name) || bound;
    if (any || !thing || head.has(Trait::vague) || opens.has(Trait::negative)) continue;
    const bool tried_on = i == proposition.counterparty &&
                          object.name == text_of(sentence, phrase.first, phrase.last);
    // "learned of it from the county": from whom limits nothing
    const auto over_head = [&head](const ActorMention& m) { return m.span.overlaps(head.span); };
    const bool source = stance.stance == Stance::knowledge &&
                        std::any_of(sentence.actors.begin(), sentence.actors.end(), over_head);
    if (tried_on || source || in_slot(sentence, proposition, i)) continue;
    return text_of(sentence, phrase.preposition, phrase.last);
  }
  return {};
}

// "have never sold it unfairly", "without asking the owner": how, in a word or a clause of its own.
std::string manner_of(const SentenceReading& sentence, const WordLexicon& lexicon,
                      const Proposition& proposition) {
  if (proposition.inner == kNone) return {};
  const Clause& clause = sentence.clause(proposition.clause);
  const Index verb = sentence.clause(proposition.inner).group.main;
  const auto ends = [&sentence](Index i) {
    return sentence.view[i].is(Tag::comma) || sentence.view[i].is(Tag::stop);
  };
  for (Index i = clause.group.first; i < sentence.view.size() && !ends(i); ++i) {
    const Word& word = sentence.view[i];
    if (lexicon.in(WordGroup::manner, word.id)) return text_of(sentence, i, i + 1);
    const bool opens = i > verb && i + 1 < sentence.view.size() &&
                       (word.has(Trait::lacking) || word.has(Trait::waits)) &&
                       sentence.view[i + 1].is(Tag::verb_ing);
    if (!opens) continue;
    Index last = i + 1;
    while (last < sentence.view.size() && !ends(last)) ++last;
    return text_of(sentence, i, last);
  }
  return {};
}

}  // namespace

std::string limits_of(const SentenceReading& sentence, const WordLexicon& lexicon,
                      const Proposition& proposition, const StanceReading& stance,
                      const NodeRef& object) {
  if (const CueMention* cue = sentence.cues.find(Cue::qualifier); cue != nullptr) {
    const Index first = cue->first - sentence.view.first_token;
    return text_of(sentence, first, first + (cue->last - cue->first));
  }
  std::string limit = narrowed_by(sentence, lexicon, proposition.object);
  if (limit.empty()) limit = narrowed_by(sentence, lexicon, proposition.counterparty);
  if (!limit.empty() || proposition.clause == kNone) return limit;
  if (stance.stance == Stance::first) limit = first_of(sentence, proposition);
  if (stance.stance == Stance::capability) limit = able_thing(sentence, proposition);
  if (stance.polarity != Polarity::negative) return limit;
  if (limit.empty()) limit = way_of(sentence, lexicon, proposition, stance, object);
  if (limit.empty()) limit = manner_of(sentence, lexicon, proposition);
  return limit;
}

namespace {

// The words of what is named from `begin` on, up to a comma or an "and".
std::string telling(const SentenceReading& sentence, Index begin, TagSet tags) {
  std::string words;
  for (Index i = begin; i < sentence.view.size(); ++i) {
    const Word& word = sentence.view[i];
    if (word.is(Tag::comma) || word.is(Tag::stop) || word.is(Tag::coordinator)) break;
    const bool tells = word.nominal() || (bit(word.tag) & tags) != 0;
    if (!tells || word.temporal || word.has(Trait::vague)) continue;
    if (!words.empty()) words += ' ';
    words += sentence.text_of(word.span);
  }
  return words;
}

// "Will not give them drugs to make them grow faster", "pay nobody to spread lies": what for, or to
// do what, "make grow faster".
std::string purpose_denied(const SentenceReading& sentence, const Proposition& proposition) {
  const Clause& deed = sentence.clause(proposition.inner);
  if (proposition.frame == kNone || deed.object == kNone) return {};
  const Index end = sentence.phrase(deed.object).last;
  for (const Clause& clause : sentence.parse->clauses) {
    const bool behind = clause.kind == ClauseKind::embedded && clause.group.infinitive &&
                        clause.first == end && clause.first >= proposition.predicate_last;
    if (behind) return telling(sentence, clause.first, bit(Tag::verb_base) | bit(Tag::adjective));
  }
  return {};
}

}  // namespace

std::string reason_denied(const SentenceReading& sentence, const Proposition& proposition,
                          const StanceReading& stance) {
  if (stance.polarity != Polarity::negative || proposition.inner == kNone) return {};
  if (std::string purpose = purpose_denied(sentence, proposition); !purpose.empty()) return purpose;
  const VerbGroup& group = sentence.clause(proposition.inner).group;
  const CueMention* cue = sentence.cues.find(Cue::reason, sentence.token(group.main));
  if (cue == nullptr) return {};
  const Index first = cue->first - sentence.view.first_token;
  const Index begin = cue->last - sentence.view.first_token;
  if (begin >= sentence.view.size() || sentence.view[first - 1].is(Tag::comma)) return {};
  if (sentence.view[begin].is(Tag::possessive)) return {};
  for (const Clause& clause : sentence.parse->clauses) {
    const bool another = clause.kind == ClauseKind::main && clause.first > group.main;
    if (another && clause.first <= first) return {};
    const bool own = clause.opener == first && clause.subject != kNone;
    if (own && sentence.phrase(clause.subject).pronoun) return {};
  }
  return telling(sentence, begin, 0);
}

}  // namespace gainsay::claim
