// Small words: auxiliaries, pronouns, determiners, relatives, coordinators and what else a language
// has but few of, of which many can be two of these: "all", "what", "'s", "May".
#pragma once

#include <optional>

#include "claim/words/tagging.h"

namespace gainsay::claim {

// The tag of the word; nothing where it can be none of them, or is rather something else.
std::optional<Tag> small_word(const Tagging& here);

}  // namespace gainsay::claim
