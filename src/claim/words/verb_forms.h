// Verb forms: which form of a verb a word is, or whether it is none but an adjective or noun: first
// by the auxiliary before it, "had sold", then form by form.
#pragma once

#include "claim/words/tagging.h"

namespace gainsay::claim {

// Of a word that can be some form of a verb.
Tag verb_form(const Tagging& here);

}  // namespace gainsay::claim
