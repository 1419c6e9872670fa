// Relative clauses that no word opens, behind a noun: "the mill Orlo bought in 2015 was closed".
#pragma once

#include <span>
#include <vector>

#include "claim/clauses/parse.h"

namespace gainsay::claim {

// Splits a phrase that ends in a name, "the mill Orlo", where the name is who did what the first of
// two verbs tells, of the thing that the second one tells more of. An apposition ("the consultancy
// Grebe informed them") stays one phrase: a second verb would have a subject of its own there.
void split_contact_subjects(std::span<const Word> words, const std::vector<VerbGroup>& groups,
                            std::vector<NounPhrase>& phrases);

// "In the letter it wrote in May, the firm sold", "at the depot it bought Orlo stored": does what
// the pronoun `subject` does only describe the phrase in front? That hangs on a preposition, and
// the next verb has a subject of its own that nothing joins to the first.
bool describes_opening(std::span<const Word> words, const std::vector<VerbGroup>& groups,
                       const std::vector<NounPhrase>& phrases, Index subject);

// Is the phrase who does what a relative clause tells of the phrase right before it?
bool contact_subject(const std::vector<NounPhrase>& phrases, Index subject);

}  // namespace gainsay::claim
