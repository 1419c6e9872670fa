// What every fuzz target of src/source does: reads bytes as a file of one name and aborts when the
// Document that comes of them breaks a promise of document.h, or the Error that does is not whole.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "base/utf8.h"
#include "source/read.h"
#include "unit/source/dump.h"

namespace gainsay {

inline int hold_document(const char* file, const std::uint8_t* data, std::size_t size) {
  static const Result<SourceReader> reader = SourceReader::load(Knowledge::embedded());
  Source source;
  source.file = file;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const Result<Document> document = reader->read(source, bytes);
  if (!document) {
    const Error& error = document.error();
    if (error.message.empty() || error.place.file != file) std::abort();
    if (first_invalid_utf8(error.fragment) || error.fragment.size() > 120) std::abort();
    return 0;
  }
  if (!broken_promise(*document).empty()) std::abort();
  for (const Block& block : document->blocks) {
    if (locator(*document, block.span).starts_with("outside")) std::abort();
  }
  return 0;
}

}  // namespace gainsay
