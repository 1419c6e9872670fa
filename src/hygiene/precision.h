// False precision (GS906): a day where the source says a month or a year.
#pragma once

#include <optional>
#include <string>

#include "gainsay/document.h"
#include "gainsay/quote.h"
#include "gainsay/when.h"
#include "mention/dates.h"

namespace gainsay {

// The longer time that the quote tells around `when`, in its own words, when `when` is a day that
// stands nowhere in the document: neither in its text nor as its date or that of one of its parts.
// Nothing when the day is there, or the quote tells no time around it.
std::optional<std::string> coarser_words(const When& when, const Quote& quote,
                                         const Document& document, const DateTagger& tagger);

}  // namespace gainsay
