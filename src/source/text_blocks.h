// The structure of plain text, without changing a byte: paragraphs, wrapped or not, list items,
// rows of tables and logs, headings, bylines, signatures, page numbers.
//
// A blank line ends a block. Within a run of lines, a line goes on in the next when the text is
// hard-wrapped (the next word would not have fitted) or when the next line begins with a small
// letter; else each line is a block of its own. Everything that is decided here is decided by
// form; the few words it needs are in the lexicon.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "gainsay/document.h"
#include "source/lexicon.h"

namespace gainsay {

// `part` and `ordinal` of the blocks are not set.
struct TextBlocks {
  std::vector<Block> blocks;
  bool too_many = false;  // a bound was hit and the rest left out
};

TextBlocks text_blocks(std::string_view text, const Lexicon& lexicon);

// Marks as signature what follows a closing phrase ("Kind regards,") near the end, and lines of
// boilerplate there. For all readers, when the blocks of one part are known.
void mark_signatures(std::string_view text, std::vector<Block>& blocks, const Lexicon& lexicon);

}  // namespace gainsay
