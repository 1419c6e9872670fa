#include "claim/claims/conditions.h"

#include <algorithm>
#include <string_view>

#include "claim/slots/slots.h"
#include "text/singular.h"

namespace gainsay::claim {
namespace {

// "Except where the customer has signed a form": not for customers, but where there is a form;
// "unless they ask": where somebody asks. Its words are those from `first` on. Nothing where the
// phrase is no subject.
NodeRef circumstance(const SentenceReading& sentence, const WordLexicon& words, Index subject,
                     Index first) {
  const SentenceView& view = sentence.view;
  for (const Clause& clause : sentence.parse->clauses) {
    if (clause.subject != subject || !clause.group.finite || clause.group.main == kNone) continue;
    const bool thing = clause.object != kNone && !sentence.phrase(clause.object).pronoun &&
                       view[sentence.phrase(clause.object).head].is(Tag::noun);
    const std::string_view word = thing ? view.text(sentence.phrase(clause.object).head)
                                        : std::string_view(words.text(clause.group.verb));
    if (word.empty()) return {};
    Index last = clause.last;
    while (last > 0 && (view[last - 1].is(Tag::stop) || view[last - 1].is(Tag::quote))) --last;
    return {"~" + (thing ? singular(word) : std::string(word)),
            std::string(sentence.text_of(sentence.span_of(first, last)))};
  }
  return {};
}

}  // namespace

std::string condition_of(const ClaimReading& reading) {
  const SentenceReading& sentence = reading.sentence;
  const SentenceView& view = sentence.view;
  for (const CueMention& cue : sentence.cues.all()) {
    if (cue.cue != Cue::condition && cue.cue != Cue::meanwhile) continue;
    const Index begin = cue.first - view.first_token;
    if (!reading.attribution.covers(begin)) continue;
    const Index after = cue.last - view.first_token;
    if (after >= view.size() || view[after].temporal) continue;
    const bool opens = view[begin].is(Tag::subordinator) || cue.last - cue.first > 1;
    if (!opens) continue;
    Index end = after;
    while (end < view.size() && !view[end].is(Tag::stop) && !view[end].is(Tag::quote) &&
           !view[end].is(Tag::comma)) {
      ++end;
    }
    Span words = sentence.span_of(begin, end);
    // "During the strike we did not hire": no more than the phrase.
    const Index phrase = sentence.phrase_over(view[after].span);
    if (view[begin].is(Tag::preposition) && phrase != kNone) {
      words.end = std::min(words.end, extended_span(sentence, phrase).end);
    }
    return std::string(sentence.text_of(words));
  }
  return {};
}

namespace {

// "to nobody but bakers", "no coal but Polish coal": the phrase behind the word, which no verb
// follows.
NodeRef thing_behind_but(const SentenceReading& sentence, const WordLexicon& words) {
  const auto& phrases = sentence.parse->phrases;
  for (Index i = 0; i < phrases.size(); ++i) {
    const NounPhrase& phrase = phrases[i];
    const bool to = phrase.preposition != kNone && phrase.preposition + 1 == phrase.first;
    const Index begin = to ? phrase.preposition : phrase.first;
    if (begin < 2 || !words.in(WordGroup::but, sentence.view[begin - 1].id)) continue;
    const Word& before = sentence.view[begin - 2];
    const auto& clauses = sentence.parse->clauses;
    const bool acts = std::any_of(clauses.begin(), clauses.end(),
                                  [i](const Clause& clause) { return clause.subject == i; });
    if (acts || !(before.nominal() || before.is(Tag::pronoun))) continue;
    return thing_slot(sentence, words, i);
  }
  return {};
}

}  // namespace

NodeRef exception_of(const ClaimReading& reading, Polarity polarity) {
  const SentenceReading& sentence = reading.sentence;
  const CueMention* cue = sentence.cues.find(Cue::exception);
  if (cue == nullptr) {
    // but "runs on nothing but wind"
    const bool denied = polarity == Polarity::negative;
    return denied ? thing_behind_but(sentence, reading.lexicon.words) : NodeRef{};
  }
  const Index after = cue->last - sentence.view.first_token;
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    if (phrase.first < after) continue;
    if (phrase.first > after + 1) break;
    NodeRef thing = thing_slot(sentence, reading.lexicon.words, i);
    if (words_only(thing.id)) {
      // "save where" keeps its "where"
      const Index first = cue->last - cue->first > 1 ? after - 1 : phrase.first;
      NodeRef told = circumstance(sentence, reading.lexicon.words, i, first);
      if (told.filled()) return told;
    }
    // "all but six of them": a pronoun says nothing without the words before it.
    const NounPhrase& whole = sentence.phrase(whole_of(sentence, i));
    if (whole.pronoun) {
      thing.name = std::string(sentence.text_of(sentence.span_of(after, whole.last)));
    }
    return thing;
  }
  return {};
}

NodeRef leave_wanted(const ClaimReading& reading, const Proposition& proposition,
                     const StanceReading& stance) {
  if (stance.polarity != Polarity::negative || proposition.inner == kNone) return {};
  const SentenceReading& sentence = reading.sentence;
  const Index verb = sentence.clause(proposition.inner).group.main;
  for (const NounPhrase& phrase : sentence.parse->phrases) {
    const bool wanted = phrase.preposition != kNone && phrase.first > verb &&
                        sentence.view[phrase.preposition].has(Trait::lacking) &&
                        reading.lexicon.words.in(WordGroup::leave, sentence.view[phrase.head].id);
    if (!wanted) continue;
    return {"~" + singular(sentence.view.text(phrase.head)),
            std::string(sentence.text_of(sentence.span_of(phrase.first, phrase.last)))};
  }
  return {};
}

}  // namespace gainsay::claim
