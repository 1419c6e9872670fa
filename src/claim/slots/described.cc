#include "claim/slots/described.h"

#include <algorithm>

#include "claim/slots/slots.h"
#include "ontology/ad_hoc.h"

namespace gainsay::claim {
namespace {

// The nouns of words [first, last) and what stands before them, as they are written.
std::string kind_in(const SentenceReading& sentence, Index first, Index last) {
  std::string kind;
  bool noun = false;  // the last word is one
  for (Index i = first; i < last; ++i) {
    const Word& word = sentence.view[i];
    noun = word.is(Tag::noun) && !word.temporal;
    if (!noun && !narrows(word)) {
      kind.clear();
      continue;
    }
    if (!kind.empty()) kind += ' ';
    kind += sentence.view.text(i);
  }
  return noun ? kind : std::string();
}

}  // namespace

void Described::note(const SentenceReading& sentence, const WordLexicon& lexicon) {
  const bool names =
      std::any_of(sentence.actors.begin(), sentence.actors.end(), [](const ActorMention& mention) {
        return is_ad_hoc_actor(mention.actor) && !mention.person;
      });
  if (!names) return;
  const auto& phrases = sentence.parse->phrases;
  for (Index p = 0; p < phrases.size(); ++p) {
    const Party party = party_of(sentence, p);
    const ActorMention* const named = party.mention;
    const bool known = named != nullptr && !party.owner && !named->person && by_name(*named) &&
                       is_ad_hoc_actor(named->actor);
    if (!known || words_.count(named->actor) != 0) continue;
    Index begin = phrases[p].first;
    while (begin < phrases[p].last && sentence.view[begin].span.end <= named->span.begin) ++begin;
    std::string kind = kind_in(sentence, phrases[p].first, begin);
    if (const Index next = p + 1; kind.empty() && next < phrases.size()) {
      const NounPhrase& beside = phrases[next];
      const Index comma = phrases[p].last;
      const bool apposed = comma + 1 == beside.first && sentence.view[comma].is(Tag::comma) &&
                           lexicon.in(WordGroup::indefinite, sentence.view[beside.first].id);
      if (apposed) kind = kind_in(sentence, beside.first + 1, beside.last);
    }
    if (!kind.empty()) words_.emplace(named->actor, std::move(kind));
  }
}

void Described::tell(NodeRef& actor) const {
  const auto known = words_.find(actor.id);
  if (known != words_.end()) actor.id += " + " + known->second;
}

}  // namespace gainsay::claim
