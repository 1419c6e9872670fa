// "Did you mean": the known word that a mistyped one is nearest to.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace gainsay {

// The number of insertions, deletions, substitutions and swaps of neighbours that turn `a` into
// `b`, in code points, no part edited twice (the restricted edit distance: F. J. Damerau, "A
// technique for computer detection and correction of spelling errors", CACM 7(3), 1964).
std::size_t edit_distance(std::string_view a, std::string_view b);

// The word of `known` that is nearest to `word`, if it takes at most one edit for every three code
// points of `word` (and at least one); the first of several; empty when none is near.
std::string nearest_word(std::string_view word, const std::vector<std::string>& known);

}  // namespace gainsay
