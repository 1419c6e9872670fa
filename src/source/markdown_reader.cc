// Markdown and e-mail are read as plain text for now.
#include "source/reader.h"

namespace gainsay {

Result<FileMetadata> read_markdown(std::string_view bytes, const ReadContext& context,
                                   Document& document) {
  return read_text(bytes, context, document);
}

Result<FileMetadata> read_mail(std::string_view bytes, const ReadContext& context,
                               Document& document) {
  return read_text(bytes, context, document);
}

}  // namespace gainsay
