// HtmlPage: what an HTML file holds, cut into blocks as a browser lays them out, with what the page
// says of itself. Nothing is decided here about which blocks are the piece; html_reader does that.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "gainsay/document.h"
#include "source/lexicon.h"

namespace gainsay {

struct HtmlBlock {
  BlockKind kind = BlockKind::paragraph;
  std::string text;               // white space as a browser collapses it; lines kept in <pre>
  std::uint32_t level = 0;        // of a heading, 1 to 6
  std::uint32_t quote_depth = 0;  // number of block quotations around it
  std::uint32_t link_bytes = 0;   // of text that is links
  std::uint32_t article = 0;      // counts <article> elements from 1; 0 = in none
  bool in_main = false;
  bool aside = false;      // in an element that is around the piece: navigation, footer, …
  bool in_header = false;  // in the page's header
  bool in_form = false;
  bool byline = false;  // its element's class says so
  bool preformatted = false;
};

struct HtmlPage {
  std::vector<HtmlBlock> blocks;
  // Metadata in the order of the file: name in lower case, content.
  std::vector<std::pair<std::string, std::string>> metas;
  std::vector<std::string> json_ld;  // the texts of JSON-LD scripts
  std::string title;                 // of <title>
  std::string language;              // of <html lang>
  std::string canonical;             // of <link rel=canonical>
  std::string first_time;            // datetime of the first <time> near the top
};

// `html` is valid UTF-8. Never reads anything but `html`. Fails with ErrorCode::limit.
Result<HtmlPage> parse_html(std::string_view html, const Lexicon& lexicon, const std::string& file);

// Named and numeric character references of HTML 4 replaced by what they stand for; all else kept.
std::string decode_references(std::string_view text);

}  // namespace gainsay
