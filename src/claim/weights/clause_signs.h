// The signs of one clause and of the sentence that it stands in.
#pragma once

#include "claim/claims/stance.h"
#include "claim/clauses/proposition.h"
#include "claim/lexicon.h"
#include "claim/weights/salience.h"
#include "claim/weights/sentence_facts.h"
#include "claim/weights/signs.h"

namespace gainsay::claim {

// What the clause of `proposition` shows: its verb, its subject and what the sentence has around
// it.
void add_clause_signs(const SentenceReading& sentence, const Lexicon& lexicon,
                      const Proposition& proposition, const SubjectFacts& subject, SignList& list);

// What the form of its verb has, side by side: "negated.past"; "plain" where it has none of these.
const std::string& form_name(const Proposition& proposition);

// What words [first, last) are, one by one.
void add_word_signs(const SentenceReading& sentence, const Lexicon& lexicon, Index first,
                    Index last, SignList& list);

// The same of those inside the clause, and what stands side by side.
void add_pair_signs(const SentenceReading& sentence, const Lexicon& lexicon,
                    const Proposition& proposition, Index first, Index last, SignList& list);

// What the grammar alone makes of it.
void add_grammar_sign(const StanceReading& reading, SignList& list);

// The features that its points come from, and whether these are enough.
void add_feature_signs(FeatureSet features, bool enough, SignList& list);

}  // namespace gainsay::claim
