// Turns: who has the floor in a transcript. A paragraph that begins with a name and a colon, or
// with a name, a full stop and a dash, opens a turn; the one who mostly asks is not the one whose
// statements are examined.
#pragma once

#include <cstdint>
#include <vector>

#include "claim/voices/reporting.h"
#include "claim/words/word.h"
#include "claim/words/word_lexicon.h"
#include "gainsay/document.h"
#include "gainsay/sentence.h"
#include "text/folded_text.h"

namespace gainsay::claim {

// The colon, or the dash, after the words that name a speaker at the head of a sentence, "Ms Ruiz
// (Acme):", "Ms Ruiz.-"; 0 when no label opens it.
Index label_end(const SentenceView& view);

// For each block, true when it belongs to somebody who asks. Empty unless the document has at least
// three turns.
std::vector<bool> asking_blocks(const Document& document, const TokenizedText& tokens,
                                const FoldedText& folded, const WordLexicon& words,
                                const Reporting& reporting);

}  // namespace gainsay::claim
