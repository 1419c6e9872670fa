#include "claim/slots/place_of_deed.h"

#include <algorithm>
#include <utility>

#include "text/fold.h"

namespace gainsay::claim {

NodeRef place_by_name(std::string_view name) {
  std::string id = "~" + fold(name);
  std::replace(id.begin() + 1, id.end(), ' ', '-');
  return {std::move(id), std::string(name)};
}

namespace {

// All its words are a name's.
bool is_name(const SentenceReading& sentence, const NounPhrase& phrase) {
  for (Index i = phrase.first; i < phrase.last; ++i) {
    const Word& word = sentence.view[i];
    if (!word.is(Tag::name) || word.letters != Letters::capitalised) return false;
  }
  return true;
}

// "in Graz": a name that is no actor's and no thing's.
bool named_place(const SentenceReading& sentence, const NounPhrase& phrase) {
  const Span span = sentence.span_of(phrase.first, phrase.last);
  const auto over = [span](const auto& mention) { return mention.span.overlaps(span); };
  return is_name(sentence, phrase) &&
         std::none_of(sentence.actors.begin(), sentence.actors.end(), over) &&
         std::none_of(sentence.topics.begin(), sentence.topics.end(), over);
}

// "Haldern" of "in our Haldern plant".
Span name_of_site(const SentenceReading& sentence, const WordLexicon& words,
                  const NounPhrase& phrase) {
  if (!words.in(WordGroup::premises, sentence.view[phrase.head].id)) return {};
  Span name;
  for (Index i = phrase.first; i < phrase.head; ++i) {
    const Word& word = sentence.view[i];
    if (!word.is(Tag::name) || word.letters != Letters::capitalised) {
      if (!name.empty()) return {};
      continue;
    }
    if (name.empty()) name.begin = word.span.begin;
    name.end = word.span.end;
  }
  const bool actor =
      std::any_of(sentence.actors.begin(), sentence.actors.end(),
                  [name](const auto& mention) { return mention.span.overlaps(name); });
  return actor ? Span{} : name;
}

}  // namespace

NodeRef place_of(const SentenceReading& sentence, const DocumentContext& context,
                 const Proposition& proposition) {
  const Reporting& reporting = context.lexicon->reporting;
  if (proposition.inner == kNone) return {};
  const Clause& clause = sentence.clause(proposition.inner);
  // "was the first in Spain to sell it"
  const Clause& outer = sentence.clause(proposition.clause);
  const bool is = (context.lexicon->words.entry(outer.group.verb).tags & bit(Tag::be)) != 0 ||
                  sentence.cues.has(Cue::first);  // "became the first in Spain to"
  const Index from = is ? std::min(outer.first, clause.first) : clause.first;
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    const NounPhrase& phrase = sentence.phrase(i);
    if (phrase.first < from || phrase.first >= clause.last) continue;
    if (phrase.preposition == kNone || phrase.temporal) continue;
    if (!reporting.says_where(sentence.view[phrase.preposition].id)) continue;
    const Span span = sentence.span_of(phrase.first, phrase.last);
    for (const TopicMention& topic : sentence.topics) {
      if (span.contains(topic.span) && sentence.place(topic)) {
        return {topic.topic, std::string(sentence.text_of(topic.span))};
      }
    }
    // "The mill in Graz sells no flour": which mill it is, and not where it sells none; but "the
    // mill in Graz will not be sold".
    const bool of_subject =
        clause.subject != kNone && sentence.phrase(clause.subject).last == phrase.preposition;
    const bool site =
        of_subject && proposition.passive && is_name(sentence, phrase) &&
        context.lexicon->words.in(WordGroup::premises,
                                  sentence.view[sentence.phrase(clause.subject).head].id);
    if (site) return place_by_name(sentence.text_of(span));
    if (!of_subject && named_place(sentence, phrase)) {
      return place_by_name(sentence.text_of(span));
    }
    if (const Span name = name_of_site(sentence, context.lexicon->words, phrase);
        !of_subject && !name.empty()) {
      return place_by_name(sentence.text_of(name));
    }
  }
  return {};
}

}  // namespace gainsay::claim
