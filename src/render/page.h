// The parts of a page that are not made from the report: its style, from data/page/.
#pragma once

#include <string>
#include <string_view>

#include "base/knowledge.h"
#include "base/result.h"

namespace gainsay {

struct PageAssets {
  std::string style;
};

// Fails with ErrorCode::input when data/page/ lacks the style.
Result<PageAssets> load_page_assets(const Knowledge& knowledge);

// SHA-256 in base64 (RFC 4648), as a Content-Security-Policy names what it allows.
std::string sha256_base64(std::string_view bytes);

}  // namespace gainsay
