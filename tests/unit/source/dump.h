// A Document as text, for golden files and for failing tests to show.
#pragma once

#include <string>

#include "gainsay/document.h"

namespace gainsay {

// Metadata, parts, then one line a block: its locator, its kind, its text.
std::string dump(const Document& document);

// Checks the promises of document.h; empty when they hold, else which one does not.
std::string broken_promise(const Document& document);

}  // namespace gainsay
