// What stands above the piece proper: its title and the date that it bears.
#pragma once

#include <string>
#include <vector>

#include "gainsay/document.h"
#include "source/reader.h"

namespace gainsay {

// Makes the longest heading before the first paragraph the title; the headline is longer than the
// name of the paper over it. Nothing happens when a block is a title already.
void mark_title(std::string_view text, std::vector<Block>& blocks);

// The text of the title block, white space folded; empty when there is none.
std::string title_text(const Document& document);

// The day on a date line near the top, or in the dateline of one of the first paragraphs
// ("PROVIDENCE, R.I., Nov. 13, 2018 – …"), in the title of minutes ("… held on 14 April 2020"),
// else on the line that closes an agreement ("Signed in Leeds on 14 April 2020"), as EDTF. Empty
// when there is none, when two differ, and when its figures can be read in two ways. The heading of
// one section among others dates that alone (mention/dates/sections.h).
std::string lead_date(const Document& document, const ReadContext& context);

}  // namespace gainsay
