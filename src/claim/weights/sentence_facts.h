// Facts about one clause that speak for or against keeping it, shared by claims and events.
#pragma once

#include "claim/clauses/proposition.h"
#include "claim/lexicon.h"
#include "claim/slots/slots.h"
#include "claim/voices/attribution.h"

namespace gainsay::claim {

struct SubjectFacts {
  bool speaker = false;         // "we", the company
  bool own = false;             // something of the company's
  bool other = false;           // a named actor that is neither
  bool impersonal = false;      // indefinite, or no agent
  bool reader = false;          // "you"
  bool generic = false;         // "readers", "a bank"
  bool family = false;          // "my grandfather"
  bool self_reference = false;  // "this page"
};

// `phrase` may be kNone.
SubjectFacts subject_facts(const SentenceReading& sentence, const Lexicon& lexicon,
                           const Speakers& speakers, Index phrase, bool own_voice);

// Does the sentence end in a question mark, or ask otherwise?
bool is_question(const SentenceReading& sentence);
// A case subject is mentioned anywhere in it.
bool mentions_subject(const SentenceReading& sentence, const Speakers& speakers);
// Does a clause stand where something is stated, and not in a condition, relative or aside?
bool states(const SentenceReading& sentence, const Clause& clause);

// "That a freezer had stopped came to our ears in June": is clause `index` the subject of a later
// one, and so taken as known?
bool told_in_front(const SentenceReading& sentence, Index index);

// The same, but "when it bought" and "after it had sold" are told, too.
bool relates(const SentenceReading& sentence, const Clause& clause);

// "unless the firm answers by 16 November", "if it says so": is what the clause says only supposed?
bool conditional(const SentenceReading& sentence, const Clause& clause);

// "$400", "not one dollar of ours", "a penny"; no phrase is none.
bool is_money(const SentenceReading& sentence, Index phrase);

// "We have never sold it, and never will", "and we will not do so": the clause behind clause `deed`
// that denies the same of another time, without saying it again; kNone where there is none.
Index denied_again(const SentenceReading& sentence, const WordLexicon& lexicon, Index deed);

// A main clause that opens the sentence or is set apart from the one before: by "and", a semicolon,
// a dash or a quotation mark.
bool stands_alone(const Clause& clause);

// "the last battery cage": does the phrase name the one after which there was none?
bool names_last(const SentenceReading& sentence, Index phrase);

// "there is no coal": is the phrase (or kNone) a pronoun that stands for no thing?
bool stands_for_nothing(const SentenceReading& sentence, Index phrase);

// "Should the dam leak", "Were it to fail", "If it failed": does the sentence begin by supposing?
bool begins_supposing(const SentenceReading& sentence);

}  // namespace gainsay::claim
