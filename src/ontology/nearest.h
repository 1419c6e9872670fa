// The known word that is nearest to a mistyped one, for "did you mean".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// The candidate at the smallest edit distance (Levenshtein 1966, with neighbours swapped counting
// one), the first of several; empty when none is within two edits or a third of the word's length.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace gainsay
