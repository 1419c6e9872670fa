// Slots: from the noun phrases of a proposition to the actors, topics and words that a rule can
// compare.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "claim/sentence_reading.h"
#include "claim/words/word_lexicon.h"
#include "gainsay/ontology.h"

namespace gainsay::claim {

// Who a phrase stands for. `owner` is set when the phrase is something of that actor ("its
// machines", "Brightwell's depot") and not the actor itself.
struct Party {
  const ActorMention* mention = nullptr;
  bool owner = false;
};
Party party_of(const SentenceReading& sentence, Index phrase);

// Does the mention give a name, and no description or pronoun?
inline bool by_name(const ActorMention& mention) {
  return mention.form == ActorMention::Form::name || mention.form == ActorMention::Form::acronym;
}

// Whose the phrase says that it is: "our shops", "Orlo's shops"; nullptr where it does not, or of
// nobody that is known.
const ActorMention* possessor_of(const SentenceReading& sentence, const NounPhrase& phrase);

// The actor slot: the actor that a phrase names or belongs to, else the phrase's words.
NodeRef actor_slot(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase);

// Does the word, before a noun, say which of its kind is meant: "frozen", "battery"?
bool narrows(const Word& word);

// Words before a topic or a class of actors that narrow it, as they are written: "frozen" of
// "frozen beef"; empty where there are none or the phrase is neither.
std::string narrowed_by(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase);

// The object or counterparty slot: a topic or actor of the ontology, else an id made of the
// phrase's own words, lower case, singular, without articles: "~artisanal ore". What stands after
// "of" goes before the head, so that "tonnes of ore" and "ore" share their last word.
NodeRef thing_slot(const SentenceReading& sentence, const WordLexicon& lexicon, Index phrase);
// The same for who it was done with: "the tobacco industry" is not tobacco.
NodeRef counterparty_slot(const SentenceReading& sentence, const WordLexicon& lexicon,
                          Index phrase);

// The phrase that "of" joins to another, "the agency" of "staff of the agency"; kNone where none
// is.
Index joined_noun(const SentenceReading& sentence, Index phrase);

// The phrases that "or" joins to one, "banks" and "shops" of "to insurers, banks or shops"; none
// where "and" does, or nothing.
std::vector<Index> alternatives(const SentenceReading& sentence, const WordLexicon& lexicon,
                                Index phrase);

// The phrase that a partitive stands for ("one of our pumps": the pumps); else the phrase itself.
Index whole_of(const SentenceReading& sentence, Index phrase);

// What else the sentence is about, for comparing where the object alone says too little: the words
// of its other phrases, each after a space. Phrases of the actors `left_out` are passed over.
struct ContextOptions {
  bool verbs = false;    // those of its other clauses, too, for what was told or learned
  Index skip_first = 0;  // words that say who said it
  Index skip_last = 0;
  std::string_view place{};  // a slot already; empty for none
  Index told = kNone;        // the phrase of whoever is told of it
  bool moved = false;        // of what was done to a price: it, and how much it is, tell nothing
  // Words of the clause that what is told hangs on, before and behind it.
  std::array<std::pair<Index, Index>, 2> above{};
};
std::string context_words(const SentenceReading& sentence, const WordLexicon& lexicon, Index object,
                          std::span<const std::string_view> left_out,
                          const ContextOptions& options);

// True for an id made of a phrase's words, which names nobody. ("~@" and a name is an actor.)
inline bool words_only(const std::string& id) {
  return id.empty() || (id[0] == '~' && id[1] != '@');
}

// The span of a phrase with its "of" complement and what is joined to it.
Span extended_span(const SentenceReading& sentence, Index phrase);

}  // namespace gainsay::claim
