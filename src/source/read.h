// From bytes to a Document: one reader a format, chosen by the file's name, else by its content.
//
//   .txt .text   text_reader      .html .htm .xhtml   html_reader
//   .md .markdown   markdown_reader      .eml   mail_reader
//
// Another name: HTML when the bytes begin like it, e-mail when they begin with header fields, else
// plain text. What each reader keeps, leaves out and believes: docs/formats/sources.md.
#pragma once

#include <memory>
#include <string_view>

#include "base/knowledge.h"
#include "base/result.h"
#include "gainsay/document.h"

namespace gainsay {

struct Lexicon;

// Holds the words that the readers need. Immutable after load; one may be used by many threads at
// a time. (libxml2 and GMime are set up on first use, once.)
class SourceReader {
 public:
  static Result<SourceReader> load(const Knowledge& knowledge);
  SourceReader(SourceReader&&) noexcept;
  SourceReader& operator=(SourceReader&&) noexcept;
  ~SourceReader();

  // Decodes `bytes`. What `source` already says (from case.yaml or a side file) wins over what the
  // bytes say of themselves; what is missing is filled in, and stays empty where the bytes do not
  // say it either. Errors name source.file: ErrorCode::input for a format that is no text,
  // ErrorCode::limit for more than 256 MiB of bytes, 64 MiB of text, a million blocks, 10,000
  // messages or MIME parts, 512 levels of HTML elements, 100 levels of MIME parts.
  Result<Document> read(const Source& source, std::string_view bytes) const;

 private:
  SourceReader();
  std::unique_ptr<const Lexicon> lexicon_;
};

}  // namespace gainsay
