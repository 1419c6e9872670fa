// What the readers of the formats share: what they are given and what they give back beside the
// Document's text, blocks, parts and notes.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "gainsay/document.h"
#include "source/lexicon.h"
#include "source/written_date.h"

namespace gainsay {

struct ReadContext {
  const Lexicon& lexicon;
  const std::string& file;  // for errors
  FigureOrder figures = FigureOrder::unknown;
};

// What a file says of itself; empty where it does not.
struct FileMetadata {
  std::string title;
  std::string publisher;
  std::string author;
  std::string published;  // EDTF
  std::string dated;      // EDTF: the date that the piece bears, where that is not a publication
  std::string url;
  std::string language;
};

// Each reader fills in text, blocks, parts (at least one) and notes.
Result<FileMetadata> read_text(std::string_view bytes, const ReadContext& context,
                               Document& document);
Result<FileMetadata> read_markdown(std::string_view bytes, const ReadContext& context,
                                   Document& document);
Result<FileMetadata> read_html(std::string_view bytes, const ReadContext& context,
                               Document& document);
Result<FileMetadata> read_mail(std::string_view bytes, const ReadContext& context,
                               Document& document);
Result<FileMetadata> read_csv(std::string_view bytes, const ReadContext& context,
                              Document& document);

}  // namespace gainsay
