// What an HTML page says of itself, in the order in which it is believed (data/source/html.yaml):
// metadata elements, then JSON-LD, then the first <time> near the top. A date of the last change
// counts only when nothing says when the page came out.
#pragma once

#include <string>

#include "source/html_page.h"
#include "source/reader.h"

namespace gainsay {

struct HtmlMetadata {
  FileMetadata file;     // without a title from the text
  std::string modified;  // EDTF; empty when the page does not say
};

HtmlMetadata html_metadata(const HtmlPage& page, const ReadContext& context);

}  // namespace gainsay
