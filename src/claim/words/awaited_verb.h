// The awaited verb: whether the clause of the word that is being tagged has its verb already, in
// the words before it or in those behind it, or waits for it. Where a subject waits, whatever a
// relative clause, a participle, brackets or commas have put behind it, a form that could be a noun
// or a participle is its verb.
#pragma once

#include "claim/words/tagging.h"

namespace gainsay::claim {

// Has this clause a finite verb already?
bool verb_seen(const Tagging& here);

// Up to the next mark or word that opens a clause stands nothing else that can only be a verb.
bool no_verb_follows(const Tagging& here);

// May another word be the finite verb, before the clause ends or another begins?
bool verb_ahead(const Tagging& here);

// "The firm that built its name on trust": the head of the first phrase of the sentence, where a
// relative clause that has its verb describes it, and nothing else has one; kNone otherwise. Its
// own verb is still to come.
Index subject_described(const Tagging& here);

// "A contract signed by two directors": the head of the first phrase, where a participle describes
// it; no word before this one is a finite verb.
Index participle_described(const Tagging& here);

// Does the word follow brackets that stand behind a subject, with no verb before them?
bool behind_brackets(const Tagging& here);

// "Orlo, founded in 1998,", "that Orlo, then led by Ann Lee,": before the word ends what is set in
// behind a subject that has had no verb.
bool behind_insertion(const Tagging& here);

// "its chief executive, Ana Ruiz, said", "Ana Ruiz, its chief executive, said": does what stands
// between commas, and has no verb, end before this word?
bool set_in(const Tagging& here);

// "The bank, which froze accounts four days ago, said": the verb of whom a clause between commas
// describes.
bool behind_description(const Tagging& here);

}  // namespace gainsay::claim
