// Which words of a rule file have a meaning in a rule of which join.
#pragma once

#include <string>
#include <string_view>

#include "rule/files/pattern.h"

namespace gainsay {

// Whether a key or a named condition ("stance2", "restated") says something of what such a rule
// joins. Words that every rule may have are not known here, and do.
bool applies(std::string_view word, Join join);

// The joins to which the word applies, as rule files name them: "claim and event, two claims".
std::string joins_of(std::string_view word);

// As rule files name it.
std::string_view to_string(Join join);

}  // namespace gainsay
