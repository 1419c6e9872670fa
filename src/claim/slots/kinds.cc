#include "claim/slots/kinds.h"

#include <algorithm>

#include "claim/slots/slots.h"
#include "text/singular.h"

namespace gainsay::claim {
namespace {

// One past the words that narrow the phrase's noun: where a topic or a class of actors begins that
// it is, or the noun.
Index begin_of_thing(const SentenceReading& sentence, const NounPhrase& phrase) {
  const Span head = sentence.view[phrase.head].span;
  std::uint32_t begin = head.begin;
  const auto reach = [&](const auto& mentions) {
    for (const auto& mention : mentions) {
      if (mention.span.overlaps(head)) begin = std::min(begin, mention.span.begin);
    }
  };
  reach(sentence.topics);
  reach(sentence.actors);
  Index first = phrase.first;
  while (first < phrase.head && sentence.view[first].span.begin < begin) ++first;
  return first;
}

std::string kind_of(const SentenceReading& sentence, const NounPhrase& phrase) {
  const Word& head = sentence.view[phrase.head];
  if (!head.is(Tag::noun) || head.has(Trait::vague) || head.has(Trait::partitive)) return {};
  const Index thing = begin_of_thing(sentence, phrase);
  std::string kind;
  for (Index i = phrase.clitic == kNone ? phrase.first : phrase.clitic + 1; i < thing; ++i) {
    const Word& word = sentence.view[i];
    if (narrows(word) && word.letters == Letters::lower) {
      kind += singular(sentence.view.text(i)) + " ";
    }
  }
  if (kind.empty()) return {};
  for (Index i = thing; i < phrase.head; ++i) (kind += sentence.view.text(i)) += ' ';
  return kind + singular(sentence.view.text(phrase.head));
}

}  // namespace

std::string kinds_named(const SentenceReading& sentence, Index skip_first, Index skip_last) {
  std::string kinds;
  for (const NounPhrase& phrase : sentence.parse->phrases) {
    const bool skipped = phrase.head >= skip_first && phrase.head < skip_last;
    if (skipped || phrase.temporal || phrase.pronoun) continue;
    const std::string kind = kind_of(sentence, phrase);
    if (kind.empty()) continue;
    if (!kinds.empty()) kinds += ", ";
    kinds += kind;
  }
  return kinds;
}

}  // namespace gainsay::claim
