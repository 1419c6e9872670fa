// Dated words: what can be told of the parts of speech only once it is known which words are those
// of a date.
#pragma once

#include <vector>

#include "claim/words/word.h"

namespace gainsay::claim {

// Word::temporal is set, for some word if `dated`. No word of a date is a verb; "before today no
// household had it" opens no clause, but "until May comes" does; "2.1 On the 7th" begins at "On".
void settle_by_dates(std::vector<Word>& words, bool dated);

}  // namespace gainsay::claim
