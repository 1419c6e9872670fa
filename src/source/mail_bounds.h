// What must be known of the bytes of a message before a MIME parser may see them: it takes the
// whole of a message apart at once, and a small file can be made to cost it much.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace gainsay {

// Fails, with line and column, when a bound of limits.h on header fields, their sizes, the colons
// of an address field or the lines that may part MIME parts is passed. Lines are looked at without
// knowing which are headers and which are text, so that nested messages are seen too.
Result<void> mail_within_bounds(std::string_view bytes, const std::string& file);

}  // namespace gainsay
