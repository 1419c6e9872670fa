// From bytes to a Document: one reader a format, chosen by the file's name and content.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "gainsay/document.h"

namespace gainsay {

// Decodes `bytes` as the format of `source.file` (.txt, .md, .html/.htm, .eml). What `source`
// already says (from case.yaml or a side file) wins over what the bytes say of themselves; what is
// missing is filled in. Errors name source.file.
Result<Document> read_document(const Source& source, std::string_view bytes);

}  // namespace gainsay
