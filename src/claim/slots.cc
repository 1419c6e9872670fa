#include "claim/slots.h"

#include "claim/inflect.h"

namespace gainsay::claim {
namespace {

const ActorMention* mention_over(const SentenceReading& sentence, Span span) {
  for (const ActorMention& mention : sentence.actors) {
    if (!mention.actor.empty() && mention.span.overlaps(span)) return &mention;
  }
  return nullptr;
}

// "the trucks of Kiwele", "staff of the agency": the actor after "of", if one is named there.
const ActorMention* actor_after_of(const SentenceReading& sentence, Index phrase) {
  const Index next = phrase + 1;
  if (next >= sentence.parse->phrases.size()) return nullptr;
  const NounPhrase& after = sentence.phrase(next);
  if (after.preposition != sentence.phrase(phrase).last) return nullptr;
  if (sentence.view.text(after.preposition) != "of") return nullptr;
  return mention_over(sentence, sentence.span_of(after.first, after.last));
}

// The body that the people of a phrase act for, or nullptr.
const ActorMention* body_behind(const SentenceReading& sentence, Index phrase) {
  const NounPhrase& own = sentence.phrase(phrase);
  return sentence.view[own.head].has(Trait::staff) ? actor_after_of(sentence, phrase) : nullptr;
}

void append_word(std::string& id, const SentenceReading& sentence, const WordLexicon& lexicon,
                 Index i) {
  const Word& word = sentence.view[i];
  if (word.has(Trait::empty) || word.is(Tag::determiner) || word.is(Tag::possessive) ||
      word.is(Tag::adverb) || word.is(Tag::number) || word.is(Tag::quote)) {
    return;
  }
  if (id.size() > 1) id += ' ';
  if (word.id != 0 && lexicon.entry(word.id).singular != 0) {
    id += lexicon.text(lexicon.entry(word.id).singular);
  } else {
    id += singular(sentence.view.text(i));
  }
}

// The phrase joined by "of" to the one that ends at word `last`, or kNone.
Index of_complement(const SentenceReading& sentence, WordId of, Index phrase) {
  const Index next = phrase + 1;
  if (next >= sentence.parse->phrases.size()) return kNone;
  const NounPhrase& after = sentence.phrase(next);
  const bool joined = after.preposition != kNone && !after.temporal &&
                      after.preposition == sentence.phrase(phrase).last &&
                      sentence.view[after.preposition].id == of;
  return joined ? next : kNone;
}

std::string words_id(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase) {
  std::string id = "~";
  const NounPhrase& own = sentence.phrase(phrase);
  if (const Index of = of_complement(sentence, lexicon.find("of"), phrase); of != kNone) {
    const NounPhrase& complement = sentence.phrase(of);
    if (!complement.pronoun) {
      for (Index i = complement.first; i < complement.last; ++i) {
        append_word(id, sentence, lexicon, i);
      }
    }
  }
  const Index from = own.clitic == kNone ? own.first : own.clitic + 1;
  for (Index i = from; i < own.last; ++i) append_word(id, sentence, lexicon, i);
  return id.size() > 1 ? id : std::string();
}

}  // namespace

Party party_of(const SentenceReading& sentence, Index phrase) {
  if (phrase == kNone) return {};
  const NounPhrase& own = sentence.phrase(phrase);
  const Span head = sentence.view[own.head].span;
  if (const ActorMention* body = body_behind(sentence, phrase); body != nullptr) {
    return {body, false};
  }
  if (const ActorMention* mention = mention_over(sentence, head); mention != nullptr) {
    return {mention, false};
  }
  const Span whole = sentence.span_of(own.first, own.last);
  if (const ActorMention* mention = mention_over(sentence, whole); mention != nullptr) {
    return {mention, true};
  }
  if (const ActorMention* owner = actor_after_of(sentence, phrase); owner != nullptr) {
    return {owner, true};
  }
  return {};
}

NodeRef actor_slot(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase) {
  if (phrase == kNone) return {};
  const Party party = party_of(sentence, phrase);
  if (party.mention != nullptr) return {party.mention->actor, party.mention->name};
  return thing_slot(sentence, lexicon, phrase);
}

NodeRef thing_slot(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase) {
  if (phrase == kNone) return {};
  const NounPhrase& own = sentence.phrase(phrase);
  const Span head = sentence.view[own.head].span;
  const Span whole = extended_span(sentence, lexicon, phrase);
  const std::string name(sentence.text_of(sentence.span_of(own.first, own.last)));
  if (const ActorMention* body = body_behind(sentence, phrase); body != nullptr) {
    return {body->actor, body->name};
  }
  for (const TopicMention& topic : sentence.topics) {
    if (topic.span.overlaps(head)) return {topic.topic, name};
  }
  const ActorMention* mention = mention_over(sentence, head);
  if (mention != nullptr) return {mention->actor, mention->name};
  for (const TopicMention& topic : sentence.topics) {
    if (whole.contains(topic.span)) return {topic.topic, std::string(sentence.text_of(whole))};
  }
  if (own.pronoun) return {"", name};
  return {words_id(sentence, lexicon, phrase), std::string(sentence.text_of(whole))};
}

Span extended_span(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase) {
  const NounPhrase& own = sentence.phrase(phrase);
  Span span = sentence.span_of(own.first, own.last);
  const Index of = of_complement(sentence, lexicon.find("of"), phrase);
  if (of != kNone) span.end = sentence.view[sentence.phrase(of).last - 1].span.end;
  return span;
}

}  // namespace gainsay::claim
