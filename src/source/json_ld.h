// JSON-LD in a page (https://schema.org/NewsArticle): what it says of the page's own piece.
#pragma once

#include <string>
#include <vector>

#include "source/lexicon.h"

namespace gainsay {

struct JsonLd {
  std::string headline;
  std::string publisher;
  std::string author;
  std::string published;  // as it is written there
  std::string modified;
  std::string language;
  std::string url;
};

// From the object of the most believed type among all the scripts; empty when there is none.
// Scripts that are not JSON, or nested deeper than 32 levels, say nothing.
JsonLd read_json_ld(const std::vector<std::string>& scripts, const HtmlWords& words);

}  // namespace gainsay
