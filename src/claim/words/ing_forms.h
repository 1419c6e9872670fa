// Forms in -ing: verb, "is selling", noun, "warned of dumping", or adjective, "the reporting
// period".
#pragma once

#include "claim/words/tagging.h"

namespace gainsay::claim {

// `last`: the tag before, adverbs and negators skipped.
Tag ing_form(const Tagging& here, Tag last);

// "its head of mining said", "its head of mining, Ana Ruiz, said"
bool of_office(const Tagging& here);

// "We do not offer banking services", "never provided training"
bool after_thing_verb(const Tagging& here);

}  // namespace gainsay::claim
