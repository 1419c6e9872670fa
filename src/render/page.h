// What a page is made with besides the report: its style and script, from data/page/, and what the
// person who writes it chose.
#pragma once

#include <string>
#include <string_view>

#include "base/knowledge.h"
#include "base/result.h"

namespace gainsay {

struct PageAssets {
  std::string style;   // with the theme before it
  std::string script;  // empty: the page runs none
  std::string report_style;
};

struct PageOptions {
  std::string title;   // in place of the case's; empty = the case's
  bool script = true;  // false: nothing runs, and nothing that would need it is offered
  bool part = false;   // the report is a part of a case's
  bool embed = false;  // only the graphic and the findings' panel, for a frame in another page
};

// `theme` is CSS as render/theme.h reads it, read from the file `theme_name`; empty = the built-in
// one. Fails with ErrorCode::input when it is not, or when data/page/ lacks a file.
Result<PageAssets> load_page_assets(const Knowledge& knowledge, std::string_view theme = {},
                                    const std::string& theme_name = {});

// SHA-256 in base64 (RFC 4648), as a Content-Security-Policy names what it allows.
std::string sha256_base64(std::string_view bytes);

}  // namespace gainsay
