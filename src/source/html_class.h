// What an element's class and id attributes say it is.
#pragma once

#include <string_view>

#include "source/lexicon.h"

namespace gainsay {

struct ClassWords {
  bool aside = false;   // around the piece, not in it: cookie notice, share bar, …
  bool byline = false;  // byline or date line
};

ClassWords class_words(std::string_view classes, std::string_view id, const HtmlWords& words);

}  // namespace gainsay
