#include "claim/voices/others_named.h"

#include <algorithm>

#include "claim/slots/slots.h"

namespace gainsay::claim {

namespace {

bool is_subject(const SentenceReading& sentence, const Speakers& speakers, Index word) {
  const Span span = sentence.view[word].span;
  return std::any_of(sentence.actors.begin(), sentence.actors.end(),
                     [&](const ActorMention& mention) {
                       return mention.span.overlaps(span) && speakers.subject(mention.actor);
                     });
}

}  // namespace

bool names_other(const SentenceReading& sentence, const Speakers& speakers, Index phrase) {
  if (phrase == kNone) return false;
  const NounPhrase& own = sentence.phrase(whole_of(sentence, phrase));
  const Word& head = sentence.view[own.head];
  if (own.pronoun || own.temporal || head.temporal) return false;
  if (own.clitic != kNone && own.clitic > 0) {
    // "Orlo's rival Halvor"
    for (Index i = own.clitic; i < own.last; ++i) {
      if (sentence.view[i].apart) return !is_subject(sentence, speakers, own.head);
    }
    // "Ferrum's lawyers"; where every word has a capital, a name is one that is in no list.
    const Word& owner = sentence.view[own.clitic - 1];
    const bool name = owner.is(Tag::name) || (own.clitic == 1 && owner.id == 0);
    return possessor_of(sentence, own) == nullptr && name && owner.letters == Letters::capitalised;
  }
  if (const Party party = party_of(sentence, phrase); party.mention != nullptr) {
    const bool named = head.letters == Letters::capitalised && !(head.plural && head.id != 0);
    return !party.owner && named && by_name(*party.mention) && !party.mention->person &&
           !speakers.subject(party.mention->actor) && !speakers.subject(party.mention->affiliation);
  }
  const bool capital = head.letters == Letters::capitalised && !head.plural;
  const bool first = own.head == 0;  // where every word has a capital
  if (!capital || !(head.is(Tag::name) || (first && head.id == 0))) return false;
  return std::none_of(
      sentence.topics.begin(), sentence.topics.end(),
      [&head](const TopicMention& topic) { return topic.span.overlaps(head.span); });
}

bool names_some_other(const SentenceReading& sentence, const Speakers& speakers,
                      std::initializer_list<const NodeRef*> left_out) {
  for (Index i = 0; i < sentence.parse->phrases.size(); ++i) {
    if (!names_other(sentence, speakers, i)) continue;
    const NounPhrase& phrase = sentence.phrase(i);
    const std::string_view words = sentence.text_of(sentence.span_of(phrase.first, phrase.last));
    const bool known = std::any_of(left_out.begin(), left_out.end(), [words](const NodeRef* slot) {
      return slot->filled() && (words.find(slot->name) != std::string_view::npos ||
                                slot->name.find(words) != std::string::npos);
    });
    if (!known) return true;
  }
  return false;
}

NodeRef other_named(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase) {
  const NodeRef other = actor_slot(sentence, lexicon, phrase);
  return words_only(other.id) ? NodeRef{"~@" + other.name, other.name} : other;
}

NodeRef other_spoken_of(const SentenceReading& sentence, const Speakers& speakers,
                        const WordLexicon& lexicon) {
  for (const Clause& clause : sentence.parse->clauses) {
    if (clause.kind != ClauseKind::main || clause.subject == kNone) continue;
    if (!names_other(sentence, speakers, clause.subject)) return {};
    return other_named(sentence, lexicon, clause.subject);
  }
  return {};
}

}  // namespace gainsay::claim
