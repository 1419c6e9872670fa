// Which blocks of a page are the piece itself.
#pragma once

#include <vector>

#include "source/html_page.h"
#include "source/lexicon.h"

namespace gainsay {

// The blocks a reader would call the piece, in order. In this order of preference: what is in the
// page's <main>; the one <article> that holds most of what is in articles, or all of them; the
// whole page. Left out: what stands in elements around the piece, the page's header but for its
// headings, forms unless the whole page is one, and lines that are all links. When next to nothing
// remains, the words of class attributes are believed no longer.
std::vector<HtmlBlock> piece_of(const std::vector<HtmlBlock>& blocks);

}  // namespace gainsay
