// Parse: the noun phrases, verb groups and clauses of a sentence, with who is subject and object.
//
// A shallow parse in the manner of S. Abney, "Parsing by chunks" (1991): phrases first, then
// clauses from the verb groups and the words that open them. Guarantees that phrases do not overlap
// and that both lists are in the order of the text. Refuses to attach where the words leave it
// open: an index is then kNone.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "claim/words/word.h"

namespace gainsay::claim {

struct NounPhrase {
  Index first = 0;
  Index last = 0;             // one past
  Index head = 0;             // its noun, name, number or pronoun
  Index preposition = kNone;  // the word that governs it
  Index clitic = kNone;       // the last "'s" inside: what stands before is the possessor
  bool temporal = false;      // part of a date expression
  bool coordinated = false;   // joined by "and", "or" or a comma to the phrase before
  bool pronoun = false;
  bool bracketed = false;
};

struct VerbGroup {
  Index first = 0;
  Index last = 0;  // one past the main verb
  Index main = 0;
  WordId verb = 0;   // base form of the main verb
  WordId modal = 0;  // base form: will, would, can, could, may, might, must, should
  bool finite = false;
  bool infinitive = false;  // "to sell"
  bool gerund = false;      // "selling", not after be
  bool reduced = false;     // "made by hand": participle that modifies a noun
  bool perfect = false;
  bool progressive = false;
  bool passive = false;
  bool past = false;
  bool negated = false;  // not, n't, never inside the group
  bool never = false;
  bool imperative = false;
  bool turned = false;  // "Only in May did it learn": the subject stands inside the group
};

enum class ClauseKind : std::uint8_t {
  main,
  subordinate,  // opener is a subordinator
  relative,     // opener is a relative pronoun, or none ("the ore we bought")
  embedded,     // infinitive or gerund that hangs on the clause before
};
std::string_view name_of(ClauseKind kind);

struct Clause {
  VerbGroup group;
  Index first = 0;  // from the opener or the subject
  Index last = 0;   // up to the next clause
  ClauseKind kind = ClauseKind::main;
  Index opener = kNone;   // word index of the subordinator, relative or coordinator
  Index subject = kNone;  // index into phrases
  Index object = kNone;
  Index object2 = kNone;     // the second of two objects: "paid the firm a fee"
  Index parent = kNone;      // index into clauses: what an embedded clause hangs on
  Index antecedent = kNone;  // phrase that a relative clause describes
};

struct Parse {
  std::vector<NounPhrase> phrases;
  std::vector<Clause> clauses;
  std::vector<VerbGroup> groups;  // from which the clauses were made; kept for their memory
};

// Replaces `parse`. The words are tagged, and those of date expressions marked as such.
void parse_sentence(std::span<const Word> words, const WordLexicon& lexicon, Parse& parse);

}  // namespace gainsay::claim
