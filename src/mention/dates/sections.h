// Sections that have a date: what stands under "14 April 2020" or "5.0.3 - 11 February 2020" was
// written then, whatever the date of the whole paper.
#pragma once

#include <vector>

#include "gainsay/document.h"
#include "gainsay/mention.h"
#include "mention/dates/lexicon.h"

namespace gainsay::dates {

// The date of the message or document that part `part` is.
const When& date_of_part(const Document& document, std::uint32_t part);

// In the order of the document. A heading, a date line or a paragraph of nothing but a date opens
// one, with the only day or month that it bears, set off from the words around it; it goes on up to
// the next such line, a heading of the same rank or a higher one, or the end of the message. Where
// the date is that of the message there is none. `dates`: those of the document.
std::vector<DatedSection> dated_sections(const Document& document,
                                         const std::vector<DateMention>& dates,
                                         const Lexicon& lexicon);

}  // namespace gainsay::dates
